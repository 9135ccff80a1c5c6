/** Tables between reading and placing: columns known, rows linked to the rows that they are addends of. */
import { type Amount, type Decimal, parseAmount, ticksOf, type Unit } from '../../model/amount.js';
import type { Column, Row } from '../../model/document.js';
import type { Problem } from '../../model/finding.js';
import { titledTableWords } from '../../model/table-words.js';
import { parentCode } from '../../vocabulary/classification.js';
import { type Band, inBothStages, readHeader } from '../flat/header.js';
import type { Layout, LayoutLine } from '../layouts/layout.js';
import type { RawRow, RawTable } from '../regions/raw.js';
import { fitOf } from '../structure/fit.js';
import { type Fineness, finenessOf } from '../words/fineness.js';
import type { Heading } from '../words/heading.js';
import { locate } from '../words/locate.js';

export interface DraftRow {
  /** Names the row within the document by code or line, so that ids survive a reprint. */
  readonly id: string;
  readonly raw: RawRow;
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Indexes of the table's columns that this row's side has. */
  readonly columns: readonly number[];
  /** The amounts in whole steps; null where one is too great for that. */
  readonly ticks: readonly number[] | null;
  readonly amounts: readonly Amount[];
  /** For each amount its place among `columns`, where the source says it. */
  readonly given: readonly number[] | null;
}

export interface Draft {
  readonly id: string;
  readonly raw: RawTable;
  readonly unit: Unit;
  readonly fineness: Fineness;
  readonly columns: readonly Column[];
  /** For each column where its label stands, in a source that keeps columns. */
  readonly bands: readonly (Band | null)[];
  /** The step of columns that state a unit of their own. */
  readonly columnSteps: readonly (Decimal | null)[];
  /** What each column adds to the ids of its cells. */
  readonly columnIds: readonly string[];
  readonly rows: readonly DraftRow[];
  readonly problems: readonly Problem[];
}

/** Makes drafts of all tables of a document. */
export function draftTables(
  tables: readonly RawTable[],
  layout: Layout,
  heading: Pick<Heading, 'year' | 'stage'>,
  path: string,
): Draft[] {
  return tables.map((raw, index) => {
    const draft = draftTable(raw, `t${index + 1}`, layout, heading, path);
    if (!raw.rival) return draft;
    const rival = draftTable(raw.rival, `t${index + 1}`, layout, heading, path);
    if (isBetter(rival, draft)) return rival;
    return raw.rival.isForm && raw.rival.others ? { ...draft, raw: { ...draft.raw, others: raw.rival.others } } : draft;
  });
}

/** A known table is kept unless another reading explains so much more: so many figures, and such a part of all, of a hundred. */
const GAIN = 5;
const GAIN_PERCENT = 10;

/** Whether the figures of a table speak for another reading. */
function isBetter(rival: Draft, draft: Draft): boolean {
  if (rival.raw.isForm && (draft.raw.layout?.kind == null || countOf(draft) === 0)) return true;
  const money = Math.max(countOf(rival), countOf(draft));
  const isKnown = draft.raw.layout?.kind != null && !rival.raw.isForm;
  const gain = fitOf(rival, money, false) - fitOf(draft, money, isKnown);
  if (draft.raw.layout?.kind == null) return gain >= 0;
  if (gain >= 0 && isDoubtful(draft)) return true;
  return gain >= GAIN && gain * 100 > GAIN_PERCENT * money;
}

/** More than one line or header that was not understood says that a known table is printed otherwise than its layout. */
function isDoubtful({ problems }: Draft): boolean {
  const kinds = ['line-not-understood', 'column-missing', 'header-not-understood'];
  return problems.filter(({ kind }) => kinds.includes(kind)).length > 1;
}

function countOf({ rows }: Draft): number {
  return rows.reduce((sum, { raw }) => sum + raw.amounts.length, 0);
}

