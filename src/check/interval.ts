/**
 * Sets of real numbers: what a printed amount can stand for. Each end knows whether it belongs to the set, because
 * 四舍五入 puts the half on one side only, and touching sets have a point in common only where both include it.
 */
import { type Amount, type Decimal, isNil } from '../model/amount.js';

export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/** The set of one number. */
export function point(value: Decimal): Interval {
  return { low: value, high: value, lowClosed: true, highClosed: true };
}

/**
 * The values that are printed as this amount: [v − u/2, v + u/2), mirrored below zero, because a half is rounded away
 * from zero. A nil amount and a step of zero are exact.
 */
export function printedAs(amount: Amount, step: Decimal): Interval {
  if (isNil(amount) || step.isZero()) return point(amount.value);
  const half = step.dividedBy(2);
  const positive = amount.value.isPositive();
  return {
    low: amount.value.minus(half),
    high: amount.value.plus(half),
    lowClosed: positive,
    highClosed: !positive,
  };
}

/** Times a coefficient. With the ends, their flags change places. */
export function scale(interval: Interval, coefficient: 1 | -1): Interval {
  if (coefficient === 1) return interval;
  return {
    low: interval.high.negated(),
    high: interval.low.negated(),
    lowClosed: interval.highClosed,
    highClosed: interval.lowClosed,
  };
}

/** All sums of a number of one set and a number of the other. An end belongs to it only if both ends belong to theirs. */
export function add(one: Interval, other: Interval): Interval {
  return {
    low: one.low.plus(other.low),
    high: one.high.plus(other.high),
    lowClosed: one.lowClosed && other.lowClosed,
    highClosed: one.highClosed && other.highClosed,
  };
}

/** What two sets have in common, or null. The first set itself is returned where the second takes nothing from it. */
export function meet(one: Interval, other: Interval): Interval | null {
  const below = one.low.comparedTo(other.low);
  const above = one.high.comparedTo(other.high);
  const lowStays = below > 0 || (below === 0 && (other.lowClosed || !one.lowClosed));
  const highStays = above < 0 || (above === 0 && (other.highClosed || !one.highClosed));
  if (lowStays && highStays) return one;
  const lower = lowStays ? one : other;
  const upper = highStays ? one : other;
  const width = lower.low.comparedTo(upper.high);
  if (width > 0 || (width === 0 && !(lower.lowClosed && upper.highClosed))) return null;
  return { low: lower.low, lowClosed: lower.lowClosed, high: upper.high, highClosed: upper.highClosed };
}

export function contains(interval: Interval, value: Decimal): boolean {
  const above = value.comparedTo(interval.low);
  const below = value.comparedTo(interval.high);
  return (above > 0 || (above === 0 && interval.lowClosed)) && (below < 0 || (below === 0 && interval.highClosed));
}
