/** A few rows of the table around a figure, or the words of the sentence around it; the figure marked by a sign and by colour. */
import type {
  ResultCell,
  ResultDocument,
  ResultFinding,
  ResultLeftOut,
  ResultRow,
  ResultTable,
} from '../../contract/result.js';
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

/** The figures to point at, and the row that is missing among them. */
interface Pointed {
  readonly focus: readonly ResultCell[];
  readonly leftOut?: ResultLeftOut | undefined;
}

/** The columns shown are those that the findings compare. */
export function renderExcerpts(
  document: ResultDocument,
  findings: readonly ResultFinding[],
  view: View,
  pointed: Pointed = { focus: focusOf(findings) },
): string[] {
  if (findings.length === 0) return [];
  const { focus } = pointed;
  const sentences = focus.filter((cell) => cell.claim !== null && cell.printed !== '');
  const drawn = document.tables
    .map((table) => ({ table, first: focus.findIndex(({ id }) => table.cells.some((cell) => cell.id === id)) }))
    .filter(({ first }) => first >= 0)
    .toSorted((a, b) => a.first - b.first)
    .map(({ table }) => excerptOf(table, pointed, findings, view));
  return [...drawn, ...sentences.map((cell) => quotation(cell, document, view))].slice(0, EXCERPTS).flat();
}

function excerptOf(
  table: ResultTable,
  { focus, leftOut }: Pointed,
  findings: readonly ResultFinding[],
  view: View,
): string[] {
  const missing = leftOut?.table === table.id ? leftOut : null;
  const ids = new Set(focus.map((cell) => cell.id));
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
  const columns = columnsOf(table, findings, ids);
  const rows = rowsAround(table, ids, missing).map((at): GridRow => {
    if (at === null) return missingRow(missing, columns);
    const row = table.rows[at];
    const figures = columns.map((column) => {
      const id = row?.cells[column] ?? null;
      return { text: visible(id === null ? '' : (cells.get(id)?.printed ?? '')), marked: id !== null && ids.has(id) };
    });
    return { name: nameOf(row), figures };
  });
  const headers = columns.map((at) => header(table, at, view));
  const title = [table.number, table.number === table.title ? '' : table.title, positionOf(table.location, view)];
  return [
    ...paragraph(view, title.filter(Boolean).join(' '), INDENT).map(view.paint.faint),
    ...renderGrid(headers, rows, view).map((line) => INDENT + line),
  ];
}

function nameOf(row: Pick<ResultRow, 'code' | 'name'> | null | undefined): string {
  return visible([row?.code, row?.name].filter(Boolean).join(' '));
}

function missingRow(row: ResultLeftOut | null, columns: readonly number[]): GridRow {
  const figures = columns.map((at) => {
    const text = row?.figures.find(({ column }) => column === at)?.printed ?? '';
    return { text: visible(text), marked: text !== '' };
  });
  return { name: nameOf(row), figures, isMissing: true };
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

/** The marked rows and, of their parents, siblings and children, the nearest above and below; null stands for the row that is missing. */
function rowsAround(
  table: ResultTable,
  marked: ReadonlySet<string>,
  missing: ResultLeftOut | null,
): readonly (number | null)[] {
  const shown = new Set<number>();
  const gap = missing ? (missing.after ?? -1) : null;
  for (const [at, row] of table.rows.entries()) {
    if (!row.cells.some((id) => id !== null && marked.has(id))) continue;
    const family = table.rows.flatMap((other, index) =>
      index === row.parent || other.parent === at || other.parent === row.parent ? [index] : [],
    );
    const above = family.filter((index) => index < at).slice(-AROUND);
    const below = gap === null ? family.filter((index) => index > at).slice(0, AROUND) : [gap, gap + 1];
    for (const index of [...above, at, ...below]) shown.add(index);
  }
  const rows = [...shown].sort((a, b) => a - b);
  return rows.flatMap((at) => [...(table.rows[at] ? [at] : []), ...(at === gap ? [null] : [])]);
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
