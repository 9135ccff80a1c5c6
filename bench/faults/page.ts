/** A made page as blocks with figures, and written as HTML, as flattened text and as a workbook. */
import { MARK } from '../departments/print.js';

export interface PageCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

export type Row = readonly PageCell[];

export type Block =
  | { readonly kind: 'p'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly Row[]; readonly body: readonly Row[] };

export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const CELL = /<t[hd](?: colspan="(\d+)")?(?: rowspan="(\d+)")?>(.*?)<\/t[hd]>/g;

/** Reads a page of our own making: one paragraph and one row a line. */
export function pageOf(html: string): Page {
  const blocks: Block[] = [];
  let rows: { readonly head: Row[]; readonly body: Row[] } | null = null;
  let inHead = false;
  for (const line of html.split('\n')) {
    const paragraph = /^<p>(.*)<\/p>$/.exec(line);
    if (paragraph) blocks.push({ kind: 'p', text: paragraph[1] ?? '' });
    if (line.startsWith('<table')) {
      rows = { head: [], body: [] };
      blocks.push({ kind: 'table', ...rows });
      inHead = true;
    }
    if (line.includes('<tbody>')) inHead = false;
    if (line.startsWith('<tr>') && rows) (inHead ? rows.head : rows.body).push(rowOf(line));
  }
  return { title: /<title>(.*)<\/title>/.exec(html)?.[1] ?? '', blocks };
}

function rowOf(line: string): Row {
  return [...line.matchAll(CELL)].map(([, across, down, text]) => ({
    text: text ?? '',
    across: Number(across ?? 1),
    down: Number(down ?? 1),
  }));
}

const bare = (text: string): string => text.replaceAll(MARK, '');

export function toHtml({ title, blocks }: Page): string {
  const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');
  const rows = (list: readonly Row[], tag: string): string =>
    list
      .map((row) => {
        const cells = row.map(
          ({ text, across, down }) =>
            `<${tag}${span('colspan', across)}${span('rowspan', down)}>${bare(text)}</${tag}>`,
        );
        return `<tr>${cells.join('')}</tr>`;
      })
      .join('\n');
  const parts = blocks.map((block) =>
    block.kind === 'p'
      ? `<p>${bare(block.text)}</p>`
      : `<table border="1"><thead>\n${rows(block.head, 'th')}\n</thead><tbody>\n${rows(block.body, 'td')}\n</tbody></table>`,
  );
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${parts.join('\n')}\n</body></html>\n`;
}

/** `raw`: one row a line, blanks lost. `layout`: columns kept apart by blanks. `bars`: a bar between cells. */
export type Flattening = 'raw' | 'layout' | 'bars';

const WRAP = 40;

export function toText({ blocks }: Page, flattening: Flattening): string {
  const lines = blocks.flatMap((block): string[] => {
    if (block.kind === 'p') return wrapped(bare(block.text));
    const rows = [...block.head, ...block.body];
    if (flattening === 'layout') return aligned(rows);
    if (flattening === 'bars') return barred(rows);
    return rows.map((row) => row.flatMap(({ text }) => (text === '' ? [] : [bare(text)])).join(' '));
  });
  return `${lines.join('\n')}\n`;
}

/** Sentences break anywhere, as on a page; a figure stays whole. */
function wrapped(text: string): string[] {
  const pieces = text.match(/[\d,.%]+|[^\d]/g) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces) {
    if ((lines.at(-1) ?? '').length + piece.length > WRAP) lines.push('');
    lines[lines.length - 1] += piece;
  }
  return lines;
}

const wideOf = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2000 ? 2 : 1), 0);

interface Placed {
  readonly start: number;
  readonly across: number;
  readonly text: string;
}

/** Cells with the column that they begin in. */
function placedIn(rows: readonly Row[]): readonly (readonly Placed[])[] {
  const taken = rows.map((): Set<number> => new Set());
  return rows.map((row, at) => {
    let column = 0;
    return row.map((cell) => {
      while (taken[at]?.has(column)) column += 1;
      const start = column;
      for (let down = 0; down < cell.down; down++)
        for (let across = 0; across < cell.across; across++) taken[at + down]?.add(start + across);
      column += cell.across;
      return { start, across: cell.across, text: bare(cell.text) };
    });
  });
}

/** A bar between columns; what a cell spans beyond its first column and row is blank. */
function barred(rows: readonly Row[]): string[] {
  const placed = placedIn(rows);
  const width = Math.max(...placed.flat().map(({ start, across }) => start + across));
  return placed.map((row) => {
    const texts = Array.from({ length: width }, (_, column) => row.find(({ start }) => start === column)?.text ?? '');
    return texts.join(' | ');
  });
}

/** As a PDF is flattened with its layout kept: each cell begins where its column does. */
function aligned(rows: readonly Row[]): string[] {
  const placed = placedIn(rows);
  const widths: number[] = [];
  for (const { start, across, text } of placed.flat())
    if (across === 1) widths[start] = Math.max(widths[start] ?? 0, wideOf(text));
  const starts: number[] = [];
  let at = 0;
  for (let column = 0; column < widths.length; column++) {
    starts[column] = at;
    at += (widths[column] ?? 4) + 3;
  }
  return placed.map((row) => {
    let line = '';
    for (const { start, text } of row) {
      if (text === '') continue;
      line += ' '.repeat(Math.max(line === '' ? 0 : 1, (starts[start] ?? 0) - wideOf(line))) + text;
    }
    return line;
  });
}
