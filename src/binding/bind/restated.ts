/**
 * Columns of two tables that print one quantity row by row, found by their figures. Rows are matched by code, or by name where they have
 * none. Two columns of one meaning are the same quantity where they agree in several distinct figures and hardly ever differ; what differs
 * along a line of the tree by one amount is other money (with the carryover, without), and no misprint.
 */
import { isNil } from '../../model/amount.js';
import type { Column, Document, Row, Table } from '../../model/document.js';
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
  return name
    .replace(/^(?:其中[:：])?(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．])?/, '')
    .replace(/[\s（）()]/g, '');
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

const WHOLE = /合计|总计|小计|金额|总额|^(?:20\d{2}年)?(?:年初)?(?:预算|决算)数?$/;

function isOneMeaning(one: Column, other: Column): boolean {
  if (one.year !== other.year || one.stage !== other.stage || one.key === 'weight' || other.key === 'weight')
    return false;
  if (one.printed === other.printed) return true;
  if (one.key !== 'other' && one.key === other.key) return true;
  return WHOLE.test(one.printed) && WHOLE.test(other.printed);
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
  if (count < FEWEST || differing.length > MOST_BREAKS || differing.length * PER_BREAK > count) return null;
  return areOfOneLine(one, differing) ? null : { one, other, keys, agreeing: count, differing };
}

function figureAt({ rows, column }: Cells, key: string): string {
  const cell = rows.get(key)?.cells[column];
  return cell && !isNil(cell.amount) ? cell.amount.value.toFixed() : '0';
}

/** Whether one of the rows that differ stands below another. */
function areOfOneLine({ table, rows }: Cells, differing: readonly string[]): boolean {
  const indexes = new Set(differing.flatMap((key) => rows.get(key)?.index ?? []));
  return [...indexes].some((index) => {
    for (let above = table.rows[index]?.parent ?? null; above !== null; above = table.rows[above]?.parent ?? null)
      if (indexes.has(above)) return true;
    return false;
  });
}

function slotsOf({ one, other, keys }: Pair): [Slot, Slot][] {
  return keys.flatMap((key): [Slot, Slot][] => {
    const [row, its] = [one.rows.get(key), other.rows.get(key)];
    if (!row || !its || (!row.cells[one.column] && !its.cells[other.column])) return [];
    return [[slotAt(one.table, row, one.column), slotAt(other.table, its, other.column)]];
  });
}
