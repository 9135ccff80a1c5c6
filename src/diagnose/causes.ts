/** From the cheapest explanations to causes: one for each slip, with what else it may have been. */
import { Decimal } from '../model/amount.js';
import type { Cause, Correction } from '../model/cause.js';
import type { Finding } from '../model/finding.js';
import { correctionsOf } from './corrections.js';
import { corroborationOf } from './corroboration.js';
import { correctionsBy, type Trial, toldOf } from './explained.js';
import { leftOutOf } from './left-out.js';
import type { Step } from './operations.js';
import type { Solution } from './search.js';
import { apply, residualIn, type State } from './state.js';
import type { System } from './system.js';
import { wordCause } from './wording.js';

const MOST_ALTERNATIVES = 5;

/** What explains one group of equations that hang together: the best explanation, and those that are nearly as good. */
export interface Explained {
  readonly best: Solution;
  readonly rivals: readonly Solution[];
}

interface Slip extends Explained {
  readonly step: Step;
}

export function causesOf(all: readonly Explained[], trial: Trial): readonly Cause[] {
  const slips = all.flatMap((one): Slip[] => one.best.steps.map((step) => ({ ...one, step })));
  if (slips.length === 0) return [];
  const told = slips.map(({ step, best: { system, start } }) => {
    const repaired = apply(system, start, step.changes, step.excused)?.repaired ?? [];
    return toldOf(trial.checked, system, repaired);
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
  const gone = trial.after(slips.flatMap(({ best, step }) => correctionsBy(best.system, [step])))?.gone ?? [];
  const known = new Set(told.flat());
  const figures = slips.map(({ best, step }) => new Set(cellsOf(step, best.system).map(({ id }) => id)));
  const rest = gone.filter((finding) => !known.has(finding));
  const shows = rest.map((finding) => figures.map((own) => finding.evidence.some(({ id }) => own.has(id))));
  return told.map((own, at) => [
    ...own,
    ...rest.filter((_, index) => shows[index]?.[at] || !shows[index]?.some(Boolean)),
  ]);
}

function cellsOf({ changes, cells }: Step, { quantities }: System): Cause['cells'] {
  const changed = changes.flatMap(({ quantity }) => quantities[quantity]?.cells ?? []);
  return changed.length > 0 ? changed : cells;
}

function causeOf({ step, best, rivals }: Slip, explains: readonly Finding[], { checked }: Trial): Cause {
  const { system, start } = best;
  const outcomes = (lines: readonly number[]): Cause['confirmedBy'] =>
    lines.flatMap((index) => system.lines[index]?.outcome ?? []);
  const alone = apply(system, start, step.changes, step.excused);
  const together = apply(
    system,
    start,
    best.steps.flatMap(({ changes }) => changes),
    best.steps.flatMap(({ excused }) => excused),
  );
  const read = new Set(step.changes.flatMap(({ quantity }) => system.linesOf[quantity] ?? []));
  const corrections = step.changes.flatMap((change) => correctionsOf(system, change));
  const cells = cellsOf(step, system);
  // A limit is kept by any figure that is small enough: it says no value, nor which of its figures is wrong.
  const repaired = outcomes(alone?.repaired ?? []);
  const cause = {
    corroboration: corroborationOf(checked.document, corrections),
    kind: step.kind,
    // Of a table in the wrong unit it is the unit that has to change; one figure shows it.
    corrections: step.kind === 'unit' ? corrections.slice(0, 1) : corrections,
    cells: step.kind === 'unit' ? cells.slice(0, 1) : (step.under ?? cells),
    certain:
      (repaired.length === 0 || repaired.some(({ equation }) => equation.kind !== 'bound')) &&
      rivals.every((rival) => rival.steps.some((other) => isSame(other, rival.system, step, system))),
    alternatives: alternativesTo(best, rivals),
    ...(step.lacks === undefined ? {} : { lacks: shortBy(step, step.lacks, best, together?.state) }),
    ...(step.under === undefined ? {} : { leftOut: leftOutOf(step.under, cells, checked.catalogue) }),
    explains,
    confirmedBy: repaired,
    contradictedBy: outcomes([...(together?.state.broken ?? [])].filter((index) => read.has(index))),
  };
  return { ...cause, message: wordCause(cause, checked.catalogue) };
}

/** By how much a list is short once the other slips are mended: one of its own figures may be another slip. */
function shortBy({ excused }: Step, alone: number, { system }: Solution, mended: State | undefined): Decimal {
  const [line] = excused;
  const left = line === undefined || !mended ? alone : residualIn(system, mended, line);
  return new Decimal(left > 0 ? left : alone).dividedBy(100);
}

/** Whether two slips blame a figure in common. */
function isSame(one: Step, its: System, other: Step, others: System): boolean {
  const own = new Set(placesOf(one, its));
  return placesOf(other, others).some((place) => own.has(place));
}

function placesOf(step: Step, { quantities }: System): readonly string[] {
  const cells = cellsOf(step, { quantities } as System).map(({ id }) => id);
  const blanks = step.changes.flatMap(({ quantity }) => {
    const vacant = quantities[quantity]?.vacant;
    return vacant ? [`${vacant.table.id} ${vacant.row.index} ${vacant.column}`] : [];
  });
  return [...cells, ...blanks];
}

/** The figures that the other explanations would change. */
function alternativesTo(best: Solution, rivals: readonly Solution[]): readonly Correction[] {
  const placeOf = ({ cell, blank }: Correction): string =>
    cell?.id ?? `${blank?.table.id} ${blank?.row.index} ${blank?.column}`;
  const blamed = new Set(correctionsBy(best.system, best.steps).map(placeOf));
  const found: Correction[] = [];
  for (const { system, steps } of rivals) {
    for (const change of steps.flatMap(({ changes }) => changes)) {
      const all = correctionsOf(system, change);
      if (all.some((one) => blamed.has(placeOf(one)))) continue;
      for (const one of all) blamed.add(placeOf(one));
      found.push(...all.slice(0, 1));
    }
  }
  return found.slice(0, MOST_ALTERNATIVES);
}
