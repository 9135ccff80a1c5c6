/**
 * Columns of a page's grid among those of the table's grid before. A row that stands alone on its page may lack rulings that the others
 * have, so that its cells count otherwise; where they stand on the page says which columns they are in.
 */
import type { GridCell, GridRow } from './cells.js';

interface Extent {
  left: number;
  right: number;
}

/** The rows with the columns of the rows before; as they are where the page is not known. */
export function alignedTo(rows: readonly GridRow[], before: readonly GridRow[]): readonly GridRow[] {
  const extents = extentsOf(before);
  if (extents.size === 0 || rows.some(({ cells }) => cells.some(({ word }) => word.box === undefined))) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => moved(cell, extents)) }));
}

/** How far the texts of each column reach, of cells that cover one column only. */
function extentsOf(rows: readonly GridRow[]): ReadonlyMap<number, Extent> {
  const extents = new Map<number, Extent>();
  for (const { cells } of rows) {
    for (const { from, to, word } of cells) {
      if (to - from > 1 || word.box === undefined) continue;
      const [left, , right] = word.box;
      const known = extents.get(from) ?? { left, right };
      extents.set(from, { left: Math.min(known.left, left), right: Math.max(known.right, right) });
    }
  }
  return extents;
}

function moved(cell: GridCell, extents: ReadonlyMap<number, Extent>): GridCell {
  const [left = 0, , right = 0] = cell.word.box ?? [];
  const middle = (left + right) / 2;
  let [best, distance] = [cell.from, Number.POSITIVE_INFINITY];
  for (const [column, extent] of extents) {
    const gap = Math.max(extent.left - middle, middle - extent.right, 0);
    const overlap = Math.min(right, extent.right) - Math.max(left, extent.left);
    const away = overlap > 0 ? -overlap : gap;
    if (away < distance) [best, distance] = [column, away];
  }
  return { ...cell, from: best, to: best + 1 };
}
