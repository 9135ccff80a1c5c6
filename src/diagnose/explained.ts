/** What a suggestion would change: the document is checked again as if it were made. */
import type { Checked } from '../check/run.js';
import type { Cause, Correction } from '../model/cause.js';
import { isQuestion } from '../model/counted.js';
import type { Finding } from '../model/finding.js';
import { corrected, correctionsOf } from './corrections.js';
import type { Recheck } from './index.js';
import type { Step } from './operations.js';
import { type System, vacantKey } from './system.js';

/** A document under trial, with how often it may be checked again. */
export interface Trial {
  readonly checked: Checked;
  /** What is found after these changes; null where the document was checked again often enough. */
  readonly after: (corrections: readonly Correction[]) => Verdict | null;
}

interface Verdict {
  /** Findings that are gone. */
  readonly gone: readonly Finding[];
  /** How many errors and warnings there are that were not there before. */
  readonly fresh: number;
}

const MOST_TRIALS = 16;

export function trialOf(checked: Checked, recheck: Recheck): Trial {
  let trials = 0;
  const known = new Map<string, Verdict>();
  const before = new Set(checked.findings.map(keyOf));
  const after = (corrections: readonly Correction[]): Verdict | null => {
    const key = keyOfAll(corrections);
    const seen = known.get(key);
    if (seen) return seen;
    if (trials >= MOST_TRIALS) return null;
    trials += 1;
    const again = recheck(corrected(checked.document, corrections));
    const left = new Set(again.findings.map(keyOf));
    const verdict = {
      gone: checked.findings.filter((finding) => !left.has(keyOf(finding)) && !isQuestion(finding)),
      fresh: again.findings.filter((finding) => isLoud(finding) && !before.has(keyOf(finding))).length,
    };
    known.set(key, verdict);
    return verdict;
  };
  return { checked, after };
}

function keyOfAll(corrections: readonly Correction[]): string {
  return corrections.map(({ cell, blank, value }) => `${cell?.id ?? (blank && vacantKey(blank))} ${value}`).join();
}

function keyOf({ rule, instance, severity }: Finding): string {
  return `${rule}\n${instance}\n${severity}`;
}

function isLoud({ severity }: Finding): boolean {
  return severity !== 'note';
}

/** Findings that tell of equations which the step repairs, and of no others. */
export function toldOf({ findings }: Checked, system: System, lines: readonly number[]): readonly Finding[] {
  const outcomes = new Set(lines.map((index) => system.lines[index]?.outcome));
  return findings.filter(({ outcome, outcomes: all }) => {
    const told = all ?? (outcome ? [outcome] : []);
    return told.length > 0 && told.every((one) => outcomes.has(one));
  });
}

/** All that the steps would put in the places of figures. */
export function correctionsBy(system: System, steps: readonly Step[]): readonly Correction[] {
  return steps.flatMap(({ changes }) => changes.flatMap((change) => correctionsOf(system, change)));
}

export function explainedBy(causes: readonly Cause[]): ReadonlySet<Finding> {
  return new Set(causes.flatMap(({ explains }) => explains));
}
