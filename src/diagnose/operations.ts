/**
 * Slips that put several figures wrong at once: a row or a column in another unit, two figures exchanged, a figure in the wrong
 * column, a stretch of a column that slid by a row, a row left out or entered twice. One of these is likelier than as many single slips.
 * (Generalised error localisation: the fewest edit operations, not the fewest fields.)
 */
import { isNil } from '../model/amount.js';
import type { CauseKind } from '../model/cause.js';
import type { Cell, Row, Table } from '../model/document.js';
import { valuesFor } from './candidates.js';
import { OPERATION } from './cost.js';
import { neighboursOf, type Surroundings } from './kinds.js';
import { missingRows } from './rows.js';
import { apply, type Change, type State } from './state.js';
import { type System, vacantKey } from './system.js';

/** One slip: what it changes, or which equations it puts right without a change of any figure. */
export interface Step {
  readonly kind: CauseKind;
  readonly cost: number;
  readonly changes: readonly Change[];
  readonly excused: readonly number[];
  /** The figures to look at where nothing changes. */
  readonly cells: readonly Cell[];
}

const SCALES = [1, -1, 2, -2, 3, -3, 4, -4, 8, -8];

/** All that puts right more than it puts wrong, in reading order. */
export function operationsOn(system: System, start: State, around: Surroundings): readonly Step[] {
  const suspects = suspectsOf(system, start);
  const found = [
    ...scaled(system, suspects, around),
    ...exchanged(system, suspects, around),
    ...slid(system, start, suspects, around),
  ];
  const distinct = new Map(found.map((step) => [JSON.stringify(step.changes), step]));
  const helpful = [...distinct.values()].filter((step) => {
    const effect = apply(system, start, step.changes);
    return effect !== null && effect.repaired.length > effect.damaged.length && effect.damaged.length === 0;
  });
  return [...helpful, ...missingRows(system, start, around)];
}

interface Suspect {
  readonly quantity: number;
  readonly cell: Cell;
}

/** The figures of the equations that broke. */
function suspectsOf(system: System, start: State): readonly Suspect[] {
  const found = new Map<number, Suspect>();
  for (const index of start.broken) {
    for (const { quantity } of system.lines[index]?.terms ?? []) {
      const cell = system.quantities[quantity]?.cells[0];
      if (cell && !found.has(quantity)) found.set(quantity, { quantity, cell });
    }
  }
  return [...found.values()];
}

function step(kind: CauseKind, changes: readonly Change[], cost = OPERATION): Step {
  return { kind, cost, changes, excused: [], cells: [] };
}

/** Rows and columns in which at least two quantities are so many powers of ten too great or too small. */
function scaled(system: System, suspects: readonly Suspect[], { catalogue }: Surroundings): Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  for (const { cell } of suspects) {
    const { table, row, columnIndex } = catalogue.where(cell);
    if (!table || !row) continue;
    const lines: readonly [string, CauseKind, readonly (Cell | null)[]][] = [
      [`${table.id} r${row.index}`, 'rowScale', row.cells],
      [`${table.id} c${columnIndex}`, 'columnScale', table.rows.map(({ cells }) => cells[columnIndex] ?? null)],
    ];
    for (const [key, kind, cells] of lines) {
      if (seen.has(key)) continue;
      seen.add(key);
      const own = quantitiesIn(system, cells);
      if (own.length < 2) continue;
      for (const exponent of SCALES) {
        const changes = own.flatMap((quantity) => scaledChange(system, quantity, exponent) ?? []);
        if (changes.length === own.length) steps.push(step(kind, changes));
      }
    }
  }
  return steps;
}

function quantitiesIn(system: System, cells: readonly (Cell | null)[]): readonly number[] {
  const found = cells.flatMap((cell) => (cell && !isNil(cell.amount) ? (system.quantityOf.get(cell.id) ?? []) : []));
  return [...new Set(found)];
}

function scaledChange(system: System, quantity: number, exponent: number): Change | null {
  const value = system.quantities[quantity]?.value ?? 0;
  const factor = 10 ** Math.abs(exponent);
  const scaledValue = exponent > 0 ? Math.round(value / factor) : value * factor;
  return Number.isSafeInteger(scaledValue) ? { quantity, value: scaledValue } : null;
}

