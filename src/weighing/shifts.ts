/** Columns whose figures slid by one row: from some row on, each stands in the row above or below its own. Called by slips.ts. */
import type { Instance } from './instance.js';

/** What a shift moves must be more than what two figures that changed places would look like. */
const FEWEST_ROWS = 3;
const FEWEST_BREAKS = 2;

interface Column {
  /** Indices of the instances whose figures all stand in this column. */
  readonly readers: number[];
  /** Printed values by row, ascending. */
  readonly values: Map<number, number>;
}

/** For each column that a shift puts right as a whole, the instances that it mends. */
export function shiftedColumns(instances: readonly Instance[]): readonly (readonly number[])[] {
  return [...columnsOf(instances).values()].flatMap(({ readers, values }) => {
    const broken = readers.filter((at) => !instances[at]?.holds);
    if (broken.length < FEWEST_BREAKS) return [];
    const rows = [...values.keys()].sort((a, b) => a - b);
    const own = readers.flatMap((at) => instances[at] ?? []).toSorted(soonest);
    for (const shifted of candidates(rows, values)) if (own.every((one) => holdsWith(shifted, one))) return [broken];
    return [];
  });
}

/** Those that are broken first, and of these the shortest: hardly any candidate gets past them. */
function soonest(one: Instance, other: Instance): number {
  if (one.holds !== other.holds) return one.holds ? 1 : -1;
  return one.parts.length - other.parts.length;
}

function columnsOf(instances: readonly Instance[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const [at, { parts }] of instances.entries()) {
    const names = new Set(parts.map(({ spot }) => (spot ? `${spot.table} ${spot.column}` : '')));
    const [name] = names;
    if (names.size !== 1 || !name) continue;
    const column = columns.get(name) ?? { readers: [], values: new Map<number, number>() };
    columns.set(name, column);
    column.readers.push(at);
    for (const { spot, value } of parts) if (spot) column.values.set(spot.row, value);
  }
  return columns;
}

/** What stands in a row. */
type Values = (row: number) => number;

/** From each row on, all figures one row up or one row down; the row that is left over holds nothing. */
function* candidates(rows: readonly number[], values: ReadonlyMap<number, number>): Generator<Values> {
  const places = new Map(rows.map((row, index) => [row, index]));
  const at = (index: number): number => values.get(rows[index] ?? -1) ?? 0;
  for (let start = 0; start < rows.length - FEWEST_ROWS; start += 1) {
    for (const step of [-1, 1]) {
      yield (row) => {
        const index = places.get(row) ?? -1;
        if (index < start) return at(index);
        return step === -1 && index === start ? 0 : at(index + step);
      };
    }
  }
}

function holdsWith(values: Values, { parts, allowed }: Instance): boolean {
  const residual = parts.reduce((sum, { coefficient, spot }) => sum + coefficient * (spot ? values(spot.row) : 0), 0);
  return Math.abs(residual) <= allowed;
}
