/**
 * Finds what a user names in the words of the print: a table by its number or title, a row by code or name, a column by header.
 * A name that two rows or columns of one table bear finds neither, for a rule on the wrong figure is worse than none.
 */
import type { Claim, Column, Document, Row, Table } from '../model/document.js';
import type { ClaimPlace, PrintedPlace } from '../model/relation.js';

export interface Spot {
  readonly table: Table;
  readonly row: Row;
  readonly column: number;
}

/** Lines that are the total of their table, so that its row need not be named. */
const TOTALS = new Set(['total', 'threePublic', 'procurement']);

/** The two totals of a table with two sides, which both print 合计. */
const SIDE_TOTALS: ReadonlyMap<string, string> = new Map([
  ['收入总计', 'totalSources'],
  ['支出总计', 'totalUses'],
]);

/** Subjects that sentences call by many names, by the name that everybody knows. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ...SIDE_TOTALS,
  ['机关运行经费', 'agencyOperating'],
  ['绩效目标金额', 'performanceMoney'],
]);

const WIDE: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '－': '-', '．': '.' };
const QUOTES = new Set('“”‘’"\'《》');
const LEADS = ['其中:', '减:', '加:'];
const NUMERALS = new Set('一二三四五六七八九十0123456789');

/** A name as it is compared: without blanks, quotation marks, ordinal and 其中, brackets narrow. */
function bareName(text: string): string {
  const narrow = [...text]
    .filter((character) => character.trim() !== '' && !QUOTES.has(character))
    .map((character) => WIDE[character] ?? character)
    .join('');
  const named = withoutOrdinal(narrow);
  const lead = LEADS.find((one) => named.startsWith(one));
  return lead === undefined ? named : withoutOrdinal(named.slice(lead.length));
}

/** 一、… and (一)… without what counts them; a code or a year stays. */
function withoutOrdinal(text: string): string {
  const open = text.startsWith('(') ? 1 : 0;
  let at = open;
  while (NUMERALS.has(text[at] ?? '')) at += 1;
  const closing = open === 1 ? ')' : '、';
  return at > open && text[at] === closing && at + 1 < text.length ? text.slice(at + 1) : text;
}

export function isEachCode(row: PrintedPlace['row']): row is { readonly each: 'code' } {
  return typeof row === 'object' && row !== null;
}

/** All tables that bear this number, title or kind: the forms of many projects may share one number. */
export function tablesPrinted(document: Document, name: string): readonly Table[] {
  const wanted = bareName(name);
  const numbered = document.tables.filter((table) => bareName(table.number) === wanted || table.kind === name);
  if (numbered.length > 0) return numbered;
  // Titles begin with the name of the organisation, which a rule for many units leaves out.
  const organisation = bareName(document.organisation ?? '');
  const titled = document.tables.filter(({ title }) => [wanted, organisation + wanted].includes(bareName(title)));
  if (titled.length > 0) return titled;
  const ending = document.tables.filter((table) => wanted.length > 2 && bareName(table.title).endsWith(wanted));
  return new Set(ending.map((table) => bareName(table.title))).size === 1 ? ending : [];
}

/** The figures that a place means, one for each table of its name. */
export function spotsOf(document: Document, place: PrintedPlace, code: string | null): readonly Spot[] {
  const row = isEachCode(place.row) ? code : place.row;
  const year = yearOf(document, place.year);
  return tablesPrinted(document, place.printed).flatMap((table) => spotIn(table, row, place.column, year) ?? []);
}

function spotIn(table: Table, row: string | null, column: string | null, year: number | null): Spot | null {
  const rows = row === null ? totalsOf(table) : rowsNamed(table, row);
  const found = only(
    rows.flatMap((one) => {
      const at = columnIn(table, one, column, year);
      return at === null ? [] : [{ table, row: one, column: at }];
    }),
  );
  if (found || row !== null || column === null) return found;
  // A form that runs down the page has its figures in lines: 表十三.年度资金总额 is the line of that name.
  return only(
    rowsNamed(table, column).flatMap((one) => {
      const at = columnIn(table, one, null, year);
      return at === null ? [] : [{ table, row: one, column: at }];
    }),
  );
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The rows that are the total of a table: its total line, or its only row. */
export function totalsOf(table: Table): readonly Row[] {
  const totals = table.rows.filter(({ line }) => line !== null && TOTALS.has(line));
  if (totals.length > 0) return totals;
  return table.rows.length === 1 ? table.rows : [];
}

export function rowsNamed(table: Table, name: string): readonly Row[] {
  const coded = table.rows.filter(({ code }) => code === name);
  if (coded.length > 0) return coded;
  const line = SIDE_TOTALS.get(name) ?? name;
  const lined = table.rows.filter((row) => row.line === line);
  if (lined.length > 0) return lined;
  const wanted = bareName(name);
  return wanted === '' ? [] : table.rows.filter((row) => bareName(row.name) === wanted);
}

/** The column of a name among those of a row's side: the total, or the only one, where none is named. */
function columnIn(table: Table, row: Row, name: string | null, year: number | null): number | null {
  const all = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.side === row.side && column.key !== 'weight');
  const dated = all.filter(({ column }) => ofYear(column, year));
  const named = dated.filter(({ column }) => isNamed(column, name));
  if (name === null && named.length === 0) return only(dated)?.at ?? null;
  // A header such as 2023年预算数 names its year itself.
  const found =
    named.length > 0 ? named : all.filter(({ column }) => bareName(column.printed) === bareName(name ?? ''));
  const ofStage = found.filter(({ column }) => column.stage === undefined);
  return only(ofStage.length > 0 ? ofStage : found)?.at ?? null;
}

function ofYear(column: Column, year: number | null): boolean {
  return year === null || column.year === null || column.year === year;
}

function isNamed(column: Column, name: string | null): boolean {
  if (name === null) return column.key === 'total';
  return column.key === name || bareName(column.printed) === bareName(name);
}

function yearOf(document: Document, year = 0): number | null {
  if (year > 0) return year;
  return document.year === null ? null : document.year + year;
}

/** The statements of the narrative whose subject is printed in these words. */
export function claimsInWords(document: Document, { claim, measure, year }: ClaimPlace): readonly Claim[] {
  const wanted = bareName(claim);
  const meant = SUBJECTS.get(claim) ?? claim;
  const dated = yearOf(document, year);
  const measured = document.claims.filter(
    (one) => one.measure === measure && (dated === null || one.year === null || one.year === dated),
  );
  const same = measured.filter((one) => one.subject === meant || (wanted !== '' && bareName(one.words) === wanted));
  if (same.length > 0 || wanted.length < 2) return same;
  return measured.filter((one) => bareName(one.words).endsWith(wanted));
}
