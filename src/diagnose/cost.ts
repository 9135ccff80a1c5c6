/**
 * How much it costs to blame a figure: the least-weight explanation is the likeliest. One figure costs about one; a figure of the
 * narrative a little less than one of a table, since people write sentences by hand; a slip that turns the right figure into the printed one by a
 * single stroke is cheaper than a figure that has nothing to do with it. Every exact sum that a change spoils, though rounding would
 * excuse it, makes it dearer: such a sum has confirmed the print.
 */
import type { CauseKind } from '../model/cause.js';
import { type Change, residualIn, type State } from './state.js';
import type { Quantity, System } from './system.js';

const TABLE = 1;
const NARRATIVE = 0.9;
const BLANK = 1.15;
const TWICE = 0.1;

const OF_KIND: Readonly<Partial<Record<CauseKind, number>>> = {
  tail: 0.02,
  otherYear: 0.02,
  neighbour: 0.02,
  omitted: 0.08,
  doubled: 0.08,
  surplus: 0.2,
  other: 0.5,
};

/** What a slip that moved several figures at once costs. */
export const OPERATION = 1.15;
/** What it costs to leave an equation that broke without an explanation. */
export const UNEXPLAINED = 1.8;

const SPOILT = 0.12;
const MOST_SPOILT = 0.6;

export function costOf(quantity: Quantity, kind: CauseKind): number {
  const [cell] = quantity.cells;
  const base = cell ? (cell.kind === 'narrative' ? NARRATIVE : TABLE) : BLANK;
  return base + (OF_KIND[kind] ?? 0) + (quantity.cells.length > 1 ? TWICE : 0);
}

const FEWEST = 3;

/**
 * For exact sums that are no longer exact, which rounding would excuse but the print did not need; and the other way round, what is
 * gained where a rounded sum becomes exact.
 */
export function spoiltCost(system: System, before: State, after: State, changes: readonly Change[]): number {
  const touched = new Set(changes.flatMap(({ quantity }) => system.linesOf[quantity] ?? []));
  let spoilt = 0;
  for (const index of touched) {
    const line = system.lines[index];
    if (!line || line.bound || line.terms.length < FEWEST || before.broken.has(index) || after.broken.has(index))
      continue;
    const [was, is] = [
      residualIn(system, before, index) === line.offset,
      residualIn(system, after, index) === line.offset,
    ];
    if (was !== is) spoilt += was ? 1 : -1;
  }
  return Math.max(-MOST_SPOILT, Math.min(MOST_SPOILT, spoilt * SPOILT));
}
