/** Changes to a document: one figure moved, tables and rows in another order. */
import { type Decimal, formatAmount, parseAmount } from '../../src/model/amount.js';
import type { Cell, Document, Row, Table } from '../../src/model/document.js';

/** The document with one figure printed higher by so many yuan. */
export function moved(document: Document, id: string, by: Decimal): Document {
  const move = <T extends Cell | null>(cell: T): T => {
    if (cell?.id !== id) return cell;
    const { unit } = cell.amount;
    const printed = formatAmount(cell.amount.value.plus(by), unit, 2);
    return { ...cell, amount: parseAmount(printed, unit) };
  };
  return {
    ...document,
    claims: document.claims.map((claim) => ({ ...claim, cell: move(claim.cell) })),
    tables: document.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(move) })),
    })),
  };
}

/** The document with its tables, and the rows of each, in another order. */
export function shuffled(document: Document, seed: number): Document {
  const random = randomFrom(seed);
  return { ...document, tables: inDisorder(document.tables, random).map((table) => rowsShuffled(table, random)) };
}

function rowsShuffled(table: Table, random: () => number): Table {
  const rows = inDisorder(table.rows, random);
  const places = new Map(rows.map((row, at) => [row.index, at]));
  const placed = (row: Row): Row => ({
    ...row,
    index: places.get(row.index) as number,
    parent: row.parent === null ? null : (places.get(row.parent) as number),
  });
  return { ...table, rows: rows.map(placed) };
}

function inDisorder<T>(list: readonly T[], random: () => number): T[] {
  const left = [...list];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}

/** A linear congruence: the same seed gives the same order. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
