/** Lines of a page before they have their numbers: rows of grids with their cells, and running lines with their words. */
import type { Box, Span } from '../../model/source.js';
import { centreOf, type Glyph } from './glyphs.js';
import type { Grid, GridCell } from './grid.js';
import { type Content, partsOf } from './tall.js';
import { isIdeograph, type Row, rowsOf, type Word, wordsOf } from './writing.js';

export interface DraftLine {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Its grid on the page, counted from 0. */
  readonly grid?: number;
  readonly top: number;
  readonly bottom: number;
}

/** In a cell, words are parted by gaps wider than this; narrower ones are the setter's. */
const CELL_GAP = 0.5;
const LETTER_ENDS = /[A-Za-z]$/;
const LETTER_BEGINS = /^[A-Za-z]/;

function boxOf(glyphs: readonly Glyph[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const glyph of glyphs) {
    left = Math.min(left, glyph.left);
    top = Math.min(top, glyph.top);
    right = Math.max(right, glyph.right);
    bottom = Math.max(bottom, glyph.bottom);
  }
  return [rounded(left), rounded(top), rounded(right), rounded(bottom)];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Half the size of most characters: what one column of the page is wide. */
export function columnWidth(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  return Math.max((sizes[sizes.length >> 1] ?? 10) / 2, 0.5);
}

export function runningLines(glyphs: readonly Glyph[], width: number): readonly DraftLine[] {
  return rowsOf(glyphs).map((row) => {
    const spans: Span[] = [];
    let text = '';
    for (const word of wordsOf(row)) {
      if (text !== '') text += ' ';
      spans.push(runningSpan(word, text.length, width));
      text += word.text;
    }
    const box = boxOf(row);
    return { text, spans, top: box[1], bottom: box[3] };
  });
}

function runningSpan({ text, glyphs, edges }: Word, offset: number, width: number): Span {
  const box = boxOf(glyphs);
  const left = Math.max(0, Math.round(box[0] / width));
  const right = Math.max(left + 1, Math.round(box[2] / width));
  return { text, left, right, offset, box, edges: edges.map(rounded) };
}

/** The rows of a grid, empty ones included, as cells that cover several count rows. */
export function gridLines(grid: Grid, glyphs: readonly Glyph[], number: number, width: number): readonly DraftLine[] {
  const inCells = new Map<GridCell, Glyph[]>();
  for (const glyph of glyphs) {
    const cell = cellAt(grid, glyph);
    const others = cell && inCells.get(cell);
    if (others) others.push(glyph);
    else if (cell) inCells.set(cell, [glyph]);
  }
  const cells = [...inCells].sort(([a], [b]) => a.row - b.row || a.column - b.column);
  const lines: DraftLine[] = [];
  for (let row = 0; row + 1 < grid.ys.length; row++) {
    const contents = cells.filter(([cell]) => cell.row === row);
    const [top, bottom] = [grid.ys[row] as number, grid.ys[row + 1] as number];
    const parts = isCutThrough(grid, row) ? null : partsOf(contents);
    if (!parts) lines.push({ ...rowLine(contents, width), grid: number, top, bottom });
    else
      parts.forEach((part, index) => {
        const height = (bottom - top) / parts.length;
        const edges = { top: top + index * height, bottom: top + (index + 1) * height };
        lines.push({ ...rowLine(part, width), grid: number, ...edges });
      });
  }
  return lines;
}

/** A cell that covers several rows counts the rows as they are drawn. */
function isCutThrough({ xs, slots }: Grid, row: number): boolean {
  const columns = xs.length - 1;
  return slots.slice(row * columns, (row + 1) * columns).some(({ down }) => down > 1);
}

function rowLine(contents: readonly Content[], width: number): Pick<DraftLine, 'text' | 'spans'> {
  const spans: Span[] = [];
  let text = '';
  for (const [cell, content] of contents) {
    if (text !== '') text += ' ';
    const span = cellSpan(cell, content, text.length, width);
    spans.push(span);
    text += span.text;
  }
  return { text, spans };
}

function slotOf(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function cellAt({ xs, ys, slots }: Grid, glyph: Glyph): GridCell | undefined {
  const [x, y] = centreOf(glyph);
  return slots[slotOf(ys, y) * (xs.length - 1) + slotOf(xs, x)];
}

function cellSpan(cell: GridCell, glyphs: readonly Glyph[], offset: number, width: number): Span {
  const rows = rowsOf(glyphs);
  const box = boxOf(glyphs);
  const only = rows.length === 1 ? rowText(rows[0] as Row) : null;
  return {
    text: only ? only.text : rows.map((row) => rowText(row).text).reduce(joinRows),
    left: Math.round(box[0] / width),
    right: Math.round(box[2] / width),
    offset,
    cell: cell.column,
    ...(cell.across > 1 ? { across: cell.across } : {}),
    ...(cell.down > 1 ? { down: cell.down } : {}),
    box,
    ...(only ? { edges: only.edges.map(rounded) } : {}),
  };
}

/** Writing goes on below without a blank, but words of letters do not run into each other. */
function joinRows(above: string, below: string): string {
  return LETTER_ENDS.test(above) && LETTER_BEGINS.test(below) ? `${above} ${below}` : above + below;
}

function rowText(row: Row): { text: string; edges: readonly number[] } {
  const words = wordsOf(row);
  const spaced = words.every(({ glyphs }) => glyphs.length === 1 && isIdeograph(glyphs[0]));
  let text = '';
  let edges: number[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1]?.glyphs.at(-1);
    const gap = before ? ((word.glyphs[0]?.left ?? 0) - before.right) / before.size : 0;
    if (before && !spaced && gap > CELL_GAP) {
      text += ' ';
      edges = [...edges.slice(0, -1), before.right, ...word.edges];
    } else edges = [...edges.slice(0, -1), ...word.edges];
    text += word.text;
  });
  return { text, edges };
}
