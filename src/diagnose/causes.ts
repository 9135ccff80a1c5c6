/** From the cheapest explanation to causes: one for each slip, with what else it may have been. */
import type { Cause, Correction } from '../model/cause.js';
import type { Finding } from '../model/finding.js';
import { correctionsOf } from './corrections.js';
import { changesOf, type Trial, toldOf } from './explained.js';
import type { Step } from './operations.js';
import type { Solution } from './search.js';
import { apply, type State } from './state.js';
import { wordCause } from './wording.js';

/** Explanations that cost so much more than the best are nearly as good. */
const AS_GOOD = 0.35;
const MOST_ALTERNATIVES = 5;

export function causesOf(solutions: readonly Solution[], start: State, trial: Trial): readonly Cause[] {
  const [best, ...others] = solutions;
  if (!best) return [];
  const rivals = others.filter(({ cost, left }) => cost <= best.cost + AS_GOOD && left.length <= best.left.length);
  const explained = explainedOf(best, start, trial);
  return best.steps.map((step, at) => causeOf(step, best, rivals, start, trial, explained[at] ?? []));
}

/** For each step the findings that are gone with it; those that go only with all of them belong to each that they read. */
function explainedOf({ steps }: Solution, start: State, trial: Trial): readonly (readonly Finding[])[] {
  const alone = steps.map((step) => goneWith(step, start, trial));
  if (steps.length === 1) return alone;
  const known = new Set(alone.flat());
  const together = (trial.after(changesOf(steps))?.gone ?? []).filter((finding) => !known.has(finding));
  return steps.map((step, at) => {
    const cells = new Set(cellsOf(step, trial).map(({ id }) => id));
    return [...(alone[at] ?? []), ...together.filter(({ evidence }) => evidence.some(({ id }) => cells.has(id)))];
  });
}

function goneWith(step: Step, start: State, trial: Trial): readonly Finding[] {
  const repaired = apply(trial.system, start, step.changes, step.excused)?.repaired ?? [];
  const told = toldOf(trial.checked, trial.system, repaired);
  if (step.changes.length === 0) return told;
  const verdict = trial.after(step.changes);
  return verdict ? [...new Set([...told, ...verdict.gone])] : told;
}

function cellsOf(step: Step, { system }: Trial): Cause['cells'] {
  const changed = step.changes.flatMap(({ quantity }) => system.quantities[quantity]?.cells ?? []);
  return changed.length > 0 ? changed : step.cells;
}

function causeOf(
  step: Step,
  best: Solution,
  rivals: readonly Solution[],
  start: State,
  trial: Trial,
  explains: readonly Finding[],
): Cause {
  const { system, checked } = trial;
  const effect = apply(system, start, step.changes, step.excused);
  const outcomes = (lines: readonly number[]): Cause['confirmedBy'] =>
    lines.flatMap((index) => system.lines[index]?.outcome ?? []);
  const whole = apply(
    system,
    start,
    changesOf(best.steps),
    best.steps.flatMap(({ excused }) => excused),
  );
  const read = new Set(step.changes.flatMap(({ quantity }) => system.linesOf[quantity] ?? []));
  const cause = {
    kind: step.kind,
    corrections: step.changes.flatMap((change) => correctionsOf(system, change)),
    cells: cellsOf(step, trial),
    certain: rivals.every((rival) => rival.steps.some((other) => isSame(other, step))),
    alternatives: alternativesTo(best, rivals, trial),
    explains,
    confirmedBy: outcomes(effect?.repaired ?? []),
    contradictedBy: outcomes([...(whole?.state.broken ?? [])].filter((index) => read.has(index))),
  };
  return { ...cause, message: wordCause(cause, checked.catalogue) };
}

function isSame(one: Step, other: Step): boolean {
  if (one.changes.length === 0 || other.changes.length === 0)
    return one.kind === other.kind && one.excused.join() === other.excused.join();
  return one.changes.some(({ quantity }) => other.changes.some((change) => change.quantity === quantity));
}

/** The figures that the other explanations would change. */
function alternativesTo(best: Solution, rivals: readonly Solution[], { system }: Trial): readonly Correction[] {
  const blamed = new Set(changesOf(best.steps).map(({ quantity }) => quantity));
  const found: Correction[] = [];
  for (const { steps } of rivals) {
    for (const change of changesOf(steps)) {
      if (blamed.has(change.quantity)) continue;
      blamed.add(change.quantity);
      found.push(...correctionsOf(system, change).slice(0, 1));
    }
  }
  return found.slice(0, MOST_ALTERNATIVES);
}
