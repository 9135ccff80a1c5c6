/** Papers as sheets of a workbook. */
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Block, Page, PaperCell } from '../papers/model.js';
import { visible } from '../visible.js';
import { heightOf, nameOfSheet, STYLES, textCell } from './styles.js';

/** Characters over the whole width of a page. */
const WIDTH = { wide: 130, narrow: 92 };
/** Edges of different tables that stand nearer than this, as a part of the width, are one; those of one table never are. */
const NEAR = 0.015;

export function sheetOf({ name, blocks, isWide = false }: Page, taken: Set<string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const heights = new Map<number, { height: number }>();
  const wide = isWide ? WIDTH.wide : WIDTH.narrow;
  const edges = edgesOf(blocks);
  const grid = edges.length - 1;
  let row = 0;
  const put = (text: string, from: number, to: number, style: CellStyle): void => {
    cells.set(`${row},${from}`, textCell(text, style));
    for (let at = from + 1; at <= to; at += 1) cells.set(`${row},${at}`, { style });
    if (to > from) merges.push({ startRow: row, endRow: row, startCol: from, endCol: to });
  };
  const tall = (text: string, from: number, to: number): number =>
    heightOf([{ text, width: wide * widthBetween(edges, from, to) }]);
  for (const block of blocks) {
    if (block.kind === 'table') row = tableRows(block, { row, edges, put, tall, heights, next: () => (row += 1) });
    else {
      const text =
        block.kind === 'fields' ? block.names.map((field) => `${field}：＿＿＿＿＿＿`).join('　') : block.text;
      put(visible(text), 0, grid - 1, STYLES[block.kind === 'text' && block.isBold ? 'bold' : block.kind]);
      heights.set(row, { height: Math.max(tall(text, 0, grid - 1), block.kind === 'title' ? TITLE_HEIGHT : 0) });
    }
    row += 1;
  }
  return {
    name: nameOfSheet(name, taken),
    columns: Array.from({ length: grid }, (_, at) => ({ width: wide * widthBetween(edges, at, at) })),
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
  readonly edges: readonly number[];
  readonly put: (text: string, from: number, to: number, style: CellStyle) => void;
  readonly tall: (text: string, from: number, to: number) => number;
  readonly heights: Map<number, { height: number }>;
  readonly next: () => number;
}

function tableRows({ columns, rows }: Table, pen: Pen): number {
  const spans = spansOf(columns, pen.edges);
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
      height = Math.max(height, pen.tall(text, from, to));
    }
    pen.heights.set(row, { height });
  }
  return row;
}

/** Figures stand right and are made smaller rather than broken over two lines, where they could be misread. */
function bodyStyle({ mark, align = 'left' }: PaperCell): CellStyle {
  const base = mark === undefined ? STYLES.body : STYLES[mark];
  const fit = align === 'right' ? { wrapText: false, shrinkToFit: true } : {};
  return { ...base, alignment: { ...base.alignment, ...fit, horizontal: align } };
}

type Table = Extract<Block, { kind: 'table' }>;

/** A sheet has one set of columns, so the tables of a paper share a grid: the edges of all their columns, as parts of the width. */
function edgesOf(blocks: readonly Block[]): readonly number[] {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [ownEdges(block.columns)] : []));
  const widths = tables.flatMap((ends) => ends.map((end, at) => end - (ends[at - 1] ?? 0)));
  const near = Math.min(NEAR, ...widths.map((width) => width / 2));
  const edges = [0];
  for (const edge of tables.flat().toSorted((a, b) => a - b)) {
    if (edge - (edges.at(-1) as number) > near && 1 - edge > near) edges.push(edge);
  }
  return [...edges, 1];
}

/** Where the columns of a table end. */
function ownEdges(columns: Table['columns']): readonly number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map((_, at) => columns.slice(0, at + 1).reduce((sum, { width }) => sum + width, 0) / all);
}

/** The columns of the grid that each column of a table takes: up to the edge nearest its own. */
function spansOf(columns: Table['columns'], edges: readonly number[]): readonly (readonly [number, number])[] {
  let from = 0;
  return ownEdges(columns).map((end): readonly [number, number] => {
    const apart = edges.map((edge, at) => (at <= from ? Number.POSITIVE_INFINITY : Math.abs(edge - end)));
    const to = apart.indexOf(Math.min(...apart));
    const span = [from, to - 1] as const;
    from = to;
    return span;
  });
}

function widthBetween(edges: readonly number[], from: number, to: number): number {
  return (edges[to + 1] ?? 1) - (edges[from] ?? 0);
}
