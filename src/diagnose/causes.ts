/** From the cheapest explanations to causes: one for each slip, with what else it may have been. */
import type { Cause, Correction } from '../model/cause.js';
import type { Finding } from '../model/finding.js';
import { correctionsOf } from './corrections.js';
import { changesOf, type Trial, toldOf } from './explained.js';
import type { Step } from './operations.js';
import type { Solution } from './search.js';
import { apply, type State } from './state.js';
import { wordCause } from './wording.js';

const MOST_ALTERNATIVES = 5;

/** What explains one group of equations that hang together: the best explanation, and those that are nearly as good. */
export interface Explained {
  readonly start: State;
  readonly best: Solution;
  readonly rivals: readonly Solution[];
}

interface Slip extends Explained {
  readonly step: Step;
}

export function causesOf(all: readonly Explained[], trial: Trial): readonly Cause[] {
  const slips = all.flatMap((one): Slip[] => one.best.steps.map((step) => ({ ...one, step })));
  const told = slips.map(({ step, start }) => {
    const repaired = apply(trial.system, start, step.changes, step.excused)?.repaired ?? [];
    return toldOf(trial.checked, trial.system, repaired);
  });
  const explained = shared(slips, told, trial);
  return slips.map((slip, at) => causeOf(slip, explained[at] ?? [], trial));
}

/**
 * What is gone once all slips are mended belongs to those whose equations it tells of; else to those whose figures it shows; else, as
 * with a sum that is right again all the way up, to all.
 */
function shared(
  slips: readonly Slip[],
  told: readonly (readonly Finding[])[],
  trial: Trial,
): readonly (readonly Finding[])[] {
  const gone = trial.after(slips.flatMap(({ step }) => step.changes))?.gone ?? [];
  const known = new Set(told.flat());
  const figures = slips.map(({ step }) => new Set(cellsOf(step, trial).map(({ id }) => id)));
  const rest = gone.filter((finding) => !known.has(finding));
  const shows = rest.map((finding) => figures.map((own) => finding.evidence.some(({ id }) => own.has(id))));
  return told.map((own, at) => [
    ...own,
    ...rest.filter((_, index) => shows[index]?.[at] || !shows[index]?.some(Boolean)),
  ]);
}

function cellsOf({ changes, cells }: Step, { system }: Trial): Cause['cells'] {
  const changed = changes.flatMap(({ quantity }) => system.quantities[quantity]?.cells ?? []);
  return changed.length > 0 ? changed : cells;
}

function causeOf({ step, best, rivals, start }: Slip, explains: readonly Finding[], trial: Trial): Cause {
  const { system, checked } = trial;
  const outcomes = (lines: readonly number[]): Cause['confirmedBy'] =>
    lines.flatMap((index) => system.lines[index]?.outcome ?? []);
  const alone = apply(system, start, step.changes, step.excused);
  const excused = best.steps.flatMap((one) => one.excused);
  const together = apply(system, start, changesOf(best.steps), excused);
  const read = new Set(step.changes.flatMap(({ quantity }) => system.linesOf[quantity] ?? []));
  const cause = {
    kind: step.kind,
    corrections: step.changes.flatMap((change) => correctionsOf(system, change)),
    cells: cellsOf(step, trial),
    certain: rivals.every((rival) => rival.steps.some((other) => isSame(other, step))),
    alternatives: alternativesTo(best, rivals, trial),
    explains,
    confirmedBy: outcomes(alone?.repaired ?? []),
    contradictedBy: outcomes([...(together?.state.broken ?? [])].filter((index) => read.has(index))),
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
  for (const change of rivals.flatMap(({ steps }) => changesOf(steps))) {
    if (blamed.has(change.quantity)) continue;
    blamed.add(change.quantity);
    found.push(...correctionsOf(system, change).slice(0, 1));
  }
  return found.slice(0, MOST_ALTERNATIVES);
}
