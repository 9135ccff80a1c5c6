/**
 * Small documents as text, straight into the model: no reader stands between a test and a rule.
 *
 *     表八 expenditureSummary             a table: number, kind, and its unit where it is not 万元
 *     columns: total=basic+project basic project total@-1
 *     total | 3.00 | 1.00 | 2.00 | 2.50   a named line; amounts in the order of the columns
 *     201 name | 3.00 | 1.00 | - |        a code with its name, under the code or the total above it
 *       goods | 1.00                      deeper than the row above: a part of it
 *     备注: …                              a remark below the table
 *
 * Sides have columns of their own: `revenue: …` and `expenditure: …`. Nothing between bars is a blank, `?` a blank that
 * may not be one, `1.00?` an amount whose column is undecided.
 *
 *     说明 二、                            the narrative, in 万元, and its section
 *     totalUses 3.00                      what a sentence says; `none` for 无…预算
 *       basic 1.00                        a part of it after 其中; `~basic 1.00` after 主要是
 *     totalUses +1.00                     a change up, `-` down, `=` none; of the last amount of its subject
 *
 * Cells are called after their places: 表八.201.basic, 表八.total.total@-1, 二、.totalUses, 二、.totalUses±.
 */
import { parseAmount, type Unit } from '../../src/model/amount.js';
import type {
  Cell,
  Claim,
  Classification,
  Column,
  ColumnKey,
  Direction,
  Document,
  Note,
  Row,
  Side,
  Table,
  TableKind,
} from '../../src/model/document.js';
import type { Context } from '../../src/model/rule.js';
import { finenessOf } from '../../src/recognise/words/fineness.js';

const YEAR = 2024;

/** For rules on words: nothing is known beside the document. */
export const NO_CONTEXT: Context = { profile: null, outcomes: [] };

const UNITS: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: 'wan-yuan', 亿元: 'yi-yuan' };
const CLASSIFICATIONS: Partial<Record<TableKind, Classification>> = {
  generalPublicExpenditure: 'functional',
  governmentFundsExpenditure: 'functional',
  stateCapitalExpenditure: 'functional',
  revenueSummary: 'functional',
  expenditureSummary: 'functional',
  generalPublicBasic: 'economic',
};
const HERE = { file: 'notation.txt' };

