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
  /** The sums that lack the row that these figures stand in. */
  readonly under?: readonly Cell[];
  /** Fen by which a list is short. */
  readonly lacks?: number;
}

const SCALED: ReadonlySet<CauseKind> = new Set(['unit', 'columnScale', 'rowScale']);
const SCALES = [1, -1, 2, -2, 3, -3, 4, -4, 8, -8];

/** Slips within what hangs together: all that put something right and nothing wrong, in reading order. */
export function operationsOn(system: System, start: State, around: Surroundings): readonly Step[] {
  const suspects = suspectsOf(system, start);
  const helpful = distinct(exchanged(system, suspects, around)).filter((one) => helps(system, start, one));
  return [...helpful, ...missingRows(system, start, around)];
}

/**
 * Slips of whole tables, columns and rows, and stretches that slid, each of which puts something right for every figure that it changes
 * and nothing wrong. They come first, since what they put wrong may hang together nowhere else. Those that put most right come first.
 */
export function systematicOn(system: System, start: State, around: Surroundings): readonly Step[] {
  const suspects = suspectsOf(system, start);
  const swaps = exchanged(system, suspects, around).filter(
    (one) => one.kind === 'swap' && mendsBoth(system, start, one),
  );
  const found = distinct([
    ...scaled(system, start, suspects, around),
    ...slid(system, start, suspects, around),
    ...swaps,
  ]);
  return found
    .flatMap((one) => {
      const effect = apply(system, start, one.changes);
      return effect && helps(system, start, one) ? [{ one, gain: effect.repaired.length }] : [];
    })
    .sort((a, b) => b.gain - a.gain || a.one.changes.length - b.one.changes.length)
    .map(({ one }) => one);
}

/** Whether each of two figures has an equation of its own that the exchange puts right: then they need not hang together. */
function mendsBoth(system: System, start: State, { changes }: Step): boolean {
  const repaired = apply(system, start, changes)?.repaired ?? [];
  const prints = new Set(changes.map(({ quantity }) => system.quantities[quantity]?.cells.length));
  return (
    prints.size === 1 &&
    changes.every(({ quantity }) =>
      repaired.some((line) => {
        const read = system.lines[line]?.terms.map((term) => term.quantity) ?? [];
        return (
          read.includes(quantity) &&
          changes.every((other) => other.quantity === quantity || !read.includes(other.quantity))
        );
      }),
    )
  );
}

/** Of steps that change the same the first: the column of a table that has no other is the table. */
function distinct(steps: readonly Step[]): readonly Step[] {
  const found = new Map<string, Step>();
  for (const one of steps) {
    const key = JSON.stringify(one.changes);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** Whether every figure that it changes had something wrong with it, and nothing is wrong with it afterwards. */
function helps(system: System, start: State, { kind, changes }: Step): boolean {
  const effect = apply(system, start, changes);
  if (!effect || effect.damaged.length > 0) return false;
  const moved = new Set(changes.map(({ quantity }) => quantity));
  // A sum that is scaled as a whole is as right or wrong as before; that its gap shrinks with it proves nothing.
  const inside = (line: number): boolean =>
    system.lines[line]?.terms.every((term) => moved.has(term.quantity)) ?? false;
  const shrinks = changes.some(
    ({ quantity, value }) => Math.abs(value) < Math.abs(system.quantities[quantity]?.value ?? 0),
  );
  if (SCALED.has(kind) && shrinks && effect.repaired.some(inside)) return false;
  const repaired = new Set(effect.repaired);
  const counts = changes.filter(({ quantity }) => (system.linesOf[quantity] ?? []).some((line) => repaired.has(line)));
  // Most figures of a table stand in no other place; that its totals are right again is enough.
  if (kind === 'unit') return counts.length > 1;
  // Two figures exchanged may lie in one sum each; of a whole column some figures may stand in no other place.
  return effect.repaired.length > 0 && counts.length * 2 > changes.length;
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

/** Tables, columns and rows in which at least two quantities are so many powers of ten too great or too small. */
function scaled(system: System, start: State, suspects: readonly Suspect[], { catalogue }: Surroundings): Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  for (const { cell } of suspects) {
    const { table, row, columnIndex } = catalogue.where(cell);
    if (!table || !row) continue;
    const groups: readonly [string, CauseKind, readonly (Cell | null)[]][] = [
      [table.id, 'unit', table.rows.flatMap(({ cells }) => cells)],
      [`${table.id} c${columnIndex}`, 'columnScale', table.rows.map(({ cells }) => cells[columnIndex] ?? null)],
      [`${table.id} r${row.index}`, 'rowScale', row.cells],
    ];
    for (const [key, kind, cells] of groups) {
      if (seen.has(key)) continue;
      seen.add(key);
      const own = quantitiesIn(system, cells);
      if (own.length >= 2) steps.push(...scales(system, start, kind, own));
    }
  }
  return steps;
}

function scales(system: System, start: State, kind: CauseKind, own: readonly number[]): Step[] {
  return SCALES.flatMap((exponent) => {
    const plain = own.flatMap((quantity) => scaledChange(system, quantity, exponent) ?? []);
    if (plain.length < own.length) return [];
    const filled = plain.map((change) => withLostDigits(system, start, change, exponent));
    return [step(kind, plain), step(kind, filled)];
  });
}

function quantitiesIn(system: System, cells: readonly (Cell | null)[]): readonly number[] {
  const found = cells.flatMap((cell) => (cell && !isNil(cell.amount) ? (system.quantityOf.get(cell.id) ?? []) : []));
  return [...new Set(found)];
}

function scaledChange(system: System, quantity: number, exponent: number): Change | null {
  const of = system.quantities[quantity];
  if (!of) return null;
  const factor = 10 ** Math.abs(exponent);
  const value = exponent > 0 ? Math.round(of.value / factor) : of.value * factor;
  if (!Number.isSafeInteger(value) || Math.abs(value) < of.step) return null;
  return { quantity, value };
}

/** What was printed in a coarser unit lost digits; they are those that its equations ask for. */
function withLostDigits(system: System, start: State, change: Change, exponent: number): Change {
  const step = system.quantities[change.quantity]?.step ?? 1;
  const lost = (step / 2) * (exponent > 0 ? 1 : 10 ** -exponent);
  const asked = valuesFor(system, start, change.quantity).find((one) => Math.abs(one - change.value) <= lost);
  return asked === undefined ? change : { ...change, value: asked };
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
