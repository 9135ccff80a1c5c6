/** Suggestions as the place would print them, and the document as it would be with them. Nothing is ever written to a file. */
import { decimalsIn, printedLike } from '../binding/printed-like.js';
import { type Amount, Decimal, formatAmount, parseAmount, type Unit } from '../model/amount.js';
import type { Correction } from '../model/cause.js';
import type { Cell, Claim, Document, Row, Table } from '../model/document.js';
import type { Change } from './state.js';
import type { System } from './system.js';

/** The corrections of a change: one for each place that prints the quantity. */
export function correctionsOf(system: System, { quantity, value }: Change): readonly Correction[] {
  const of = system.quantities[quantity];
  const yuan = new Decimal(value).dividedBy(100);
  if (!of) return [];
  if (of.vacant) {
    const { table, row, column } = of.vacant;
    const printed = value === 0 ? '' : formatAmount(yuan, table.unit, decimalsIn(table.unit, table.step, yuan));
    return [{ cell: null, blank: { table, row, column }, printed, value: yuan }];
  }
  return of.cells.map((cell) => ({ cell, blank: null, printed: printedLike(yuan, cell), value: yuan }));
}

/** The document with these corrections: what would be read if they were made. */
export function corrected(document: Document, corrections: readonly Correction[]): Document {
  const amounts = new Map<string, Correction>();
  const blanks: Correction[] = [];
  for (const one of corrections) {
    if (one.cell) amounts.set(one.cell.id, one);
    else blanks.push(one);
  }
  const cellOf = (cell: Cell): Cell => {
    const correction = amounts.get(cell.id);
    return correction ? { ...cell, amount: amountOf(correction, cell.amount.unit) } : cell;
  };
  const claimOf = (claim: Claim): Claim => {
    if (!claim.cell || !amounts.has(claim.cell.id)) return claim;
    const cell = cellOf(claim.cell);
    if (!cell.amount.value.isNegative() || claim.measure !== 'change') return { ...claim, cell };
    // A change of the other sign is told by the other word.
    const turned = { ...cell, amount: { ...cell.amount, value: cell.amount.value.negated() } };
    return { ...claim, cell: turned, direction: claim.direction === 'up' ? 'down' : 'up' };
  };
  return { ...document, claims: document.claims.map(claimOf), tables: document.tables.map((table) => tableOf(table)) };

  function tableOf(table: Table): Table {
    const filled = blanks.filter(({ blank }) => blank?.table.id === table.id);
    const touched = (row: Row): boolean =>
      row.cells.some((cell) => cell !== null && amounts.has(cell.id)) ||
      filled.some(({ blank }) => blank?.row.index === row.index);
    if (!table.rows.some(touched)) return table;
    return { ...table, rows: table.rows.map((row) => (touched(row) ? rowOf(table, row, filled) : row)) };
  }

  function rowOf(table: Table, row: Row, filled: readonly Correction[]): Row {
    const cells = row.cells.map((cell, column) => {
      if (cell) return cellOf(cell);
      const filling = filled.find(({ blank }) => blank?.row.index === row.index && blank.column === column);
      return filling ? newCell(table, row, column, filling) : null;
    });
    return { ...row, cells };
  }
}

function amountOf({ printed, value }: Correction, unit: Unit): Amount {
  return { ...parseAmount(printed, unit), value };
}

function newCell(table: Table, row: Row, column: number, filling: Correction): Cell {
  return {
    id: `${table.id}.r${row.index}.c${column}.filled`,
    kind: 'table',
    amount: amountOf(filling, table.unit),
    step: table.step,
    money: table.columns[column]?.key !== 'weight',
    location: row.location,
    placing: { state: 'given', onlyEvidence: [] },
  };
}
