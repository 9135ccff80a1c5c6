/** Makes tables of the model from drafts and placings: each amount a cell in its column, or a cell whose column is undecided. */
import { type Amount, Decimal, parseAmount } from '../../model/amount.js';
import type { Cell, Classification, Doubt, Placing, Row, Table } from '../../model/document.js';
import type { Problem } from '../../model/finding.js';
import type { RawRow } from '../regions/raw.js';
import { stepOfPrint } from '../words/fineness.js';
import { lineWords, locate, locateSpan } from '../words/locate.js';
import type { Word } from '../words/words.js';
import { cellId, type Draft, type DraftRow, isWeight } from './draft.js';
import type { Placement } from './problem.js';

/** What is known of the columns of a row's amounts. */
export interface RowPlacing {
  readonly placement: Placement | null;
  readonly state: Placing['state'];
  /** Other placings that remain, where the row is undecided. */
  readonly others: readonly Placement[];
  /** For each amount, the equations (as cell ids) that alone rule out another column for it. */
  readonly onlyEvidence: readonly (readonly (readonly string[])[])[];
}

const UNKNOWN: RowPlacing = { placement: null, state: 'undecided', others: [], onlyEvidence: [] };
const EXACT = new Decimal(0);
const NONE: readonly number[] = [];

/** `placings` has one entry a row of the draft. */
export function assemble(
  draft: Draft,
  placings: readonly RowPlacing[],
  path: string,
): { table: Table; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = draft.rows.map((row, index) => {
    const placing = placings[index] ?? UNKNOWN;
    if (placing.placement === null && row.raw.amounts.length > 0) problems.push(notPlaced(draft, row, path));
    return toRow(draft, row, index, placing, path);
  });
  const { region, layout, notes } = draft.raw;
  const table: Table = {
    id: draft.id,
    number: region.number,
    kind: layout?.kind ?? null,
    title: region.title,
    unit: draft.unit,
    step: draft.fineness.step,
    wholeYuan: draft.fineness.wholeYuan,
    classification:
      layout === null || layout.kind === null
        ? (layout?.classification ?? classificationOf(draft.raw.rows))
        : (layout.classification ?? null),
    columns: draft.columns,
    rows,
    notes,
    doubts: doubtsOf([...draft.problems, ...problems]),
    location: locate(path, region.start),
  };
  return { table, problems };
}

/** Of a table of no known kind: what most of its codes are of. */
function classificationOf(rows: readonly RawRow[]): Classification | null {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const functional = codes.filter((code) => code.startsWith('2')).length;
  if (codes.length === 0) return null;
  return functional * 2 >= codes.length ? 'functional' : 'economic';
}

/** Problems after which amounts may stand in wrong columns. */
const SHIFTS = new Set(['column-missing', 'header-not-understood']);
/** So many lines with figures that were not understood leave no trust in the others. */
const TOO_MANY = 3;

function doubtsOf(problems: readonly Problem[]): Doubt[] {
  const lost = problems.filter(
    ({ kind, text }) => kind === 'amounts-not-placed' || (kind === 'line-not-understood' && /\d/.test(text ?? '')),
  );
  const doubts: Doubt[] = [];
  if (lost.length > 0) doubts.push('rows');
  if (lost.length >= TOO_MANY || problems.some(({ kind }) => SHIFTS.has(kind))) doubts.push('columns');
  if (problems.some(({ kind }) => kind === 'no-unit')) doubts.push('unit');
  return doubts;
}

function toRow(draft: Draft, row: DraftRow, index: number, placing: RowPlacing, path: string): Row {
  const cells = new Array<Cell | null>(draft.columns.length).fill(null);
  row.raw.amounts.forEach((_, at) => {
    const own = placing.placement?.[at];
    const column = own === undefined ? undefined : row.columns[own];
    if (column === undefined) return;
    const certain = placing.others.every((other) => other[at] === own);
    const state = placing.state === 'undecided' && certain ? 'searched' : placing.state;
    const onlyEvidence = state === 'searched' ? (placing.onlyEvidence[at] ?? []) : [];
    cells[column] = toCell(draft, row, at, column, { state, onlyEvidence }, path);
  });
  const { raw } = row;
  return {
    index,
    code: raw.code,
    name: raw.name,
    line: raw.line,
    side: raw.side,
    parent: row.parent,
    cells,
    ...(raw.ground === undefined ? {} : { ground: raw.ground }),
    open: openColumns(row, placing),
    location: locate(path, raw.at),
  };
}

/** Columns that some remaining placing fills and another leaves blank. */
function openColumns(row: DraftRow, placing: RowPlacing): readonly number[] {
  if (placing.placement === null) return row.raw.amounts.length > 0 ? [...row.columns] : [];
  if (placing.others.length === 0) return NONE;
  const all = [placing.placement, ...placing.others];
  return row.columns.filter((_, at) => {
    const users = all.map((placement) => placement.indexOf(at));
    return users.some((user) => user !== users[0]);
  });
}

function toCell(draft: Draft, row: DraftRow, at: number, column: number, placing: Placing, path: string): Cell {
  const weight = isWeight(row.raw);
  const word = row.raw.amounts[at] as Word;
  return {
    id: cellId(draft, row, column),
    kind: 'table',
    amount: row.amounts[at] as Amount,
    ...storedIn(word, row.amounts[at] as Amount),
    step: weight ? EXACT : (draft.columnSteps[column] ?? stepOfPrint(word.text, draft.unit, draft.fineness)),
    money: !weight,
    location: locateSpan(path, word.on, word),
    placing,
  };
}

function storedIn({ stored }: Word, { unit }: Amount): { stored?: Decimal } {
  return stored === undefined ? {} : { stored: parseAmount(stored, unit).value };
}

function notPlaced(draft: Draft, row: DraftRow, path: string): Problem {
  const { region } = draft.raw;
  const name = [row.raw.code, row.raw.name].filter(Boolean).join(' ');
  const count = row.raw.amounts.length;
  const where = lineWords(row.raw.at);
  return {
    kind: 'amounts-not-placed',
    message: {
      zh: `${region.number}${where.zh}“${name}”有${count}个金额，表头有${row.columns.length}栏，未能确定各金额属于哪一栏，未参与核对。`,
      en: `${region.number}: ${where.en}, “${name}”, has ${count} amounts for ${row.columns.length} columns; their columns could not be told and they were not checked.`,
    },
    location: locate(path, row.raw.at),
  };
}
