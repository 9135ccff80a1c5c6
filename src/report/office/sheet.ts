/** Papers as sheets of a workbook. */
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Block, Page, PaperCell } from '../papers/model.js';
import { visible } from '../visible.js';
import { heightOf, nameOfSheet, STYLES, textCell } from './styles.js';

/** Characters over the whole width of a page. */
const WIDTH = { wide: 130, narrow: 92 };
/** A sheet has one set of columns, so tables of a paper share a grid of so many. */
const GRID = 24;

export function sheetOf({ name, blocks, isWide = false }: Page, taken: Set<string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const heights = new Map<number, { height: number }>();
  const wide = isWide ? WIDTH.wide : WIDTH.narrow;
  let row = 0;
  const put = (text: string, from: number, to: number, style: CellStyle): void => {
    cells.set(`${row},${from}`, textCell(text, style));
    for (let at = from + 1; at <= to; at += 1) cells.set(`${row},${at}`, { style });
    if (to > from) merges.push({ startRow: row, endRow: row, startCol: from, endCol: to });
  };
  const tall = (text: string, columns: number): number => heightOf([{ text, width: (wide / GRID) * columns }]);
  for (const block of blocks) {
    if (block.kind === 'table') row = tableRows(block, { row, put, tall, heights, next: () => (row += 1) });
    else {
      const text =
        block.kind === 'fields' ? block.names.map((field) => `${field}：＿＿＿＿＿＿`).join('　') : block.text;
      put(visible(text), 0, GRID - 1, STYLES[block.kind === 'text' && block.isBold ? 'bold' : block.kind]);
      heights.set(row, { height: Math.max(tall(text, GRID), block.kind === 'title' ? TITLE_HEIGHT : 0) });
    }
    row += 1;
  }
  return {
    name: nameOfSheet(name, taken),
    columns: Array.from({ length: GRID }, () => ({ width: wide / GRID })),
    rows: Array.from({ length: row }, () => []),
    cells,
    merges,
    rowDefs: heights,
    pageSetup: {
      paperSize: 'a4',
      orientation: isWide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

const TITLE_HEIGHT = 30;

interface Pen {
  row: number;
  readonly put: (text: string, from: number, to: number, style: CellStyle) => void;
  readonly tall: (text: string, columns: number) => number;
  readonly heights: Map<number, { height: number }>;
  readonly next: () => number;
}

function tableRows({ columns, rows }: Extract<Block, { kind: 'table' }>, pen: Pen): number {
  const spans = spansOf(columns.map(({ width }) => width));
  const lines: (readonly PaperCell[])[] = [
    columns.map(({ title }): PaperCell => ({ text: title, align: 'center' })),
    ...rows,
  ];
  let { row } = pen;
  for (const [at, line] of lines.entries()) {
    if (at > 0) row = pen.next();
    let height = 0;
    for (const [index, [from, to]] of spans.entries()) {
      const one = line[index] ?? { text: '' };
      const text = one.text.split('\n').map(visible).join('\n');
      pen.put(text, from, to, at === 0 ? STYLES.head : bodyStyle(one));
      height = Math.max(height, pen.tall(text, to - from + 1));
    }
    pen.heights.set(row, { height });
  }
  return row;
}

function bodyStyle({ mark, align = 'left' }: PaperCell): CellStyle {
  const base = mark === undefined ? STYLES.body : STYLES[mark];
  return { ...base, alignment: { ...base.alignment, horizontal: align } };
}

/** The columns of the grid that each column of a table takes: in proportion, and at least one. */
function spansOf(widths: readonly number[]): readonly (readonly [number, number])[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const spans: [number, number][] = [];
  let from = 0;
  let passed = 0;
  for (const [at, width] of widths.entries()) {
    passed += width;
    const left = widths.length - at - 1;
    const end = Math.min(GRID - left, Math.max(from + 1, Math.round((GRID * passed) / all)));
    spans.push([from, end - 1]);
    from = end;
  }
  return spans;
}
