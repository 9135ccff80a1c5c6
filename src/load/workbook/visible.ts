/** What of a sheet is seen: its cells by rows, without hidden rows and columns and without what lies beneath merged cells. */
import type { Range, RawCell, RawSheet } from './book.js';

export interface SeenCell {
  readonly cell: RawCell;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

export interface SeenRow {
  readonly row: number;
  readonly cells: readonly SeenCell[];
}

export interface Seen {
  readonly rows: readonly SeenRow[];
  /** Cells with content that are not seen, by the reason. */
  readonly inRows: readonly RawCell[];
  readonly inColumns: readonly RawCell[];
  readonly beneath: readonly RawCell[];
}

const WIDTH = 16_384;
/** Where a merged cell begins with hidden rows, how many of them are passed. */
const SEARCH = 1_000;

function firstShown(from: number, to: number, hidden: (index: number) => boolean): number | null {
  for (let index = from; index <= Math.min(to, from + SEARCH); index++) if (!hidden(index)) return index;
  return null;
}

/** Walks merges and cells together from the top, so that each row knows what covers it. */
class Cover {
  readonly #until = new Int32Array(WIDTH).fill(-1);
  readonly #merges: readonly Range[];
  #next = 0;

  constructor(merges: readonly Range[]) {
    this.#merges = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  }

  /** The merges that begin in this row, by their first column; what is covered already is not covered again. */
  enter(row: number): ReadonlyMap<number, Range> {
    const begin = new Map<number, Range>();
    for (let merge = this.#merges[this.#next]; merge && merge.top <= row; merge = this.#merges[++this.#next]) {
      if (merge.left >= WIDTH || this.covers(merge.left, merge.top)) continue;
      this.#until.fill(merge.bottom, merge.left, Math.min(merge.right + 1, WIDTH));
      if (merge.top === row) begin.set(merge.left, merge);
    }
    return begin;
  }

  covers(column: number, row: number): boolean {
    return (this.#until[column] ?? -1) >= row;
  }
}

function sorted(cells: readonly RawCell[]): readonly RawCell[] {
  const after = (a: RawCell, b: RawCell): number => a.row - b.row || a.column - b.column;
  const ordered = cells.every((cell, at) => at === 0 || after(cells[at - 1] ?? cell, cell) < 0);
  return ordered ? cells : [...cells].sort(after);
}

/** A merged cell is as wide and as high as what is shown of it; where its first row or column is hidden it stands in the first shown. */
function placed(cell: RawCell, merge: Range, sheet: RawSheet): (SeenCell & { readonly row: number }) | null {
  const row = firstShown(merge.top, merge.bottom, sheet.hiddenRows);
  const column = firstShown(merge.left, merge.right, sheet.hiddenColumns);
  if (row === null || column === null) return null;
  const hiddenAbove = row - merge.top;
  const hiddenBefore = column - merge.left;
  return {
    cell,
    row,
    column,
    across: merge.right - merge.left + 1 - hiddenBefore,
    down: merge.bottom - merge.top + 1 - hiddenAbove,
  };
}

export function seenOf(sheet: RawSheet): Seen {
  const cover = new Cover(sheet.merges);
  const rows = new Map<number, SeenCell[]>();
  const [inRows, inColumns, beneath]: [RawCell[], RawCell[], RawCell[]] = [[], [], []];
  const add = (row: number, seen: SeenCell): void => {
    const list = rows.get(row);
    if (list) list.push(seen);
    else rows.set(row, [seen]);
  };
  let [current, begin] = [-1, new Map<number, Range>() as ReadonlyMap<number, Range>];
  for (const cell of sorted(sheet.cells)) {
    const { row, column } = cell;
    if (row !== current) [current, begin] = [row, cover.enter(row)];
    const merge = begin.get(column);
    const place = merge ? placed(cell, merge, sheet) : null;
    if (place) add(place.row, place);
    else if (!merge && cover.covers(column, row)) beneath.push(cell);
    else if (sheet.hiddenRows(row)) inRows.push(cell);
    else if (sheet.hiddenColumns(column)) inColumns.push(cell);
    else add(row, { cell, column, across: 1, down: 1 });
  }
  const seen = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells: byColumn(cells) }));
  return { rows: seen, inRows, inColumns, beneath };
}

function byColumn(cells: readonly SeenCell[]): readonly SeenCell[] {
  const ordered = cells.every((cell, at) => at === 0 || (cells[at - 1]?.column ?? -1) < cell.column);
  return ordered ? cells : [...cells].sort((a, b) => a.column - b.column);
}
