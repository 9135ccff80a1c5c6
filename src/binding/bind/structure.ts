/** Equations that a table's own build gives: columns and their parts, rows and their children. */

import { addendsOf } from '../../model/addends.js';
import type { Cell, Document, Row, Table } from '../../model/document.js';
import type { BlankTerm, Equation, Term } from '../../model/equation.js';
import type { Message } from '../../model/message.js';
import type { ChildrenRelation, ColumnRelation } from '../../model/relation.js';
import { blankPlace } from '../../wording/place.js';
import type { Names } from '../names.js';

export function columnEquations(rule: string, relation: ColumnRelation, document: Document, names: Names): Equation[] {
  const equations: Equation[] = [];
  for (const table of document.tables) {
    if (relation.tables !== 'all' && (table.kind === null || !relation.tables.includes(table.kind))) continue;
    table.columns.forEach((column, index) => {
      const parts = addendsOf(table, column);
      if (parts.length === 0) return;
      for (const row of table.rows) {
        if (row.side !== column.side) continue;
        const equation = toEquation(
          rule,
          names.place(table, row, index),
          'columns',
          { row, column: index },
          parts.map((part) => ({ row, ...part })),
          table,
        );
        if (equation) equations.push(equation);
      }
    });
  }
  return equations;
}

/** `bound` holds the rows whose children some relation has bound already; a relation of found rows takes the others. */
export function childrenEquations(
  rule: string,
  relation: ChildrenRelation,
  document: Document,
  names: Names,
  bound: Set<Row>,
): Equation[] {
  const equations: Equation[] = [];
  for (const table of document.tables) {
    const children = childrenOf(table);
    const { whenBroken } = relation;
    for (const row of table.rows) {
      const own = children.get(row.index);
      if (!own || !isParent(relation, table, row, bound)) continue;
      bound.add(row);
      table.columns.forEach((column, index) => {
        if (column.side !== row.side || column.key === 'weight') return;
        const equation = toEquation(
          rule,
          names.place(table, row, index),
          'children',
          { row, column: index },
          own.map((child) => ({ row: child, column: index })),
          table,
        );
        if (equation) equations.push(whenBroken ? { ...equation, whenBroken: () => whenBroken } : equation);
      });
    }
  }
  return equations;
}

function isParent(relation: ChildrenRelation, table: Table, row: Row, bound: ReadonlySet<Row>): boolean {
  const { parents } = relation;
  if ('found' in parents) return !bound.has(row) && table.rows.some(({ ground }) => ground !== undefined);
  if ('classification' in parents) return row.code !== null && table.classification === parents.classification;
  if (row.line === null || (parents.line !== 'any' && parents.line !== row.line)) return false;
  if (parents.tables === 'classified') return table.classification !== null;
  return parents.tables === 'all' || (table.kind !== null && parents.tables.includes(table.kind));
}

function childrenOf(table: Table): ReadonlyMap<number, readonly Row[]> {
  const children = new Map<number, Row[]>();
  for (const row of table.rows) {
    if (row.parent === null) continue;
    const list = children.get(row.parent);
    if (list) list.push(row);
    else children.set(row.parent, [row]);
  }
  return children;
}

interface At {
  readonly row: Row;
  readonly column: number;
  /** −1 where the place is taken off. */
  readonly coefficient?: 1 | -1;
}

const OPEN: Message = { zh: '有金额属于哪一栏未能确定', en: 'the column of some amount could not be told' };

/** Null where nothing is printed in any of the places. */
function toEquation(
  rule: string,
  instance: string,
  form: 'columns' | 'children',
  whole: At,
  parts: readonly At[],
  table: Table,
): Equation | null {
  const terms: Term[] = [];
  const blanks: Message[] = [];
  const vacant: BlankTerm[] = [];
  const wholeCell = cellAt(whole);
  if (wholeCell) terms.push({ coefficient: 1, cell: wholeCell });
  else {
    blanks.push(blankPlace(table, whole.row, whole.column));
    vacant.push({ coefficient: 1, table, ...whole });
  }
  for (const part of parts) {
    const cell = cellAt(part);
    const coefficient = part.coefficient === -1 ? 1 : -1;
    if (cell) terms.push({ coefficient, cell });
    else if (part.column >= 0) vacant.push({ coefficient, table, row: part.row, column: part.column });
  }
  if (terms.length === 0) return null;
  return {
    rule,
    instance,
    kind: 'sum',
    form,
    terms,
    ...(blanks.length > 0 ? { blanks } : {}),
    ...(vacant.length > 0 ? { vacant } : {}),
    ...openOf([whole, ...parts]),
  };
}

function cellAt(at: At): Cell | null {
  return at.row.cells[at.column] ?? null;
}

function openOf(places: readonly At[]): { undecided?: Message } {
  const open = places.some((at) => at.row.open.includes(at.column) || cellAt(at)?.placing.state === 'undecided');
  return open ? { undecided: OPEN } : {};
}
