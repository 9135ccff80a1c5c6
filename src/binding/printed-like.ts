/** An amount as a certain place would print it. */
import { Decimal, formatAmount, UNIT_EXPONENT, type Unit } from '../model/amount.js';
import type { Cell } from '../model/document.js';

const THOUSAND = /\d{4}/;

/** An amount as the place of this cell would print it: in its unit and fineness, with or without separators. */
export function printedLike(value: Decimal, { amount, step, kind }: Cell): string {
  const fine = decimalsIn(amount.unit, step, value);
  const needed = value.dividedBy(new Decimal(`1e${UNIT_EXPONENT[amount.unit]}`)).decimalPlaces();
  const decimals = kind === 'narrative' ? Math.max(needed, Math.min(fine, amount.decimals)) : fine;
  const shown = formatAmount(value, amount.unit, decimals);
  return THOUSAND.test(amount.printed) ? shown.replaceAll(',', '') : shown;
}

/** Decimals of the finest print of a place; of an exact one, two. */
export function decimalsIn(unit: Unit, step: Decimal, value: Decimal): number {
  const needed = value.dividedBy(new Decimal(`1e${UNIT_EXPONENT[unit]}`)).decimalPlaces();
  if (step.isZero()) return Math.max(needed, unit === 'yuan' ? 2 : 0);
  return Math.max(0, needed, -step.dividedBy(new Decimal(`1e${UNIT_EXPONENT[unit]}`)).e);
}
