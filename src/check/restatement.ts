/** One quantity printed twice, at unequal precision: whether the coarse print was cut off rather than rounded. */
import { Decimal } from '../model/amount.js';
import type { Term } from '../model/equation.js';
import type { Gap } from './gap.js';

/** What is said of a pair of prints beyond their gap. */
export interface Pair {
  /** The coarse print is the fine one cut off, towards zero, and not the fine one rounded. */
  readonly truncated: boolean;
  /** The greatest gap that rounding or cutting off explains, to the side of the printed gap. */
  readonly allowed: Decimal;
}

/**
 * Looks at two terms, neither of them nil. Equal prints need no rule of their own: half-open sets of one step are the
 * same or disjoint. Nor does double rounding (a fine print that stands on the half, the coarse one below it): steps are
 * powers of ten, so there the coarse print is also the fine one cut off. It is called that, and not graded as unlikely,
 * since the larger gap of a plain truncation is not either.
 */
export function pairOf(one: Term, other: Term, gap: Gap): Pair {
  if (!gap.mixed) return { truncated: false, allowed: gap.allowed };
  const [coarse, fine] = one.cell.step.greaterThan(other.cell.step) ? [one, other] : [other, one];
  const step = coarse.cell.step;
  const printed = coarse.cell.amount.value;
  const same = coarse.coefficient !== fine.coefficient;
  const exact = same ? fine.cell.amount.value : fine.cell.amount.value.negated();
  const truncated =
    printed.equals(exact.dividedToIntegerBy(step).times(step)) &&
    !printed.equals(exact.toNearest(step, Decimal.ROUND_HALF_UP));
  const towardsZero = gap.residual.isZero() || printed.abs().lessThan(exact.abs());
  return { truncated, allowed: towardsZero ? Decimal.max(gap.allowed, step.minus(gap.finest)) : gap.allowed };
}
