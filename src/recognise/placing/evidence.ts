/**
 * What a placing rests on. For each column that an amount might have stood in instead, the equations that rule it out are
 * counted; where there is but one, that equation is the placing's only evidence and confirms nothing.
 */
import { cellId, type Draft } from '../draft.js';
import { BROKEN, costOf, footCost, type Placement, type PlacingRow, spread } from './problem.js';

interface Reason {
  readonly key: string;
  readonly cells: readonly string[];
}

/** For each amount of a row, the equations (as cell ids) that alone rule out another column for it. */
export function evidenceOf(
  draft: Draft,
  rows: readonly PlacingRow[],
  at: number,
  chosen: readonly (Placement | null)[],
  tried: readonly Placement[],
): readonly (readonly (readonly string[])[])[] {
  const placement = chosen[at] ?? [];
  const only: string[][][] = placement.map(() => []);
  for (const other of tried) {
    if (same(other, placement)) continue;
    const reasons = againstOf(draft, rows, at, chosen, other);
    const [reason, second] = reasons;
    if (!reason || second) continue;
    placement.forEach((column, amount) => {
      if (other[amount] !== column) only[amount]?.push([...reason.cells]);
    });
  }
  return only;
}

function same(a: Placement, b: Placement): boolean {
  return a.length === b.length && a.every((column, at) => column === b[at]);
}

/** The equations that hold as placed and break when this row alone stands otherwise. */
function againstOf(
  draft: Draft,
  rows: readonly PlacingRow[],
  at: number,
  chosen: readonly (Placement | null)[],
  other: Placement,
): Reason[] {
  const row = rows[at] as PlacingRow;
  const before = spread(row, chosen[at] ?? []);
  const after = spread(row, other);
  const reasons: Reason[] = [];
  for (const foot of row.feet) {
    if (footCost(foot, before) >= BROKEN || footCost(foot, after) < BROKEN) continue;
    reasons.push({
      key: `foot ${foot.whole}`,
      cells: cellsOf(
        draft,
        at,
        [foot.whole, ...foot.parts].filter((column) => before[column] !== null),
      ),
    });
  }
  for (const [column, anchor] of row.anchors) {
    if ((before[column] ?? 0) !== anchor.ticks || (after[column] ?? 0) === anchor.ticks) continue;
    reasons.push({
      key: `anchor ${column}`,
      cells: [...cellsOf(draft, at, before[column] === null ? [] : [column]), ...anchor.cells].sort(),
    });
  }
  for (let column = 0; column < row.width; column += 1) {
    if (before[column] === after[column]) continue;
    for (const parent of [row.parent, at]) {
      const reason = parent === null ? null : familyReason(draft, rows, parent, column, at, chosen, other);
      if (reason) reasons.push(reason);
    }
  }
  return reasons;
}

function familyReason(
  draft: Draft,
  rows: readonly PlacingRow[],
  parent: number,
  column: number,
  moved: number,
  chosen: readonly (Placement | null)[],
  other: Placement,
): Reason | null {
  const family = rows[parent] as PlacingRow;
  if (family.children.length === 0) return null;
  const cost = (placing: (row: number) => Placement): number => {
    const whole = valueAt(rows, parent, column, placing(parent));
    const values = family.children
      .map((child) => valueAt(rows, child, column, placing(child)))
      .filter((value) => value !== 0);
    if (whole === 0 && values.length === 0) return 0;
    return costOf(
      whole,
      values.reduce((sum, value) => sum + value, 0),
      values.length,
    );
  };
  const asPlaced = (row: number): Placement => chosen[row] ?? [];
  if (cost(asPlaced) >= BROKEN || cost((row) => (row === moved ? other : asPlaced(row))) < BROKEN) return null;
  const members = [parent, ...family.children].filter((row) => asPlaced(row).includes(column));
  return { key: `family ${parent} ${column}`, cells: members.flatMap((row) => cellsOf(draft, row, [column])).sort() };
}

function valueAt(rows: readonly PlacingRow[], row: number, column: number, placement: Placement): number {
  const at = placement.indexOf(column);
  return at < 0 ? 0 : (rows[row]?.ticks[at] ?? 0);
}

function cellsOf(draft: Draft, row: number, columns: readonly number[]): string[] {
  const own = draft.rows[row];
  if (!own) return [];
  return columns.map((column) => cellId(draft, own, own.columns[column] ?? 0)).sort();
}
