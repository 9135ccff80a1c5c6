/**
 * Paragraphs and tables of a document that flows, such as a web page or a Word file, as lines. A table becomes a grid; one that
 * only arranges other tables, or has a single column, is a means of layout, and its cells are read one after the other.
 * Tables within the cells of a grid follow it.
 */
import type { Line, Span } from '../../model/source.js';
import { dropInvisible } from '../text/characters.js';
import type { RawLine } from '../text/lines.js';
import { splitSpans } from '../text/spans.js';

export type Block = { readonly kind: 'line'; readonly text: string } | TableBlock;

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly BlockCell[])[];
}

export interface BlockCell {
  readonly blocks: readonly Block[];
  /** Where the format says in which column a cell begins; else it begins behind the one before it. */
  readonly column?: number;
  readonly across: number;
  readonly down: number;
}

interface Placed {
  readonly cell: BlockCell;
  readonly column: number;
  readonly text: string;
}

/** Columns that a table may have. */
export const WIDEST = 4_000;
/** No cell that people read is wider; a span beyond it is a slip or an attack. */
const WIDEST_CELL = 1_000;

/** Thrown where a table has more columns. */
export class TooWide extends Error {}

export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let grids = 0;
  const take = (block: Block): void => {
    if (block.kind === 'line') addText(lines, block.text);
    else if (isLayout(block)) for (const row of block.rows) for (const cell of row) cell.blocks.forEach(take);
    else {
      grids += 1;
      addGrid(lines, block, grids);
      for (const row of block.rows) for (const { blocks } of row) blocks.filter(holdsGrid).forEach(take);
    }
  };
  blocks.forEach(take);
  return lines;
}

function addText(lines: Line[], text: string): void {
  const raw: RawLine = { text, page: 1, line: lines.length + 1, offset: 0 };
  const spans = splitSpans(raw, null);
  if (spans.length > 0) lines.push({ text: dropInvisible(text), page: 1, line: raw.line, spans });
}

/** So many rows of data, and more than there are rows that hold tables, make a table that is more than a frame. */
const FEWEST_ROWS = 3;

function isLayout({ rows }: TableBlock): boolean {
  if (rows.every(({ length }) => length <= 1)) return true;
  let [framing, data] = [0, 0];
  for (const row of rows) {
    if (row.some(({ blocks }) => blocks.some(holdsGrid))) framing += 1;
    else if (row.filter(hasText).length > 1) data += 1;
  }
  return framing > 0 && (data < FEWEST_ROWS || data <= framing);
}

function hasText({ blocks }: BlockCell): boolean {
  return textOf(blocks) !== '';
}

/** A table in a cell that frames a text only is part of the cell. */
function holdsGrid(block: Block): boolean {
  if (block.kind === 'line') return false;
  const { rows } = block;
  return rows.some((row) => row.length > 1 || row.some(({ blocks }) => blocks.some(holdsGrid)));
}

function addGrid(lines: Line[], { rows }: TableBlock, grid: number): void {
  const placed = placedIn(rows).map((row) => row.filter(({ text }) => text !== ''));
  const before = filledBefore(placed);
  placed.forEach((cells, row) => {
    if (cells.length === 0) return;
    let offset = 0;
    const spans = cells.map(({ cell, column, text }): Span => {
      // Rows without any text are left out, and a cell that covers one covers so many less.
      const down = (before[row + cell.down] ?? 0) - (before[row] ?? 0);
      const at = offset;
      offset += text.length + 1;
      return {
        text,
        left: at,
        right: at + text.length,
        offset: at,
        cell: column,
        ...(cell.across > 1 ? { across: cell.across } : {}),
        ...(down > 1 ? { down } : {}),
      };
    });
    lines.push({ text: spans.map(({ text }) => text).join(' '), page: 1, line: lines.length + 1, spans, grid });
  });
}

/** How many rows with text there are before each row, and in all. */
function filledBefore(rows: readonly (readonly Placed[])[]): number[] {
  const counts = [0];
  for (const { length } of rows) counts.push((counts.at(-1) ?? 0) + (length > 0 ? 1 : 0));
  return counts;
}

/** The cells of every row with their columns, cells that reach down from rows above taken into account. */
function placedIn(rows: TableBlock['rows']): Placed[][] {
  /** For each column the first row that is free again. */
  const free: number[] = [];
  let width = 0;
  const placed = rows.map((cells, row) => {
    let column = 0;
    const own: Placed[] = [];
    for (const given of cells) {
      column = given.column ?? column;
      if (given.column === undefined) while ((free[column] ?? 0) > row) column += 1;
      if (column >= WIDEST) throw new TooWide();
      const across = Math.min(given.across, WIDEST_CELL, WIDEST - column);
      const down = Math.min(given.down, rows.length - row);
      if (down > 1) for (let at = column; at < column + across; at += 1) free[at] = row + down;
      own.push({ cell: { ...given, across, down }, column, text: textOf(given.blocks) });
      width = Math.max(width, column + 1);
      column += across;
    }
    return own;
  });
  return placed.map((row) => row.map((one) => narrowed(one, width)));
}

/** A cell reaches no further than the last column that some cell begins in: spans are often written too wide. */
function narrowed({ cell, column, text }: Placed, width: number): Placed {
  return { cell: { ...cell, across: Math.min(cell.across, width - column) }, column, text };
}

const WORD_END = /[0-9A-Za-z%]$/;
const WORD = /^[0-9A-Za-z]/;

/** The text of a cell: what stands on lines of their own is one text, with a blank only between words and figures. Tables follow the grid. */
function textOf(blocks: readonly Block[]): string {
  let text = '';
  for (const block of blocks) {
    if (holdsGrid(block)) continue;
    const own = block.kind === 'line' ? dropInvisible(block.text).trim() : textOfTable(block);
    text += WORD_END.test(text) && WORD.test(own) ? ` ${own}` : own;
  }
  return text;
}

function textOfTable({ rows }: TableBlock): string {
  return textOf(rows.flatMap((row) => row.flatMap(({ blocks }) => blocks)));
}

/** The number of cells of all tables, those within cells included. */
export function cellsIn(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) for (const cell of row) count += 1 + cellsIn(cell.blocks);
  }
  return count;
}
