/** A table of the document, rebuilt: merged headers, rows by level, both sides of a table of revenue and expenditure beside each other. */
import type { ResultCell, ResultDocument, ResultRow, ResultTable } from '../../contract/result.js';
import { headerOf, pathOf } from './columns.js';
import { both, type Html, html } from './html.js';
import type { Marks } from './mark.js';
import { missingBehind, missingRow } from './missing.js';

/** What of a document goes into its tables. */
export interface Shown {
  readonly document: ResultDocument;
  readonly marks: Marks;
  /** Puts a cell's id into an id of the page. */
  readonly anchor: (id: string) => string;
}

/** The rows of one side, with its columns; a table without sides has one. */
interface Part {
  readonly columns: readonly number[];
  readonly rows: readonly ResultRow[];
  readonly hasCodes: boolean;
}

export function tableOf(table: ResultTable, shown: Shown): Html {
  const parts = partsOf(table);
  const lines = linesOf(parts);
  const name = table.number === table.title ? table.title : `${table.number} ${table.title}`;
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
  const notes = table.notes.map(({ text }) => html`<p class="note">${text}</p>`);
  const doubts = table.doubts.length === 0 ? null : html`<p class="doubt">${both(DOUBT)}</p>`;
  const body = [
    absent(null, parts, table, shown),
    ...lines.map(
      (line) => html`<tr>${parts.map((part, at) => sideOf(part, line[at] ?? null, table, cells, shown))}</tr>
${line.map((row) => (row === null ? null : absent(row, parts, table, shown)))}`,
    ),
  ];
  return html`<section class="table" id="${shown.anchor(table.id)}" data-table="${table.number}">
<h3>${name} <small>${both(UNIT)}${table.unit}</small></h3>${doubts}
<div class="scroll"><table role="grid"><thead>${headOf(parts, table)}</thead><tbody>
${body}</tbody></table></div>${notes}</section>`;
}

const UNIT = { zh: '单位：', en: 'unit: ' };
const DOUBT = {
  zh: '本表有未能读准之处，所涉等式无法判定，请人工核对。',
  en: 'Some of this table could not be read with certainty; equations that rest on it are undecided.',
};

function partsOf(table: ResultTable): Part[] {
  const sides = [...new Set(table.rows.map(({ side }) => side))].sort((a) => (a === 'revenue' ? -1 : 1));
  return sides.map((side) => {
    const rows = table.rows.filter((row) => row.side === side);
    const columns = table.columns.flatMap((column, at) => (column.side === side || column.side === null ? [at] : []));
    const filled = columns.filter(
      (at) => table.columns[at]?.side === side || rows.some(({ cells }) => cells[at] != null),
    );
    return { rows, columns: filled, hasCodes: rows.some(({ code }) => code !== null) };
  });
}

/** Rows of both sides that stand on one line of the source; where it does not say, in their order. */
function linesOf(parts: readonly Part[]): (readonly (ResultRow | null)[])[] {
  const [left, right] = parts;
  if (!left) return [];
  if (!right) return left.rows.map((row) => [row]);
  const keys = parts.map(({ rows }) => rows.map(({ location }) => location.line));
  const isOrdered = keys.every((own) =>
    own.every((key, at) => key !== undefined && (at === 0 || key > (own[at - 1] ?? 0))),
  );
  if (!isOrdered) {
    return Array.from({ length: Math.max(left.rows.length, right.rows.length) }, (_, at) => [
      left.rows[at] ?? null,
      right.rows[at] ?? null,
    ]);
  }
  const lines = [...new Set(keys.flat())].sort((a, b) => (a ?? 0) - (b ?? 0));
  return lines.map((line) => parts.map(({ rows }) => rows.find(({ location }) => location.line === line) ?? null));
}