/** Two figures beside each other exchanged, or one that stands beside the place where it belongs. */
function exchanged(system: System, suspects: readonly Suspect[], around: Surroundings): Step[] {
  return suspects.flatMap(({ quantity, cell }) => {
    const own = system.quantities[quantity]?.value ?? 0;
    const partners = neighboursOf(cell, around).flatMap((other) => system.quantityOf.get(other.id) ?? []);
    const swaps = [...new Set(partners)].flatMap((other) => {
      const theirs = system.quantities[other]?.value ?? 0;
      if (other <= quantity || theirs === own || theirs === 0 || own === 0) return [];
      const changes = [
        { quantity, value: theirs },
        { quantity: other, value: own },
      ];
      return [step('swap', changes)];
    });
    const moves = blanksBeside(system, cell, around).map((blank) =>
      step('wrongColumn', [
        { quantity, value: 0 },
        { quantity: blank, value: own },
      ]),
    );
    return own === 0 ? swaps : [...swaps, ...moves];
  });
}

function blanksBeside(system: System, cell: Cell, { catalogue }: Surroundings): readonly number[] {
  const { table, row, columnIndex } = catalogue.where(cell);
  if (!table || !row) return [];
  const at = table.rows.indexOf(row);
  const places: readonly (readonly [Row | undefined, number])[] = [
    ...row.cells.map((_, column) => [row, column] as const),
    [table.rows[at - 1], columnIndex],
    [table.rows[at + 1], columnIndex],
  ];
  return places.flatMap(([place, column]) => (place ? (emptyAt(system, table, place, column) ?? []) : []));
}

/** The quantity of a place that is blank, or prints nothing. */
function emptyAt(system: System, table: Table, row: Row, column: number): number | null {
  const cell = row.cells[column];
  if (cell) return isNil(cell.amount) ? (system.quantityOf.get(cell.id) ?? null) : null;
  return system.quantityOf.get(vacantKey({ table, row, column })) ?? null;
}

const SHORTEST = 3;

/** Stretches of a column whose figures, by what other places print, are those of the row above or below. */
function slid(system: System, start: State, suspects: readonly Suspect[], { catalogue }: Surroundings): Step[] {
  const columns = new Map<string, { readonly table: Table; readonly column: number }>();
  for (const { cell } of suspects) {
    const { table, columnIndex } = catalogue.where(cell);
    if (table) columns.set(`${table.id} ${columnIndex}`, { table, column: columnIndex });
  }
  return [...columns.values()].flatMap(({ table, column }) => {
    const needed = table.rows.map((row): Change | null => {
      const cell = row.cells[column];
      const quantity = cell ? system.quantityOf.get(cell.id) : emptyAt(system, table, row, column);
      if (quantity === undefined || quantity === null) return null;
      const [value] = valuesFor(system, start, quantity);
      return value === undefined ? null : { quantity, value };
    });
    const shown = table.rows.map(({ cells }) => {
      const cell = cells[column];
      return cell ? (system.quantities[system.quantityOf.get(cell.id) ?? -1]?.value ?? 0) : 0;
    });
    return stretches(needed, shown);
  });
}

/** The longest runs of rows that need to change, in which all but the last need what a neighbour prints. */
function stretches(needed: readonly (Change | null)[], shown: readonly number[]): Step[] {
  const steps: Step[] = [];
  let from = 0;
  for (let at = 0; at <= needed.length; at++) {
    if (needed[at]) continue;
    const run = needed.slice(from, at).flatMap((change, offset) => (change ? [{ change, row: from + offset }] : []));
    const moved = (by: 1 | -1): number => run.filter(({ change, row }) => shown[row + by] === change.value).length;
    const changes = new Map(run.map(({ change }) => [change.quantity, change]));
    const slidTogether = Math.max(moved(1), moved(-1)) >= Math.max(2, run.length - 1);
    if (run.length >= SHORTEST && slidTogether) steps.push(step('shift', [...changes.values()]));
    from = at + 1;
  }
  return steps;
}
