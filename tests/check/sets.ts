/**
 * Sets of true values by enumeration, for holding the arithmetic against. Amounts are whole numbers of a tick, steps even
 * numbers of ticks (or 0), so every end of a printed set is a whole tick. The enumeration takes `fine` points a tick:
 * a sum of k sets with open ends reaches to within k points of its own end, and gaps and ends lie on whole ticks, so
 * `fine` ≥ k decides every question of touching as the reals do.
 */

/** 四舍五入, half away from zero. */
export function rounded(value: number, step: number): number {
  return Math.sign(value) * Math.floor((2 * Math.abs(value) + step) / (2 * step)) * step;
}

/** All points that are printed as this value. */
export function pointsOf(value: number, step: number, fine: number): Set<number> {
  const points = new Set<number>();
  if (value === 0 || step === 0) return points.add(value * fine);
  for (let candidate = (value - step) * fine; candidate <= (value + step) * fine; candidate += 1) {
    if (rounded(candidate, step * fine) === value * fine) points.add(candidate);
  }
  return points;
}

/** All sums of a point of one set and a point of the other, times ±1. */
export function sumOf(one: ReadonlySet<number>, other: ReadonlySet<number>, coefficient: 1 | -1 = 1): Set<number> {
  const sums = new Set<number>();
  for (const first of one) for (const second of other) sums.add(first + coefficient * second);
  return sums;
}
