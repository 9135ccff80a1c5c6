/**
 * Weighs the reading behind each equation, so that only a reading which the document or its arithmetic confirms may accuse. Called by
 * check/run.ts between the verdicts and the findings. It changes no verdict and knows no rule, layout or report.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Ground } from '../model/document.js';
import type { Outcome, Standing, Weighed } from '../model/equation.js';
import type { Finding } from '../model/finding.js';
import type { Trial } from '../model/rule.js';
import { readingOf } from './families.js';
import { type Instance, instanceOf } from './instance.js';
import { scoreOf, scoreOfTrials } from './score.js';

interface Family {
  ground: Ground;
  readonly kin: string | undefined;
  readonly instances: Instance[];
}

/** So many slips of its own a reading may have and still lean on the same reading in other tables. */
const MOST_SLIPS = 1;

/** The outcomes in the same order, each with the standing of its reading and the name of its family. */
export function weigh(outcomes: readonly Outcome[], catalogue: Catalogue): readonly Weighed[] {
  const families = new Map<string, Family>();
  const read = outcomes.map((outcome) => {
    const { family, ground, kin } = readingOf(outcome.equation, catalogue);
    const own = families.get(family) ?? { ground, kin, instances: [] };
    families.set(family, own);
    if (ground !== 'stated') own.ground = ground;
    const instance = instanceOf(outcome, catalogue);
    if (instance) own.instances.push(instance);
    return { outcome, family };
  });
  const standings = new Map<string, Standing>();
  const kin = new Map<string, Instance[]>();
  for (const { kin: name, instances } of families.values())
    if (name !== undefined) kin.set(name, [...(kin.get(name) ?? []), ...instances]);
  for (const [name, family] of families) standings.set(name, standingOf(family, kin.get(family.kin ?? '') ?? []));
  return read.map(({ outcome, family }) => ({ ...outcome, standing: standings.get(family) ?? 'assumed', family }));
}

/** A reading that its own table says too little of takes over the standing of the same reading in the other tables of the document. */
function standingOf({ ground, instances }: Family, kin: readonly Instance[]): Standing {
  const own = scoreOf(ground, instances);
  if (own.standing !== 'assumed' || kin.length === instances.length || own.slips > MOST_SLIPS) return own.standing;
  return scoreOf('assumed', kin).standing;
}

/** The standing of each finding that a rule without equations rests on a trial. */
export function weighTrials(trials: readonly Trial[]): ReadonlyMap<Finding, Standing> {
  const families = new Map<string, Trial[]>();
  for (const trial of trials) families.set(trial.family, [...(families.get(trial.family) ?? []), trial]);
  const standings = new Map<Finding, Standing>();
  for (const own of families.values()) {
    const { standing } = scoreOfTrials(own);
    for (const { finding } of own) if (finding) standings.set(finding, standing);
  }
  return standings;
}
