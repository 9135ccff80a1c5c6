/** Sums whose range ends before the block of figures that they stand at does: a row was added and the formula not stretched. */
import { placeOf, type RawCell, rangeOf } from './book.js';

export interface ShortSum {
  readonly cell: RawCell;
  readonly formula: string;
  /** The figures left out. */
  readonly left: readonly RawCell[];
}

const SUM = /^SUM\(([A-Z$0-9:]+)\)$/i;

interface Block {
  /** The figure so far along the column or row, if there is one. */
  readonly at: (index: number) => RawCell | undefined;
  readonly own: number;
  readonly from: number;
  readonly to: number;
}

function isConstant(cell: RawCell | undefined): cell is RawCell {
  return cell?.kind === 'number' && cell.formula === undefined;
}

function figuresBetween({ at }: Block, from: number, to: number): RawCell[] | null {
  const figures: RawCell[] = [];
  for (let index = from; index <= to; index++) {
    const cell = at(index);
    if (!isConstant(cell)) return null;
    figures.push(cell);
  }
  return figures;
}

/** A sum behind its range: every cell between the two must be a plain figure. */
function leftBefore(block: Block): RawCell[] | null {
  const gap = block.own - block.to - 1;
  return gap > 0 && gap <= 1_000 ? figuresBetween(block, block.to + 1, block.own - 1) : null;
}

/**
 * A sum before its range, as total rows that come first are: the range begins right behind it, and the figures go on beyond.
 * Such a block may have groups; so nothing is said where anything but this sum is worked out in it, or a figure stands before it.
 */
function leftBehind(block: Block): RawCell[] | null {
  if (block.from !== block.own + 1 || block.at(block.own - 1)?.kind === 'number') return null;
  if (!figuresBetween(block, block.from, block.to)) return null;
  const left: RawCell[] = [];
  for (let index = block.to + 1; ; index++) {
    const cell = block.at(index);
    if (cell?.kind !== 'number') return left;
    if (!isConstant(cell)) return null;
    left.push(cell);
  }
}

const TALLEST = 10_000;

function leftOut(cell: RawCell, grid: (row: number, column: number) => RawCell | undefined): RawCell[] | null {
  const match = SUM.exec(cell.formula ?? '');
  const range = match?.[1]?.includes(':') ? rangeOf(match[1]) : null;
  if (!range || !placeOf(match?.[1]?.split(':')[0] ?? '')) return null;
  if (range.left === range.right && range.left === cell.column && range.bottom - range.top < TALLEST) {
    const at = (row: number): RawCell | undefined => grid(row, cell.column);
    const block = { at, own: cell.row, from: range.top, to: range.bottom };
    return isConstant(at(range.bottom)) ? (leftBefore(block) ?? leftBehind(block)) : null;
  }
  if (range.top !== range.bottom || range.top !== cell.row) return null;
  const at = (column: number): RawCell | undefined => grid(cell.row, column);
  // In a row, figures beyond the range are as a rule of another kind (last year's, say); only those in between count.
  return isConstant(at(range.right)) ? leftBefore({ at, own: cell.column, from: range.left, to: range.right }) : null;
}

export function shortSums(cells: readonly RawCell[]): ShortSum[] {
  const sums = cells.filter(({ formula }) => formula !== undefined && SUM.test(formula));
  if (sums.length === 0) return [];
  const rows = new Map<number, Map<number, RawCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.set(cell.column, cell);
    else rows.set(cell.row, new Map([[cell.column, cell]]));
  }
  const grid = (row: number, column: number): RawCell | undefined => rows.get(row)?.get(column);
  return sums.flatMap((cell) => {
    const left = leftOut(cell, grid);
    return left && left.length > 0 ? [{ cell, formula: `=${cell.formula}`, left }] : [];
  });
}
