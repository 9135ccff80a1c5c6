/**
 * How a table could be made to tie: the fewest last digits, each moved by one step, after which every sum of the document holds exactly, not only within
 * rounding. A proposal for whoever makes the tables (Skala 2017, the well-rounded total; the scapegoats of Scholtus's rounding repair), never a finding.
 *
 * A figure moves once and by one step, so it stays within a step and a half of what it was rounded from; where the workbook holds the
 * finer value, the figure that it allows to move is moved first. A quantity that stands in several places moves in all of them.
 */
import type { Checked } from '../check/run.js';
import type { Correction } from '../model/cause.js';
import type { Message } from '../model/message.js';
import { placeOf } from '../wording/place.js';
import { componentsOf } from './components.js';
import { correctionsOf } from './corrections.js';
import { apply, type Change, residualIn, type State, startOf } from './state.js';
import { fenOf, type Line, type System, systemOf } from './system.js';

export interface Proposal {
  /** Empty where no set of so few moves makes the sums tie. */
  readonly moves: readonly (Correction & { readonly message: Message })[];
  /** How many sums have a rounding difference and would be exact. */
  readonly sums: number;
}

const MOST_MOVES = 6;
const MOST_TRIED = 20_000;

/** One proposal for each group of rounding differences that hang together, in reading order. */
export function tieOut({ outcomes, catalogue }: Checked): readonly Proposal[] {
  const system = exactly(systemOf(outcomes));
  return componentsOf(system, startOf(system.lines), catalogue).map((start) => {
    const changes = fewestMoves(system, start) ?? [];
    const moves = changes
      .flatMap((change) => correctionsOf(system, change))
      .map((one) => {
        const place = one.cell ? placeOf(one.cell, catalogue) : { zh: '', en: '' };
        const printed = one.cell?.amount.printed ?? '';
        return {
          ...one,
          message: { zh: `${place.zh}：${printed} → ${one.printed}`, en: `${place.en}: ${printed} → ${one.printed}` },
        };
      });
    return { moves, sums: start.broken.size };
  });
}

/** The same equations without any allowance for rounding, where all their figures are printed equally fine; only tails count as broken. */
function exactly(system: System): System {
  const lines = system.lines.map((line): Line => {
    const steps = new Set(line.terms.map(({ quantity }) => system.quantities[quantity]?.step));
    const { verdict, equation } = line.outcome;
    const strict = verdict !== 'discrepant' && equation.kind === 'sum' && steps.size === 1 && !equation.ofDifferences;
    if (!strict) return { ...line, broken: false };
    return { ...line, allowed: 0, broken: verdict === 'rounding' && line.residual !== line.offset };
  });
  return { ...system, lines };
}

/** The fewest moves, looked for with one, then two, and so on. */
function fewestMoves(system: System, start: State): readonly Change[] | null {
  let tried = 0;
  const explore = (state: State, moves: readonly Change[], limit: number): readonly Change[] | null => {
    if (state.broken.size === 0) return moves;
    if (moves.length === limit) return null;
    for (const change of movesFor(system, state, moves)) {
      tried += 1;
      if (tried > MOST_TRIED) return null;
      const effect = apply(system, state, [change]);
      const found = effect && explore(effect.state, [...moves, change], limit);
      if (found) return found;
    }
    return null;
  };
  for (let limit = 1; limit <= MOST_MOVES; limit++) {
    const found = explore(start, [], limit);
    if (found) return found;
  }
  return null;
}

/** One step of each figure of the shortest sum that is off, towards closing it; what the workbook's own value allows comes first. */
function movesFor(system: System, state: State, moves: readonly Change[]): readonly Change[] {
  const open = [...state.broken].flatMap((index) => system.lines[index] ?? []);
  const line = open.reduce<Line | undefined>(
    (best, one) => (best === undefined || one.terms.length < best.terms.length ? one : best),
    undefined,
  );
  if (!line) return [];
  const gap = residualIn(system, state, line.index) - line.offset;
  const moved = new Set(moves.map(({ quantity }) => quantity));
  return line.terms
    .flatMap(({ quantity, coefficient }): Change[] => {
      const of = system.quantities[quantity];
      if (!of || of.cells.length === 0 || of.value === 0 || moved.has(quantity)) return [];
      return [{ quantity, value: of.value - Math.sign(gap * coefficient) * of.step }];
    })
    .sort((a, b) => strain(system, a) - strain(system, b));
}

/** How far from the finer value that the workbook holds a figure would be; from its print where it holds none. */
function strain(system: System, { quantity, value }: Change): number {
  const of = system.quantities[quantity];
  const stored = of?.cells[0]?.stored;
  const exact = stored === undefined ? null : fenOf(stored);
  return Math.abs(value - (exact ?? of?.value ?? value));
}
