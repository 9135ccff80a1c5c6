/**
 * What can be found at all, decided before the checker runs and without its rules. The same department is made again and again with other
 * amounts. Whatever linear relation holds between the figures in all of them holds by the build of the document; a change that keeps all
 * relations cannot be seen. Worked out modulo a prime, so exact.
 */
import type { Figure } from './figures.js';

const PRIME = 2_147_483_629n;

const reduce = (value: bigint): bigint => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: bigint): bigint {
  let [result, base, exponent] = [1n, reduce(value), PRIME - 2n];
  while (exponent > 0n) {
    if (exponent & 1n) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    exponent >>= 1n;
  }
  return result;
}

/** The relations between figures: each is a coefficient for every figure that it reads. */
export interface Redundancy {
  readonly relations: readonly ReadonlyMap<number, bigint>[];
  /** For each figure those that are always the same amount. */
  readonly twins: readonly (readonly number[])[];
}

/** `samples` are the worth of all figures in departments of one build. */
export function redundancyOf(samples: readonly (readonly number[])[]): Redundancy {
  const width = samples[0]?.length ?? 0;
  const rows = samples.map((sample) => sample.map((value) => reduce(BigInt(value))));
  const pivots: number[] = [];
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column++) {
    const found = rows.findIndex((row, at) => at >= rank && row[column] !== 0n);
    if (found < 0) continue;
    const [a, b] = [rows[rank] as bigint[], rows[found] as bigint[]];
    rows[rank] = b;
    rows[found] = a;
    const lead = rows[rank] as bigint[];
    const factor = inverse(lead[column] as bigint);
    for (let at = column; at < width; at++) lead[at] = ((lead[at] as bigint) * factor) % PRIME;
    rows.forEach((row, at) => {
      const times = row[column] as bigint;
      if (at === rank || times === 0n) return;
      for (let position = column; position < width; position++)
        row[position] = reduce((row[position] as bigint) - times * (lead[position] as bigint));
    });
    pivots.push(column);
    rank += 1;
  }
  const isPivot = new Set(pivots);
  const relations: ReadonlyMap<number, bigint>[] = [];
  for (let free = 0; free < width; free++) {
    if (isPivot.has(free)) continue;
    const relation = new Map<number, bigint>([[free, 1n]]);
    pivots.forEach((pivot, at) => {
      const coefficient = rows[at]?.[free] ?? 0n;
      if (coefficient !== 0n) relation.set(pivot, reduce(-coefficient));
    });
    relations.push(relation);
  }
  const byValue = new Map<string, number[]>();
  for (let at = 0; at < width; at++) {
    const key = samples.map((sample) => Math.abs(sample[at] ?? 0)).join();
    byValue.set(key, [...(byValue.get(key) ?? []), at]);
  }
  const twins: number[][] = [];
  for (const group of byValue.values()) for (const at of group) twins[at] = group;
  return { relations, twins };
}

/** A gap of so many steps is beyond what rounding explains in the longest sums here. */
const BEYOND_ROUNDING = 16;

/**
 * Whether the changes of these figures, in fen, break a relation by more than rounding: a figure that stands elsewhere in the same
 * fineness may not differ at all, others by less than a sum of thirty figures may.
 */
export function isDetectable(
  changes: ReadonlyMap<number, number>,
  { relations, twins }: Redundancy,
  figures: readonly Figure[],
): boolean {
  const broken = relations.some((relation) => {
    let sum = 0n;
    for (const [index, change] of changes) sum += (relation.get(index) ?? 0n) * BigInt(change);
    return reduce(sum) !== 0n;
  });
  if (!broken) return false;
  return [...changes].some(([index, change]) => {
    const figure = figures[index];
    if (!figure || change === 0) return false;
    const same = (twins[index] ?? []).some(
      (twin) => twin !== index && !changes.has(twin) && (figures[twin]?.step ?? 0) <= figure.step,
    );
    return same || Math.abs(change) >= BEYOND_ROUNDING * coarsest(figure, twins, figures);
  });
}

function coarsest(figure: Figure, twins: Redundancy['twins'], figures: readonly Figure[]): number {
  return Math.max(...(twins[figure.index] ?? [figure.index]).map((index) => figures[index]?.step ?? 0));
}