function draftTable(
  raw: RawTable,
  id: string,
  layout: Layout,
  heading: Pick<Heading, 'year' | 'stage'>,
  path: string,
): Draft {
  const unit = raw.unit ?? 'wan-yuan';
  const { columns, bands = columns.map(() => null), problems } = columnsOf(raw, layout, heading, path);
  const rows = [...raw.rows].sort((a, b) => a.at.line - b.at.line);
  const prints = rows.filter((row) => !isWeight(row)).flatMap((row) => row.amounts.map((amount) => amount.text));
  const fineness = finenessOf(prints, unit);
  const places = new Map(rows.map((row, index) => [row, index]));
  const parents = rows.some(({ under }) => under !== undefined)
    ? rows.map(({ under }) => (under ? (places.get(under) ?? null) : null))
    : parentsOf(rows, raw.layout?.list ?? []);
  const children = rows.map((): number[] => []);
  parents.forEach((parent, index) => {
    if (parent !== null) children[parent]?.push(index);
  });
  const used = new Map<string, number>();
  const unitProblem = raw.unit === null && prints.length > 0 ? [noUnit(raw, path)] : [];
  return {
    id,
    raw,
    unit,
    fineness,
    columns,
    bands,
    columnSteps: columnStepsOf(rows, columns),
    columnIds: columnIdsOf(columns),
    problems: [...raw.problems, ...problems, ...unitProblem],
    rows: rows.map((row, index) => ({
      id: rowId(id, row, index, used),
      raw: row,
      parent: parents[index] ?? null,
      children: children[index] ?? [],
      ...columnsOfRow(row, columns),
      ticks: ticksOfRow(row, fineness.decimals),
      amounts: row.amounts.map((amount, at) =>
        parseAmount(amount.text, isWeight(row) ? 'yuan' : (columns[row.columns?.[at] ?? -1]?.unit ?? unit)),
      ),
    })),
  };
}

function columnStepsOf(rows: readonly RawRow[], columns: readonly Column[]): (Decimal | null)[] {
  return columns.map(({ unit }, column) => {
    if (unit === undefined) return null;
    const prints = rows.flatMap((row) => row.amounts.filter((_, at) => row.columns?.[at] === column));
    return finenessOf(
      prints.map(({ text }) => text),
      unit,
    ).step;
  });
}

/** The columns that a row's side has, and where the source says so, the place of each of its amounts among them. */
function columnsOfRow(row: RawRow, columns: readonly Column[]): Pick<DraftRow, 'columns' | 'given'> {
  const own = columns.flatMap((column, at) =>
    column.side === row.side && (column.key === 'weight') === isWeight(row) ? [at] : [],
  );
  return { columns: own, given: row.columns?.map((column) => own.indexOf(column)) ?? null };
}

function rowId(table: string, row: RawRow, index: number, used: Map<string, number>): string {
  const side = row.side === null ? '' : `.${row.side}`;
  const key = `${table}${side}.${row.code ?? row.line ?? `row${index + 1}`}`;
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  return count === 1 ? key : `${key}~${count}`;
}

/** The id of the cell of a row in a column of its table; columns of an earlier year carry the year. */
export function cellId(draft: Draft, row: DraftRow, column: number): string {
  return `${row.id}.${draft.columnIds[column]}`;
}

function columnIdsOf(columns: readonly Column[]): string[] {
  const latest = columns.reduce((year, column) => Math.max(year, column.year ?? 0), 0);
  const ids = columns.map(({ key, year, stage }) =>
    [key, ...(year !== null && year < latest ? [year] : []), ...(stage === undefined ? [] : [stage])].join('.'),
  );
  return ids.map((id, at) => {
    const before = columns.slice(0, at).filter(({ side }, other) => side === columns[at]?.side && ids[other] === id);
    return before.length === 0 ? id : `${id}~${before.length + 1}`;
  });
}

export function isWeight(row: RawRow | Row): boolean {
  return row.line === 'indicator' || row.line === 'executionWeight';
}

function ticksOfRow(row: RawRow, decimals: number): readonly number[] | null {
  const ticks = row.amounts.map((amount) => ticksOf(amount.text, isWeight(row) ? 2 : decimals));
  return ticks.some((tick) => tick === null) ? null : (ticks as number[]);
}

function columnsOf(
  raw: RawTable,
  layout: Layout,
  { year, stage }: Pick<Heading, 'year' | 'stage'>,
  path: string,
): { columns: readonly Column[]; bands?: readonly (Band | null)[]; problems: Problem[] } {
  if (raw.columns !== null) return { columns: raw.columns, problems: [] };
  if (raw.layout === null) return { columns: [], problems: [unknownTable(raw, path)] };
  if (raw.layout.kind === null && raw.layout.columns.length === 0)
    return { columns: [], problems: [outsideUnread(raw, path)] };
  if (raw.layout.shape === 'form') {
    return {
      columns: raw.layout.columns.map((column) => ({ key: column.key, printed: '', year, side: null, parts: [] })),
      problems: [],
    };
  }
  const header = readHeader(raw.header, raw.layout, layout, year, raw.headerCells);
  const problems: Problem[] = [];
  if (header.missing.length > 0) problems.push(missingColumns(raw, header.missing, path));
  if (/[\u3400-\u9fff]/.test(header.unexplained)) problems.push(unexplainedHeader(raw, header.unexplained, path));
  const columns = stage === 'finalAccounts' ? inBothStages(header.columns, raw.header.text) : header.columns;
  return columns === header.columns ? { columns, bands: header.bands, problems } : { columns, problems };
}