function headOf(parts: readonly Part[], table: ResultTable): Html {
  const paths = parts.flatMap(({ columns, hasCodes }) => [
    ...(hasCodes ? [[CODE]] : []),
    [NAME],
    ...columns.map((at) => {
      const column = table.columns[at];
      return column ? pathOf(column, table) : [''];
    }),
  ]);
  const rows = headerOf(paths);
  return html`${rows.map(
    (row) =>
      html`<tr>${row.map(({ text, across, down }) => html`<th scope="col"${span('colspan', across)}${span('rowspan', down)}>${text}</th>`)}</tr>`,
  )}`;
}

const CODE = '科目编码';
const NAME = '项目';

function span(name: string, count: number): Html | null {
  return count > 1 ? html` ${name}="${count}"` : null;
}

function sideOf(
  part: Part,
  row: ResultRow | null,
  table: ResultTable,
  cells: ReadonlyMap<string, ResultCell>,
  shown: Shown,
): Html {
  if (row === null) return gapOf(part);
  const level = levelOf(row, table);
  return html`${part.hasCodes ? html`<td class="code">${row.code}</td>` : null}<th scope="row" class="l${level}">${row.name}</th>${part.columns.map(
    (at) => {
      const id = row.cells[at] ?? null;
      const cell = id === null ? undefined : cells.get(id);
      return cell ? figure(cell, shown, 'td') : blank(row, at, table, shown);
    },
  )}`;
}

/** Lines for the rows that are missing behind a row, or before the first. */
function absent(row: ResultRow | null, parts: readonly Part[], table: ResultTable, { document }: Shown): Html[] {
  return missingBehind(row === null ? null : table.rows.indexOf(row), table, document).map((missing) => {
    const parent = table.rows[missing.parent];
    const level = Math.min(DEEPEST, parent ? levelOf(parent, table) + 1 : 0);
    const own = parts.find(({ rows }) => rows.some((other) => other === parent)) ?? parts[0];
    const sides = parts.map((part) => (part === own ? missingRow(missing, { ...part, level }) : gapOf(part)));
    return html`<tr class="missing">${sides}</tr>\n`;
  });
}

function gapOf({ columns, hasCodes }: Part): Html {
  return html`<td class="gap" colspan="${columns.length + (hasCodes ? 2 : 1)}"></td>`;
}

/** How many rows stand above it in its tree. */
function levelOf(row: ResultRow, { rows }: ResultTable): number {
  let level = 0;
  for (let up = row.parent; up !== null && level < DEEPEST; up = rows[up]?.parent ?? null) level += 1;
  return level;
}

const DEEPEST = 3;

/** A blank place that a cause would fill says so. */
function blank(row: ResultRow, at: number, table: ResultTable, { document }: Shown): Html {
  const column = table.columns[at];
  const wanted = document.causes
    .flatMap(({ corrections }) => corrections)
    .find(
      (one) =>
        one.blank?.table === table.number &&
        one.blank.row.code === row.code &&
        one.blank.row.name === row.name &&
        one.blank.column.printed === column?.printed &&
        one.blank.column.key === column.key,
    );
  return wanted ? html`<td class="n odd"><ins>${wanted.printed}</ins></td>` : html`<td></td>`;
}

/** One figure, with its mark and what ought to stand there. */
export function figure(cell: ResultCell, { marks, anchor }: Shown, element: 'td' | 'span'): Html {
  const mark = marks.of(cell);
  const suggested = marks.suggested(cell);
  const open = cell.placing === 'undecided' ? ' open' : '';
  const inner = html`${cell.printed}${suggested === null ? null : html`<ins>${suggested.zh === suggested.en ? suggested.zh : both(suggested)}</ins>`}`;
  const attributes = html`class="n ${mark}${open}" id="${anchor(cell.id)}" data-cell="${cell.id}" tabindex="-1"`;
  return element === 'td'
    ? html`<td role="gridcell" ${attributes}>${inner}</td>`
    : html`<span role="button" ${attributes}>${inner}</span>`;
}
