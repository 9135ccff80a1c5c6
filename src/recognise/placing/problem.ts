/**
 * Placing amounts whose blanks were lost. A row of a flattened table keeps the order of its amounts but not their columns,
 * so the columns are searched for: rows must cross-foot, children must sum to parents in every column, and other tables
 * and sentences that print the same quantity must agree. The placing that breaks the fewest equations wins; where several
 * break equally few, the amounts stay undecided.
 */

/** One column's place among the parts of another: `whole` = Σ `parts`, indexes into a row's columns. */
export interface Foot {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** What another print says of a column: its steps, 0 for nil, and the cells that say so. */
export interface Anchor {
  readonly ticks: number;
  readonly cells: readonly string[];
}

export interface PlacingRow {
  /** Amounts in order, in whole steps of the table's finest print. */
  readonly ticks: readonly number[];
  /** Number of columns that the amounts may stand in. */
  readonly width: number;
  readonly feet: readonly Foot[];
  readonly parent: number | null;
  readonly children: readonly number[];
  /** What other prints of the same quantity say of a column. */
  readonly anchors: ReadonlyMap<number, Anchor>;
}

/** A placing: for each amount of a row the column it stands in, ascending. */
export type Placement = readonly number[];

/**
 * What a broken equation costs, and what a rounding tail costs, so that fewer breaks always win over fewer tails. A break
 * with nothing on one side costs a little more: a misprint changes a figure, it does not empty a column or fill one.
 */
export const BROKEN = 10_000;
export const HOLLOW = 100;
const TAIL = 1;

/** The cost of one equation: a value that should equal the sum of addends, in steps. */
export function costOf(whole: number, sum: number, addends: number): number {
  if (whole === sum) return 0;
  if (whole === 0 || addends === 0) return BROKEN + HOLLOW;
  if (addends < 2) return BROKEN;
  return Math.abs(whole - sum) <= Math.floor(addends / 2) ? TAIL : BROKEN;
}

/** The columns of a row under a placing; nil where no amount stands. */
export function spread(row: PlacingRow, placement: Placement): (number | null)[] {
  const columns: (number | null)[] = new Array(row.width).fill(null);
  placement.forEach((column, index) => {
    columns[column] = row.ticks[index] ?? null;
  });
  return columns;
}

/** Equations within the row, and the row against what other prints say. */
export function rowCost(row: PlacingRow, placement: Placement): number {
  const columns = spread(row, placement);
  let cost = 0;
  for (const foot of row.feet) cost += footCost(foot, columns);
  for (const [column, expected] of row.anchors) {
    if ((columns[column] ?? 0) !== expected.ticks) cost += BROKEN;
  }
  return cost;
}

export function footCost(foot: Foot, columns: readonly (number | null)[]): number {
  let sum = 0;
  let addends = 0;
  for (const part of foot.parts) {
    const value = columns[part] ?? 0;
    if (value === 0) continue;
    sum += value;
    addends += 1;
  }
  const whole = columns[foot.whole] ?? 0;
  return whole === 0 && addends === 0 ? 0 : costOf(whole, sum, addends);
}
