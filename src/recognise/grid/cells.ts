/** The rows of a grid as cells by column, with blanks and line breaks taken out of their texts. */
import type { Line, Span } from '../../model/source.js';
import { blankless, type Word } from '../words/words.js';

export interface GridCell {
  readonly text: string;
  readonly from: number;
  /** The first column behind it. */
  readonly to: number;
  /** How many rows it covers. */
  readonly down: number;
  readonly word: Word;
}

export interface GridRow {
  readonly line: Line;
  readonly cells: readonly GridCell[];
}

/** The lines of each grid, in order. */
export function gridsOf(lines: readonly Line[]): Line[][] {
  const grids: Line[][] = [];
  for (const line of lines) {
    const last = grids.at(-1);
    if (last && last[0]?.grid === line.grid) last.push(line);
    else grids.push([line]);
  }
  return grids;
}

export function rowsOf(lines: readonly Line[]): GridRow[] {
  return lines.map((line) => ({ line, cells: line.spans.map((span) => cellOf(line, span)) }));
}

function cellOf(line: Line, span: Span): GridCell {
  const from = span.cell ?? 0;
  const text = blankless(span.text).replaceAll('(', '（').replaceAll(')', '）');
  return { text, from, to: from + (span.across ?? 1), down: span.down ?? 1, word: { ...span, on: line } };
}

export function cellAt(row: GridRow, column: number): GridCell | undefined {
  return row.cells.find((cell) => cell.from <= column && column < cell.to);
}

/** The number of columns of some rows. */
export function widthOf(rows: readonly GridRow[]): number {
  return rows.reduce((most, row) => row.cells.reduce((width, cell) => Math.max(width, cell.to), most), 0);
}
