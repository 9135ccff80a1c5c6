/**
 * Columns of two tables that print one quantity row by row, found by their figures. Rows are matched by code, or by name where they have
 * none. Two columns of one meaning are the same quantity in the rows in which they agree, where these are several distinct figures. What
 * differs is a misprint only where nothing else in its table could tell: a figure in a sum that comes out is other money, not a misprint.
 */
import { addendsOf } from '../../model/addends.js';
import { isNil } from '../../model/amount.js';
import type { Column, Document, Row, Table } from '../../model/document.js';
import { bareLabel, saysWhole } from '../../vocabulary/rows.js';
import { type Slot, slotAt } from '../places.js';

interface Cells {
  readonly table: Table;
  readonly column: number;
  /** For each key of a row its place. */
  readonly rows: ReadonlyMap<string, Row>;
}

interface Pair {
  readonly one: Cells;
  readonly other: Cells;
  readonly keys: readonly string[];
  readonly agreeing: number;
  readonly differing: readonly string[];
}

/** So many distinct figures that agree are no chance where the words agree too. */
const FEWEST = 2;
/** For each row that differs so many distinct figures must agree. */
const PER_BREAK = 5;
const MOST_BREAKS = 2;

/** Grand totals, which no row of the tree stands under: what came in in the year and before it, what goes out and on. */
const GRAND_TOTALS: ReadonlySet<string> = new Set(['totalSources', 'totalUses']);

/** Pairs of places that are one quantity. */
export function restatedPlaces(document: Document): [Slot, Slot][] {
  const tables = document.tables.filter(({ columns, rows }) => columns.length > 0 && rows.length > 1);
  const keyed = tables.map((table) => ({ table, rows: keysOf(table) }));
  const pairs: Pair[] = [];
  keyed.forEach(({ table, rows }, at) => {
    for (const next of keyed.slice(at + 1)) {
      if (!table.step.equals(next.table.step)) continue;
      const keys = [...rows.keys()].filter((key) => next.rows.has(key));
      if (keys.length < FEWEST) continue;
      table.columns.forEach((_, column) => {
        const found = bestPair({ table, column, rows }, next.table, next.rows, keys);
        if (found) pairs.push(found);
      });
    }
  });
  return pairs.flatMap(slotsOf);
}

/** Rows by code, by the whole, or by name; rows of one key are told apart by the row above, and left out where they cannot be. */
function keysOf(table: Table): ReadonlyMap<string, Row> {
  const plain = table.rows.map((row) => keyOf(row));
  const counts = new Map<string, number>();
  for (const key of plain) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = new Map<string, Row>();
  const twice = new Set<string>();
  table.rows.forEach((row, at) => {
    const own = plain[at] ?? '';
    if (own === '') return;
    const key = counts.get(own) === 1 ? own : `${own} < ${ownerOf(table, row)}`;
    if (rows.has(key)) twice.add(key);
    else rows.set(key, row);
  });
  for (const key of twice) rows.delete(key);
  return rows;
}

function keyOf({ code, line, name }: Row): string {
  if (code !== null) return code;
  if (line === 'total') return 'total';
  return bareLabel(name);
}

/** The nearest row above in the tree that has no code: the unit that a list of codes is of. */
function ownerOf(table: Table, row: Row): string {
  let above = row.parent === null ? undefined : table.rows[row.parent];
  while (above && above.code !== null) above = above.parent === null ? undefined : table.rows[above.parent];
  return above ? keyOf(above) : '';
}

function bestPair(one: Cells, table: Table, rows: ReadonlyMap<string, Row>, keys: readonly string[]): Pair | null {
  let best: Pair | null = null;
  const own = one.table.columns[one.column] as Column;
  table.columns.forEach((column, at) => {
    if (!isOneMeaning(own, column)) return;
    const pair = compare(one, { table, column: at, rows }, keys);
    if (pair && (best === null || pair.agreeing - pair.differing.length > best.agreeing - best.differing.length))
      best = pair;
  });
  return best;
}

function isOneMeaning(one: Column, other: Column): boolean {
  if (one.year !== other.year || one.stage !== other.stage || one.key === 'weight' || other.key === 'weight')
    return false;
  if (one.printed === other.printed) return true;
  if (one.key !== 'other' && one.key === other.key) return true;
  return saysWhole(one.printed) && saysWhole(other.printed);
}

function compare(one: Cells, other: Cells, keys: readonly string[]): Pair | null {
  const agreeing = new Set<string>();
  const differing: string[] = [];
  for (const key of keys) {
    const [own, its] = [figureAt(one, key), figureAt(other, key)];
    if (own === its) {
      if (own !== '0') agreeing.add(own);
    } else differing.push(key);
  }
  const count = agreeing.size;
  const isOther = (key: string): boolean => standsInSum(one, key) || standsInSum(other, key);
  const slips = differing.filter((key) => !isOther(key));
  if (count < FEWEST || differing.length > Math.max(MOST_BREAKS, count) || slips.length * PER_BREAK > count)
    return null;
  const same = keys.filter((key) => !differing.includes(key) || slips.includes(key));
  return { one, other, keys: same, agreeing: count, differing };
}

/**
 * Whether a figure is a sum or an addend within its table. There its own table says whether it is misprinted; where that table adds up, a
 * figure that differs from another table's is other money: of another fund, with own income, with the carryover.
 */
function standsInSum({ table, rows, column }: Cells, key: string): boolean {
  const row = rows.get(key);
  if (!row) return false;
  const own = table.columns[column];
  const across =
    own !== undefined &&
    (addendsOf(table, own).length > 0 ||
      table.columns.some((other) => addendsOf(table, other).some((addend) => addend.column === column)));
  const isTotal = row.line !== null && GRAND_TOTALS.has(row.line);
  return across || isTotal || row.parent !== null || table.rows.some(({ parent }) => parent === row.index);
}

function figureAt({ rows, column }: Cells, key: string): string {
  const cell = rows.get(key)?.cells[column];
  return cell && !isNil(cell.amount) ? cell.amount.value.toFixed() : '0';
}

function slotsOf({ one, other, keys }: Pair): [Slot, Slot][] {
  return keys.flatMap((key): [Slot, Slot][] => {
    const [row, its] = [one.rows.get(key), other.rows.get(key)];
    if (!row || !its || (!row.cells[one.column] && !its.cells[other.column])) return [];
    return [[slotAt(one.table, row, one.column), slotAt(other.table, its, other.column)]];
  });
}
