/** A few rows of the table around a figure, or the words of the sentence around it; the figure marked by a sign and by colour. */
import type { ResultCell, ResultDocument, ResultFinding, ResultTable } from '../../model/result.js';
import { focusOf } from '../focus.js';
import { positionOf, whereOf } from '../place.js';
import { spotsOf, wholeAt } from '../spots.js';
import { visible } from '../visible.js';
import { type GridRow, renderGrid } from './grid.js';
import { paragraph, type View } from './view.js';

/** Rows shown above and below, and excerpts of one group of findings. */
const AROUND = 2;
const EXCERPTS = 2;
/** Characters of a sentence shown on each side of the figure. */
const CONTEXT = 40;
/** What a cut may have left of a number would be read as another number. */
const HALF_NUMBER = { before: /^[\d.,]+/, after: /[\d.,]+$/ };
const INDENT = '  ';

/** `focus` are the figures to point at, where they are known; the columns shown are those that the findings compare. */
export function renderExcerpts(
  document: ResultDocument,
  findings: readonly ResultFinding[],
  view: View,
  focus: readonly ResultCell[] = focusOf(findings),
): string[] {
  if (findings.length === 0) return [];
  const sentences = focus.filter((cell) => cell.claim !== null && cell.printed !== '');
  const drawn = document.tables
    .map((table) => ({ table, first: focus.findIndex(({ id }) => table.cells.some((cell) => cell.id === id)) }))
    .filter(({ first }) => first >= 0)
    .toSorted((a, b) => a.first - b.first)
    .map(({ table }) => excerptOf(table, focus, findings, view));
  return [...drawn, ...sentences.map((cell) => quotation(cell, document, view))].slice(0, EXCERPTS).flat();
}

function excerptOf(
  table: ResultTable,
  focus: readonly ResultCell[],
  findings: readonly ResultFinding[],
  view: View,
): string[] {
  const ids = new Set(focus.map((cell) => cell.id));
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
  const columns = columnsOf(table, findings, ids);
  const rows = rowsAround(table, ids).map((at): GridRow => {
    const row = table.rows[at];
    const figures = columns.map((column) => {
      const id = row?.cells[column] ?? null;
      return { text: visible(id === null ? '' : (cells.get(id)?.printed ?? '')), marked: id !== null && ids.has(id) };
    });
    return { name: visible([row?.code, row?.name].filter(Boolean).join(' ')), figures };
  });
  const headers = columns.map((at) => header(table, at, view));
  const title = [table.number, table.number === table.title ? '' : table.title, positionOf(table.location, view)];
  return [
    ...paragraph(view, title.filter(Boolean).join(' '), INDENT).map(view.paint.faint),
    ...renderGrid(headers, rows, view).map((line) => INDENT + line),
  ];
}

/** The columns of the marked figures, and of all that the findings compare in this table. */
function columnsOf(table: ResultTable, findings: readonly ResultFinding[], marked: ReadonlySet<string>): number[] {
  const evidence = new Set([...marked, ...findings.flatMap((finding) => finding.evidence.map((cell) => cell.id))]);
  return table.columns.flatMap((_, at) => (table.rows.some((row) => evidence.has(row.cells[at] ?? '')) ? [at] : []));
}

function header(table: ResultTable, at: number, view: View): string {
  const column = table.columns[at];
  const printed = column?.printed ?? '';
  const several = new Set(table.columns.map(({ year }) => year)).size > 1;
  const year = several && column?.year && !printed.includes(String(column.year)) ? column.year : null;
  return visible(year === null ? printed : view.language === 'zh' ? `${year}年${printed}` : `${year} ${printed}`);
}

/** The marked rows and, of their parents, siblings and children, the nearest above and below. */
function rowsAround(table: ResultTable, marked: ReadonlySet<string>): number[] {
  const shown = new Set<number>();
  for (const [at, row] of table.rows.entries()) {
    if (!row.cells.some((id) => id !== null && marked.has(id))) continue;
    const family = table.rows.flatMap((other, index) =>
      index === row.parent || other.parent === at || other.parent === row.parent ? [index] : [],
    );
    const above = family.filter((index) => index < at).slice(-AROUND);
    const below = family.filter((index) => index > at).slice(0, AROUND);
    for (const index of [...above, at, ...below]) shown.add(index);
  }
  return [...shown].sort((a, b) => a - b);
}

function quotation(cell: ResultCell, { narrative }: ResultDocument, view: View): string[] {
  const sentence = cell.claim?.sentence ?? '';
  const at = spotsOf(sentence, narrative).get(cell.id) ?? wholeAt(sentence, cell.printed, 0);
  const [before, after] = at < 0 ? [sentence, ''] : [sentence.slice(0, at), sentence.slice(at + cell.printed.length)];
  const head = before.length > CONTEXT ? `…${before.slice(-CONTEXT).replace(HALF_NUMBER.before, '')}` : before;
  const tail = after.length > CONTEXT ? `${after.slice(0, CONTEXT).replace(HALF_NUMBER.after, '')}…` : after;
  const figure = at < 0 ? '' : `【${cell.printed}】`;
  return paragraph(
    view,
    `▶ ${positionOf(cell.location, view) || whereOf(cell, view)} “${head}${figure}${tail}”`,
    INDENT,
  ).map((line) => (figure === '' ? line : line.replace(visible(figure), view.paint.odd)));
}
