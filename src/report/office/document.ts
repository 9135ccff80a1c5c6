/** Papers as a Word document. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { steady } from '../../annotate/steady.js';
import { AUTHOR } from '../../contract/marks.js';
import type { Block, Page, PaperCell, PaperPicture } from '../papers/model.js';
import { visible } from '../visible.js';

/** Twentieths of a point: A4, with margins that leave room for a seal. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_000;
/** Half points. */
const SIZE = { title: 32, heading: 24, text: 21, table: 18 };
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEAD = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
const COLOURS: Readonly<Record<string, string>> = {
  error: 'B3261E',
  odd: 'B3261E',
  warning: '8A5A00',
  note: '2B5C8A',
  good: '2E6B3F',
};

export async function documentOf(pages: readonly Page[], title: string): Promise<Uint8Array> {
  const document = new Document({
    creator: AUTHOR,
    title: visible(title),
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: pages.map(sectionOf),
  });
  return steady(await Packer.toBuffer(document));
}

function sectionOf({ blocks, isWide }: Page): ISectionOptions {
  const room = (isWide ? A4.height : A4.width) - 2 * MARGIN;
  return {
    properties: {
      page: {
        size: { ...A4, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    children: blocks.flatMap((block) => written(block, room)),
  };
}

function written(block: Block, room: number): (Paragraph | Table)[] {
  if (block.kind === 'title')
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 160 },
        children: [run(block.text, { font: HEAD, size: SIZE.title, bold: true })],
      }),
    ];
  if (block.kind === 'heading')
    return [
      new Paragraph({
        keepNext: true,
        spacing: { before: 240, after: 80 },
        children: [run(block.text, { font: HEAD, size: SIZE.heading, bold: true })],
      }),
    ];
  if (block.kind === 'text')
    return [
      new Paragraph({
        spacing: { after: 80 },
        children: [run(block.text, { bold: block.isBold === true, size: SIZE.text })],
      }),
    ];
  if (block.kind === 'fields')
    return [
      new Paragraph({
        spacing: { before: 200, after: 200 },
        children: [run(block.names.map((name) => `${name}：＿＿＿＿＿`).join('　'), { size: SIZE.text })],
      }),
    ];
  if (block.kind === 'picture') return pictureOf(block.picture, block.text, room);
  return [tableOf(block, room), new Paragraph({ spacing: { after: 60 } })];
}

type RunOptions = {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly font?: typeof FONT;
};

function run(text: string, { bold = false, size = SIZE.text, color, font }: RunOptions): TextRun {
  return new TextRun({ text: visible(text), bold, size, ...(color ? { color } : {}), ...(font ? { font } : {}) });
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>, room: number): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((room * width) / all));
  const size = sizeFor(rows, widths);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ title }, at) =>
          cellOf({ text: title, align: 'center' }, { width: widths[at] ?? 0, size, bold: true, fill: 'EDEAE2' }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, at) => cellOf(row[at] ?? { text: '' }, { width: widths[at] ?? 0, size })),
          }),
      ),
    ],
  });
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The greatest size at which no figure has to be broken over two lines. */
function sizeFor(rows: readonly (readonly PaperCell[])[], widths: readonly number[]): number {
  const ratios = rows.flatMap((row) =>
    row.map(({ text, align }, at) => {
      const room = (widths[at] ?? 0) - 2 * PADDING;
      return align === 'right' ? room / (emsOf(text) * TWIPS_A_HALF_POINT) : Number.POSITIVE_INFINITY;
    }),
  );
  return Math.max(SMALLEST, Math.min(SIZE.table, Math.floor(Math.min(Number.POSITIVE_INFINITY, ...ratios))));
}

/** Twentieths of a point. */
const PADDING = 70;
const TWIPS_A_HALF_POINT = 10;
/** Below 6 points nobody reads. */
const SMALLEST = 12;

/** The width of the longest word in ems: digits are half as wide as high, a little more where they are bold. */
function emsOf(text: string): number {
  const words = text
    .split(/\s/)
    .map((word) =>
      [...word].reduce(
        (sum, character) => sum + (/[.,]/.test(character) ? 0.28 : /[!-~]/.test(character) ? 0.54 : 1),
        0,
      ),
    );
  return Math.max(1, ...words);
}

interface Look {
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
}

function cellOf({ text, mark, align = 'left' }: PaperCell, { width, size, bold = false, fill }: Look): TableCell {
  const color = mark === undefined ? undefined : COLOURS[mark];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: PADDING, right: PADDING, top: 30, bottom: 30 },
    ...(fill ? { shading: { fill } } : {}),
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: ALIGN[align],
          children: [run(line, { bold: bold || mark !== undefined, size, ...(color ? { color } : {}) })],
        }),
    ),
  });
}

/** Pixels of Word are 1/96 inch. */
const TWIPS_A_PIXEL = 15;

function pictureOf({ png, width, height }: PaperPicture, text: string, room: number): Paragraph[] {
  const widest = Math.floor(room / TWIPS_A_PIXEL);
  const scale = Math.min(1, widest / width);
  return [
    new Paragraph({ keepNext: true, spacing: { before: 160 }, children: [run(text, { size: SIZE.table })] }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        }),
      ],
    }),
  ];
}