/** The document that a text in this notation describes. */
export function documentOf(text: string): Document {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const depth = Math.min(...lines.map(indent));
  const blocks: string[][] = [];
  for (const line of lines.map((one) => one.slice(depth))) {
    if (/^(表\S+|说明) /.test(line)) blocks.push([]);
    blocks.at(-1)?.push(line.trimEnd());
  }
  const tables = blocks.filter(([head]) => head?.startsWith('表')).map(tableOf);
  const claims = claimsOf(blocks.filter(([head]) => head?.startsWith('说明')));
  return {
    id: 'notation',
    files: [{ path: HERE.file, format: 'text', sha256: '' }],
    organisation: null,
    year: YEAR,
    stage: 'budget',
    level: 'department',
    layout: 'national',
    tables,
    claims,
    strays: [],
    passages: [],
    lines: [],
    problems: [],
  };
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

function tableOf([head = '', ...lines]: readonly string[]): Table {
  const [number = '', kind = '', unit = '万元'] = head.split(/\s+/);
  const columns = lines.filter(isHeader).flatMap(columnsOf);
  const prints = lines.filter(isRow).flatMap((line) => line.split('|').slice(1).map(bare));
  const { step, wholeYuan } = finenessOf(prints, UNITS[unit] as Unit);
  const table: Table = {
    id: number,
    number,
    kind: kind as TableKind,
    title: kind,
    unit: UNITS[unit] as Unit,
    step,
    wholeYuan,
    classification: CLASSIFICATIONS[kind as TableKind] ?? null,
    columns,
    rows: [],
    notes: lines.filter((line) => line.startsWith('备注')).map((note): Note => ({ text: note, location: HERE })),
    doubts: [],
    location: HERE,
  };
  return { ...table, rows: rowsOf(table, lines) };
}

const isHeader = (line: string): boolean => /^(columns|revenue|expenditure):/.test(line);
const isRow = (line: string): boolean => !isHeader(line) && !line.startsWith('备注');
const bare = (print: string): string => print.trim().replace(/\?$/, '');
const sideOf = (header: string): Side | null => (header.startsWith('columns') ? null : (header.split(':')[0] as Side));

function columnsOf(header: string): Column[] {
  const words = header.replace(/^\w+:/, '').trim().split(/\s+/);
  return words.map((word) => {
    const [key = '', parts] = word.replace('@-1', '').split('=');
    const year = word.includes('@-1') ? YEAR - 1 : YEAR;
    const list = (parts?.split('+') ?? []) as ColumnKey[];
    return { key: key as ColumnKey, printed: key, year, side: sideOf(header), parts: list };
  });
}

function rowsOf(table: Table, lines: readonly string[]): Row[] {
  const rows: (Row & { readonly indent: number })[] = [];
  let side: Side | null = null;
  for (const line of lines) {
    if (isHeader(line)) side = sideOf(line);
    else if (isRow(line)) rows.push({ ...rowOf(table, line, rows, side), indent: indent(line) });
  }
  return rows.map(({ indent: _, ...row }) => row);
}

function rowOf(
  table: Table,
  line: string,
  above: readonly (Row & { readonly indent: number })[],
  side: Side | null,
): Row {
  const [words = '', ...prints] = line.split('|');
  const [key = '', ...name] = words.trim().split(' ');
  const code = /^\d/.test(key) ? key : null;
  const places = table.columns.flatMap((column, index) => (column.side === side ? [index] : []));
  const printAt = (index: number): string => prints[places.indexOf(index)]?.trim() ?? '';
  const deeper = above.findLast((row) => row.indent < indent(line));
  const total = table.classification === null ? undefined : above.find((row) => row.line === 'total');
  const whole = code === null ? undefined : (above.findLast((row) => isAbove(row, code)) ?? total);
  return {
    index: above.length,
    code,
    name: name.join(''),
    line: code === null ? key : null,
    side,
    parent: (deeper ?? whole)?.index ?? null,
    cells: table.columns.map((column, index) => cellOf(printAt(index), table, column, key, above)),
    open: table.columns.flatMap((_, index) => (printAt(index) === '?' ? [index] : [])),
    location: HERE,
  };
}

const isAbove = (row: Row, code: string): boolean =>
  row.code !== null && row.code.length < code.length && code.startsWith(row.code);

function cellOf(print: string, table: Table, column: Column, row: string, above: readonly Row[]): Cell | null {
  if (bare(print) === '') return null;
  const money = column.key !== 'weight';
  const again = above.filter(({ code, line }) => code === row || line === row).length;
  return {
    id: `${table.number}.${row}${again > 0 ? `~${again + 1}` : ''}.${column.key}${column.year === YEAR ? '' : '@-1'}`,
    kind: 'table',
    amount: parseAmount(bare(print), money ? table.unit : 'yuan'),
    step: money ? table.step : table.step.times(0),
    money,
    location: HERE,
    placing: { state: print.endsWith('?') ? 'undecided' : 'given', onlyEvidence: [] },
  };
}

function claimsOf(blocks: readonly (readonly string[])[]): Claim[] {
  const prints = blocks.flatMap(([, ...lines]) => lines.map((line) => figureOf(line).print));
  const { step } = finenessOf(prints, 'wan-yuan');
  const claims: Claim[] = [];
  for (const [head = '', ...lines] of blocks) {
    const section = head.split(/\s+/)[1] ?? '';
    for (const line of lines) claims.push(claimOf(line, section, step, claims));
  }
  return claims;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { '+': 'up', '-': 'down', '=': 'same' };

function figureOf(line: string): {
  readonly subject: string;
  readonly direction: Direction | null;
  readonly print: string;
} {
  const [, subject = '', sign = '', print = ''] = /^\s*~?(\S+) ([-+=]?)(\S*)$/.exec(line) ?? [];
  return { subject, direction: DIRECTIONS[sign] ?? null, print: print === 'none' ? '' : print };
}

function claimOf(line: string, section: string, step: Cell['step'], before: readonly Claim[]): Claim {
  const { subject, direction, print } = figureOf(line);
  const measure = direction === null ? 'amount' : 'change';
  const id = `${section}.${subject}${direction === null ? '' : '±'}`;
  const isPart = indent(line) > 0;
  const amount = parseAmount(print, 'wan-yuan');
  const placing = { state: 'given', onlyEvidence: [] } as const;
  return {
    id,
    subject,
    words: subject,
    measure,
    year: YEAR,
    direction,
    baseYear: direction === null ? null : YEAR - 1,
    of: null,
    base: null,
    baseOf: null,
    section,
    sentence: line.trim(),
    cell: print === '' ? null : { id, kind: 'narrative', amount, step, money: true, location: HERE, placing },
    location: HERE,
    partOf: isPart ? (before.findLast((one) => one.measure === measure && one.partOf === null)?.id ?? null) : null,
    lead: !isPart ? null : line.trim().startsWith('~') ? 'mainly' : 'exhaustive',
    changeOf:
      measure === 'change'
        ? (before.findLast((one) => one.measure === 'amount' && one.subject === subject)?.id ?? null)
        : null,
    none: line.endsWith(' none'),
  };
}
