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
    const own = readers.flatMap((at) => instances[at] ?? []);
    return candidates(rows, values).some((shifted) => own.every((one) => holdsWith(shifted, one))) ? [broken] : [];
  });
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

/** From each row on, all figures one row up or one row down; the row that is left over holds nothing. */
function candidates(rows: readonly number[], values: ReadonlyMap<number, number>): ReadonlyMap<number, number>[] {
  const at = (index: number): number => values.get(rows[index] ?? -1) ?? 0;
  return rows.slice(0, Math.max(0, rows.length - FEWEST_ROWS)).flatMap((_, start) =>
    [-1, 1].map((step) => {
      const moved = (index: number): number => (step === -1 && index === start ? 0 : at(index + step));
      return new Map(rows.map((row, index) => [row, index < start ? at(index) : moved(index)]));
    }),
  );
}

function holdsWith(values: ReadonlyMap<number, number>, { parts, allowed }: Instance): boolean {
  const residual = parts.reduce(
    (sum, { coefficient, spot }) => sum + coefficient * ((spot && values.get(spot.row)) ?? 0),
    0,
  );
  return Math.abs(residual) <= allowed;
}
