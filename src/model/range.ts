/** The range of values that a printed figure stands for, ends included: what ratios of figures are worked out with. */
import { Decimal, isNil } from './amount.js';
import type { Cell } from './document.js';

export interface Range {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** In yuan for money. Nil is exact. */
export function rangeOf({ amount, step }: Cell): Range {
  if (isNil(amount)) return { least: amount.value, most: amount.value };
  const half = step.dividedBy(2);
  return { least: amount.value.minus(half), most: amount.value.plus(half) };
}

/** Of two ranges of positive figures; null where the divisor may be nil. */
export function quotient(dividend: Range, divisor: Range): Range | null {
  if (!divisor.least.greaterThan(0)) return null;
  const ends = [dividend.least, dividend.most].flatMap((end) => [
    end.dividedBy(divisor.least),
    end.dividedBy(divisor.most),
  ]);
  return { least: Decimal.min(...ends), most: Decimal.max(...ends) };
}

/** Whether two figures may be the same. */
export function overlap(one: Range, other: Range): boolean {
  return one.least.lessThanOrEqualTo(other.most) && other.least.lessThanOrEqualTo(one.most);
}
