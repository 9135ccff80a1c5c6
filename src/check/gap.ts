/**
 * The gap between the two sides of an equation, and how much of it the prints can explain.
 *
 * Every printed set lies evenly about its value (`interval.ts`), so the set of all possible gaps lies evenly about the
 * printed one, half the sum of the steps to each side. The two sides meet if and only if that set holds zero. This
 * closed form is the algebra of `interval.ts` without building the sets; the tests hold the two together.
 */
import { Decimal, stepOf } from '../model/amount.js';
import type { Cell } from '../model/document.js';
import type { Term } from '../model/equation.js';
import { hundredthsBetween } from './hundredths.js';

export interface Gap {
  /** Left minus right, as printed. */
  readonly residual: Decimal;
  /** Whether true values that are printed so can satisfy the equation. */
  readonly meets: boolean;
  /**
   * The greatest gap, in size, that the prints could explain: the largest multiple of the finest step at which the set
   * of possible gaps still holds zero, for addends of these steps and signs and a gap to the side of the printed one
   * (to either side, where the printed gap is zero). With n addends and a total of one step, all positive, floor(n/2) steps.
   */
  readonly allowed: Decimal;
  /** The step of the grid on which gaps lie. Zero where all amounts are exact. */
  readonly finest: Decimal;
  /** Whether the amounts are of unequal precision. */
  readonly mixed: boolean;
}

const ZERO = new Decimal(0);
const HUNDREDTH = new Decimal('0.01');

/** The gap of these terms, none of which is nil. */
export function gapOf(terms: readonly Term[]): Gap {
  const residual = residualOf(terms);
  const { finest, width, mixed } = finenessOf(terms);
  const closed = endIsClosed(terms, residual);
  const steps = closed ? Math.floor(width / 2) : Math.ceil(width / 2) - 1;
  const allowed = steps === 0 ? ZERO : steps === 1 ? finest : finest.times(steps);
  return { residual, meets: withinHalf(residual, finest, width, closed), allowed, finest, mixed };
}

function residualOf(terms: readonly Term[]): Decimal {
  const hundredths = hundredthsBetween(terms);
  if (hundredths !== null) return hundredths === 0 ? ZERO : new Decimal(hundredths).times(HUNDREDTH);
  let residual = ZERO;
  for (const { coefficient, cell } of terms) {
    residual = coefficient === 1 ? residual.plus(cell.amount.value) : residual.minus(cell.amount.value);
  }
  return residual;
}

/** Whether |residual| is less than half of `width` steps, or just that where the end belongs to the set. */
function withinHalf(residual: Decimal, finest: Decimal, width: number, closed: boolean): boolean {
  if (residual.isZero()) return true;
  const excess = residual.abs().times(2).comparedTo(finest.times(width));
  return excess < 0 || (excess === 0 && closed);
}

/**
 * Whether the end of the set of possible gaps that looks towards zero belongs to it. The lower end does if every rounded
 * term counts upwards (a positive amount on the left, a negative one on the right), the upper end if every one counts
 * downwards; exact terms do not matter.
 */
function endIsClosed(terms: readonly Term[], residual: Decimal): boolean {
  let lower = true;
  let upper = true;
  for (const { coefficient, cell } of terms) {
    if (cell.step.isZero()) continue;
    if (cell.amount.value.isPositive() === (coefficient === 1)) upper = false;
    else lower = false;
  }
  if (residual.isZero()) return lower || upper;
  return residual.isPositive() ? lower : upper;
}

/** The finest step, and the sum of all steps as a number of finest steps. */
function finenessOf(terms: readonly Term[]): {
  readonly finest: Decimal;
  readonly width: number;
  readonly mixed: boolean;
} {
  const first = terms[0]?.cell.step ?? ZERO;
  const mixed = terms.some(({ cell }) => cell.step !== first && !cell.step.equals(first));
  if (!mixed) return { finest: first, width: first.isZero() ? 0 : terms.length, mixed };
  const finest = terms.map(({ cell }) => lastPlace(cell)).reduce((one, other) => (other.lessThan(one) ? other : one));
  const width = terms.reduce((sum, { cell }) => sum.plus(cell.step), ZERO).dividedBy(finest);
  return { finest, width: width.toNumber(), mixed };
}

/** The grid that a print lies on: its step, or for an exact amount the last place printed. */
function lastPlace(cell: Cell): Decimal {
  return cell.step.isZero() ? stepOf(cell.amount.unit, cell.amount.decimals) : cell.step;
}
