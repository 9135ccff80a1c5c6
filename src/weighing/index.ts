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
  readonly instances: Instance[];
}

/** The outcomes in the same order, each with the standing of its reading and the name of its family. */
export function weigh(outcomes: readonly Outcome[], catalogue: Catalogue): readonly Weighed[] {
  const families = new Map<string, Family>();
  const read = outcomes.map((outcome) => {
    const { family, ground } = readingOf(outcome.equation, catalogue);
    const own = families.get(family) ?? { ground, instances: [] };
    families.set(family, own);
    if (ground !== 'stated') own.ground = ground;
    const instance = instanceOf(outcome, catalogue);
    if (instance) own.instances.push(instance);
    return { outcome, family };
  });
  const standings = new Map<string, Standing>();
  for (const [name, { ground, instances }] of families) standings.set(name, scoreOf(ground, instances).standing);
  return read.map(({ outcome, family }) => ({ ...outcome, standing: standings.get(family) ?? 'assumed', family }));
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
