/** Rows that a table lacks or has twice: its sums are off by what the row prints. */
import { isNil } from '../model/amount.js';
import type { CauseKind } from '../model/cause.js';
import type { Cell, Row, Table } from '../model/document.js';
import type { Surroundings } from './kinds.js';
import type { Step } from './operations.js';
import type { State } from './state.js';
import { fenOf, type Line, type System } from './system.js';

/** A row that another table prints, or that stands twice before everybody's eyes, is likelier than any misprint. */
const SEEN = 0.7;
const UNSEEN = 1.42;
/** Digits of the code of a class. */
const CLASS = 3;

interface Gap {
  readonly line: Line;
  readonly table: Table;
  readonly parent: Row;
  readonly column: number;
}

/**
 * Sums over the children of a row that are short by what another table prints for a row that this one lacks, or over by what one of its
 * rows prints that stands twice.
 */
export function missingRows(system: System, start: State, around: Surroundings): readonly Step[] {
  const gaps = new Map<string, Gap[]>();
  const elsewhere = new Set<string>();
  for (const line of system.lines) {
    const gap = line.broken && !start.broken.has(line.index) ? gapOf(line, around) : null;
    if (gap) elsewhere.add(keyOf(gap));
  }
  for (const index of start.broken) {
    const gap = gapOf(system.lines[index] as Line, around);
    if (!gap) continue;
    // A row that is missing is missing in all columns.
    if (!elsewhere.has(keyOf(gap))) gaps.set(keyOf(gap), [...(gaps.get(keyOf(gap)) ?? []), gap]);
  }
  const items = [...start.broken].flatMap((index) => omittedItem(system.lines[index] as Line, around));
  return [...[...gaps.values()].flatMap((group) => [...omitted(group, around), ...doubled(group)]), ...items];
}

function keyOf({ table, parent }: Gap): string {
  return `${table.id} ${parent.index}`;
}

function gapOf(line: Line, { catalogue }: Surroundings): Gap | null {
  const { equation } = line.outcome;
  const whole = equation.terms.find(({ coefficient }) => coefficient === 1)?.cell;
  if (equation.form !== 'children' || !whole || line.residual === 0) return null;
  const { table, row, columnIndex } = catalogue.where(whole);
  return table && row ? { line, table, parent: row, column: columnIndex } : null;
}

function stepOf(kind: CauseKind, gaps: readonly Gap[], cells: readonly Cell[], cost: number): Step {
  return { kind, cost, changes: [], excused: gaps.map(({ line }) => line.index), cells };
}

/** The class of a table that the list of a sentence lacks: named by none of its items, and as great as what the list is short of. */
function omittedItem(line: Line, { document, catalogue }: Surroundings): Step[] {
  const { form, terms } = line.outcome.equation;
  const claims = terms.flatMap(({ cell }) => catalogue.where(cell).claim ?? []);
  if (form !== 'list' || line.residual <= 0 || claims.length < terms.length) return [];
  const named = claims.map(({ subject }) => subject ?? '');
  for (const row of document.tables.flatMap((table) => table.rows)) {
    const code = row.code;
    if (code?.length !== CLASS || named.every((subject) => !subject.includes('function:'))) continue;
    if (named.some((subject) => subject.endsWith(`function:${code}`))) continue;
    const cell = row.cells.find((one) => fills(one, line.residual));
    if (!cell) continue;
    return [{ kind: 'omittedItem', cost: SEEN, changes: [], excused: [line.index], cells: [cell] }];
  }
  return [];
}

/** What a row is known by in every table. */
export function nameOf({ code, line, name }: Row): string {
  return code ?? line ?? name;
}

function omitted(gaps: readonly Gap[], { document }: Surroundings): Step[] {
  const [{ table, parent }] = gaps as [Gap];
  const own = new Set(table.rows.map(nameOf));
  const wholes = gaps.flatMap(({ parent, column }) => parent.cells[column] ?? []);
  const steps: Step[] = [];
  for (const other of document.tables) {
    if (other === table || other.kind === null) continue;
    for (const row of other.rows) {
      if (own.has(nameOf(row)) || !belongsTo(row, other, parent, table)) continue;
      const cells = gaps.flatMap((gap) => filling(row, other, gap) ?? []);
      if (cells.length === gaps.length) steps.push({ ...stepOf('omittedRow', gaps, cells, SEEN), under: wholes });
    }
  }
  const [seen] = steps;
  if (seen) return [seen];
  // Nobody else prints the row: all that can be said is by how much the list is short.
  return gaps.every(({ line }) => line.residual > 0) && isCoded(parent, table)
    ? [{ ...stepOf('shortList', gaps, wholes, UNSEEN), lacks: gaps[0]?.line.residual ?? 0 }]
    : [];
}

/** A list by codes, from which a row may be missing without a trace. */
function isCoded({ code, line }: Row, { classification }: Table): boolean {
  return classification !== null && (code !== null || line === 'total');
}

/** Whether a row of another table would stand right below this parent. */
function belongsTo(row: Row, its: Table, parent: Row, table: Table): boolean {
  if (row.code !== null && its.classification === table.classification) {
    const above = row.parent === null ? null : its.rows[row.parent];
    if (parent.code !== null) return above?.code === parent.code;
    return (above?.code ?? null) === null && parent.line === 'total';
  }
  return row.code === null && table.classification === null && row.side === parent.side;
}

/** The figure of a row that is as great as the gap: in the column of the same kind, or else in any. */
function filling(row: Row, its: Table, { line, table, column }: Gap): Cell | null {
  const all = row.cells.flatMap((cell, at) =>
    fills(cell, line.residual) ? [{ cell, key: its.columns[at]?.key }] : [],
  );
  return (all.find(({ key }) => key === table.columns[column]?.key) ?? all[0])?.cell ?? null;
}

function fills(cell: Cell | null, residual: number): cell is Cell {
  return cell !== null && !isNil(cell.amount) && fenOf(cell.amount.value) === residual;
}

function doubled(gaps: readonly Gap[]): Step[] {
  const [{ table, parent }] = gaps as [Gap];
  const children = table.rows.filter((row) => row.parent === parent.index);
  const twice = children.find(
    (row) =>
      children.some((other) => other !== row && nameOf(other) === nameOf(row)) &&
      gaps.every(({ line, column }) => fills(row.cells[column] ?? null, -line.residual)),
  );
  if (!twice) return [];
  return [
    stepOf(
      'doubledRow',
      gaps,
      gaps.flatMap(({ column }) => twice.cells[column] ?? []),
      SEEN,
    ),
  ];
}
