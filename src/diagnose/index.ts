/**
 * Root causes: for each group of broken equations that hang together the least-weight set of slips that lets all of them hold
 * (Fellegi and Holt 1976), each with what it ought to be. What a suggestion would do to the rules that are no equations is found by checking the
 * document again with it; so a suggestion that breaks something else is seen to.
 */
import type { Checked } from '../check/run.js';
import type { Cause } from '../model/cause.js';
import type { Document } from '../model/document.js';
import { causesOf, type Explained } from './causes.js';
import { componentsOf } from './components.js';
import { explainedBy, type Trial, trialOf } from './explained.js';
import { surroundingsOf } from './kinds.js';
import { operationsOn } from './operations.js';
import { ranked } from './ranking.js';
import { search } from './search.js';
import { startOf } from './state.js';
import { statedCauses } from './stated.js';
import { systemOf } from './system.js';

/** Checks the same rules on another state of the document. */
export type Recheck = (document: Document) => Checked;

/** The causes in reading order, and none where nothing broke. Pure. */
export function diagnose(checked: Checked, recheck: Recheck): readonly Cause[] {
  const loud = checked.findings.some(
    ({ outcome, suggests }) => outcome?.verdict === 'discrepant' || outcome?.grade === 'unlikely' || suggests,
  );
  if (!loud) return [];
  const system = systemOf(checked.outcomes);
  const around = surroundingsOf(checked.document, checked.catalogue);
  const trial: Trial = trialOf(checked, system, recheck);
  const whole = startOf(system.lines);
  const explained = componentsOf(system).flatMap((component): Explained[] => {
    const start = { ...whole, broken: new Set(component) };
    const { solutions } = search(system, start, operationsOn(system, start, around), around);
    const [best, ...rivals] = ranked(solutions, trial);
    return best ? [{ start, best, rivals }] : [];
  });
  const causes = causesOf(explained, trial);
  return [...causes, ...statedCauses(checked, explainedBy(causes))];
}
