/** Documents with grids in a text notation: `#` before running text, bars between cells, `<` and `^` merged with left and above, `---` a page break. */
import type { Document } from '../../../src/model/document.js';
import type { Line, Source, Span } from '../../../src/model/source.js';
import { recognise } from '../../../src/recognise/index.js';
import { RELATIONS } from '../../../src/rules/index.js';

interface Cell {
  text: string;
  from: number;
  across: number;
  down: number;
}

function sourceOf(text: string): Source {
  const lines: Line[] = [];
  let [grid, page, inGrid] = [0, 1, false];
  let above: (Cell | undefined)[] = [];
  const spans: { line: number; cells: Cell[] }[] = [];
  for (const [at, raw] of text.trim().split('\n').entries()) {
    const line = at + 1;
    const row = raw.trim();
    if (row === '---') page += 1;
    if (row === '---' || row.startsWith('#')) {
      inGrid = false;
      above = [];
      const words = row.slice(1).trim();
      if (row !== '---')
        lines.push({ text: words, page, line, spans: [{ text: words, left: 0, right: 0, offset: 0 }] });
      continue;
    }
    if (!inGrid) grid += 1;
    inGrid = true;
    const cells: Cell[] = [];
    const own: (Cell | undefined)[] = [];
    for (const [column, part] of row.split('|').entries()) {
      const words = part.trim();
      const cell = words === '<' ? own[column - 1] : words === '^' ? above[column] : undefined;
      if (words === '<' && cell) cell.across = column - cell.from + 1;
      if (words === '^' && cell && own[column - 1] !== cell) cell.down += 1;
      const made = words === '' ? undefined : (cell ?? { text: words, from: column, across: 1, down: 1 });
      if (made && !cell) cells.push(made);
      own.push(made);
    }
    above = own;
    spans.push({ line: lines.length, cells });
    lines.push({ text: cells.map((cell) => cell.text).join(' '), page, line, grid, spans: [] });
  }
  for (const { line, cells } of spans) lines[line] = { ...(lines[line] as Line), spans: cells.map(spanOf) };
  return { path: 'a', format: 'test', sha256: '', pages: page, shape: 'flat', lines, problems: [] };
}

function spanOf({ text, from, across, down }: Cell): Span {
  return {
    text,
    left: 0,
    right: 0,
    offset: from * 100,
    cell: from,
    ...(across > 1 ? { across } : {}),
    ...(down > 1 ? { down } : {}),
  };
}

export function documentOf(text: string): Document {
  const document = recognise([sourceOf(text)], RELATIONS);
  if ('unrecognised' in document) throw new Error(document.unrecognised.en);
  return document;
}

/** Rows as `code name column=printed …`, blanks left out. */
export function rowsOf({ tables }: Document, table = 0): string[] {
  const { columns = [], rows = [] } = tables[table] ?? {};
  return rows.map(({ code, name, cells }) => {
    const shown = cells.flatMap((cell, at) => {
      const column = columns[at];
      const year = column?.year === tables[table]?.columns.at(-1)?.year ? '' : `@${column?.year}`;
      return cell ? [`${column?.key}${year}${column?.stage ?? ''}=${cell.amount.printed}`] : [];
    });
    return [code, name, ...shown].filter(Boolean).join(' ');
  });
}