/** A row's parent: the nearest code above its own that the table prints, or the line that its list adds up to. */
function parentsOf(rows: readonly RawRow[], lines: readonly LayoutLine[]): (number | null)[] {
  const byCode = new Map<string, number>();
  const byLine = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.code !== null && !byCode.has(row.code)) byCode.set(row.code, index);
    if (row.line !== null && !byLine.has(row.line)) byLine.set(row.line, index);
  });
  const split = byLine.has('revenueForYear') ? 'totalSources' : null;
  const splitUses = byLine.has('expenditureForYear') ? 'totalUses' : null;
  const year = byLine.get('revenueForYear');
  // A total of the year below its lines: what is printed below the total is no part of it.
  const isLast = year !== undefined && rows.slice(0, year).some(({ of }) => of.includes('revenueForYear'));
  return rows.map((row, index) => {
    if (row.of.length > 0) {
      const line = row.of.find((candidate) => byLine.has(candidate));
      if (isLast && line === 'revenueForYear' && rows[year]?.at.line !== row.at.line && index > year) return null;
      return line === undefined || line === split || line === splitUses ? null : (byLine.get(line) ?? null);
    }
    if (row.code === null) return null;
    const own = lines.find(({ line, codes }) => codes?.includes(row.code ?? '') && byLine.has(line));
    return ancestorOf(row.code, byCode) ?? byLine.get(own?.line ?? 'total') ?? null;
  });
}

function ancestorOf(code: string, byCode: ReadonlyMap<string, number>): number | null {
  for (let above = parentCode(code); above !== null; above = parentCode(above)) {
    const index = byCode.get(above);
    if (index !== undefined) return index;
  }
  return null;
}

function noUnit(raw: RawTable, path: string): Problem {
  const name = titledTableWords(raw.region);
  return {
    kind: 'no-unit',
    message: {
      zh: `${name}未见金额单位，按万元读取，请核对。`,
      en: `${name} states no unit of money; it was read in 万元 (CNY 10,000). Please check.`,
    },
    location: locate(path, raw.region.start),
  };
}

function unknownTable(raw: RawTable, path: string): Problem {
  const name = titledTableWords(raw.region);
  return {
    kind: 'unknown-table',
    message: {
      zh: `${name}的表名未能识别，表内数字未参与核对，请人工核对。`,
      en: `${name}: the title is not known; the figures of this table were not checked. Please check them by hand.`,
    },
    location: locate(path, raw.region.start),
  };
}

/** A table known to be of no kind that rules speak of, in a text that does not say which column a figure stands in. */
function outsideUnread(raw: RawTable, path: string): Problem {
  const name = titledTableWords(raw.region);
  return {
    kind: 'table-outside',
    message: {
      zh: `${name}不属于可与其他表相互核对的表式，表内数字未参与核对，请人工核对。`,
      en: `${name} is of a kind that is not tied to other tables; its figures were not checked. Please check them by hand.`,
    },
    location: locate(path, raw.region.start),
  };
}

/** A label as a table would print it: of a pattern the first of its choices, without what may be missing. */
function plainLabel(pattern: string): string {
  let [plain, before] = [pattern.replace(/\{(?:year|prior)\}年?/g, ''), ''];
  while (plain !== before) {
    before = plain;
    plain = plain.replace(/\((?:\?(?::|=|!|<=|<!))?([^()]*)\)(\?)?/, (_, choices: string, optional?: string) =>
      optional ? '' : (choices.split('|')[0] ?? ''),
    );
  }
  return plain.replace(/.\?/g, '').replace(/[\\^$*+[\]{}]/g, '');
}

function missingColumns(raw: RawTable, missing: readonly string[], path: string): Problem {
  const name = titledTableWords(raw.region);
  const list = [...new Set(missing.map(plainLabel))].filter((label) => label !== '').join('、');
  return {
    kind: 'column-missing',
    message: {
      zh: `${name}表头未见“${list}”栏，请人工核对该表各栏。`,
      en: `${name}: the header does not show the columns ${list}; please check the columns of this table by hand.`,
    },
    location: locate(path, raw.region.start),
  };
}

function unexplainedHeader(raw: RawTable, words: string, path: string): Problem {
  const name = titledTableWords(raw.region);
  return {
    kind: 'header-not-understood',
    message: {
      zh: `${name}表头中“${words}”未能识别，该栏如有数字未参与核对。`,
      en: `${name}: “${words}” in the header was not understood; figures of such a column were not checked.`,
    },
    location: locate(path, raw.region.start),
    text: words,
  };
}
