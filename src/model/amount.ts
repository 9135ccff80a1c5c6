/**
 * Printed money: what stands on the page, what it is worth in yuan, and how fine it was printed.
 * The only module that knows decimal.js; everything else takes `Decimal` from here.
 */
import { Decimal } from 'decimal.js';

export { Decimal };

/** Printed unit of money. */
export type Unit = 'yuan' | 'wan-yuan' | 'yi-yuan';

/** Yuan in one printed unit. */
const YUAN_PER_UNIT: Readonly<Record<Unit, Decimal>> = {
  yuan: new Decimal(1),
  'wan-yuan': new Decimal(10_000),
  'yi-yuan': new Decimal(100_000_000),
};

/** Yuan in one printed unit, as a power of ten. */
export const UNIT_EXPONENT: Readonly<Record<Unit, number>> = { yuan: 0, 'wan-yuan': 4, 'yi-yuan': 8 };

/** Blank and dash are nil like a zero, but they are other things on the page. */
type AmountState = 'value' | 'zero' | 'dash' | 'blank' | 'unreadable';

/** One printed amount. `value` is in yuan and exact; `decimals` counts the printed digits after the point. */
export interface Amount {
  readonly printed: string;
  readonly state: AmountState;
  readonly unit: Unit;
  readonly value: Decimal;
  readonly decimals: number;
}

const ZERO = new Decimal(0);
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const NUMBER = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d{4,7},\d{3}(?!\.)|\d+)(?:\.(\d+))?$/;
/** A format without decimals that parts the last three digits only. Longer or with decimals it may be a code and an amount run together. */
const GROUPED_ONCE = /^\(?[-−]?\d{4,7},\d{3}\)?$/;
const PARENTHESISED = /^\(([^()]+)\)$/;
const DASH = /^(?:[-–—−]{1,2}|\/)$/;

const PLAIN = /^[\x20-\x7e]*$/;

/** Full-width digits, signs and brackets as their ASCII twins; the blank that justified text leaves after a comma is dropped. */
export function narrow(printed: string): string {
  if (PLAIN.test(printed) && !printed.includes(' ')) return printed;
  return printed
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/,\s+(?=\d)/g, ',')
    .trim();
}

/** Whether a print parts its last three digits only: 125360,898. It is read as a number, and said to be printed so. */
export function isGroupedOnce(printed: string): boolean {
  return GROUPED_ONCE.test(narrow(printed));
}

/**
 * Reads one printed amount. A text that is no number by the strict form (thousands in threes, or the last three digits of a whole number
 * alone) is `unreadable`, never guessed.
 */
export function parseAmount(printed: string, unit: Unit): Amount {
  const text = narrow(printed);
  if (text === '') return { printed, state: 'blank', unit, value: ZERO, decimals: 0 };
  if (DASH.test(text)) return { printed, state: 'dash', unit, value: ZERO, decimals: 0 };
  const bracketed = PARENTHESISED.exec(text);
  const match = NUMBER.exec(bracketed?.[1] ?? text);
  if (!match) return { printed, state: 'unreadable', unit, value: ZERO, decimals: 0 };
  const fraction = match[3] ?? '';
  const magnitude = new Decimal(`${(match[2] ?? '').replaceAll(',', '')}.${fraction}0e${UNIT_EXPONENT[unit]}`);
  const negative = match[1] !== '' || bracketed !== null;
  return {
    printed,
    state: magnitude.isZero() ? 'zero' : 'value',
    unit,
    value: negative ? magnitude.negated() : magnitude,
    decimals: fraction.length,
  };
}

/** The step of a print with so many decimals in this unit, in yuan: two decimals of 万元 are 100 yuan. */
export function stepOf(unit: Unit, decimals: number): Decimal {
  return new Decimal(`1e${UNIT_EXPONENT[unit] - decimals}`);
}

/** How many of those steps an amount in yuan is; null where it is no whole number of them, or too great to be exact. */
export function stepsIn(value: Decimal, unit: Unit, decimals: number): number | null {
  const steps = value.times(`1e${decimals - UNIT_EXPONENT[unit]}`);
  return steps.isInteger() && steps.abs().lessThanOrEqualTo(Number.MAX_SAFE_INTEGER) ? steps.toNumber() : null;
}

/** Nil amounts are exact and are no addends of a sum. */
export function isNil(amount: Amount): boolean {
  return amount.state === 'zero' || amount.state === 'dash' || amount.state === 'blank';
}

/** An amount in yuan as its unit prints it, with thousands separators and a fixed number of decimals. */
export function formatAmount(value: Decimal, unit: Unit, decimals: number): string {
  const fixed = value.dividedBy(YUAN_PER_UNIT[unit]).toFixed(decimals);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A print as a whole number of its finest step, for sums in hot loops. Null where the print is no number or
 * leaves the range in which integers are exact, so that the caller falls back on `Decimal`.
 */
export function ticksOf(printed: string, decimals: number): number | null {
  const text = narrow(printed);
  const bracketed = PARENTHESISED.exec(text);
  const match = NUMBER.exec(bracketed?.[1] ?? text);
  if (!match) return DASH.test(text) ? 0 : null;
  const fraction = match[3] ?? '';
  if (fraction.length > decimals) return null;
  const digits = (match[2] ?? '').replaceAll(',', '') + fraction.padEnd(decimals, '0');
  const ticks = Number.parseInt(digits, 10);
  if (!Number.isSafeInteger(ticks) || digits.length > 15) return null;
  return match[1] !== '' || bracketed ? -ticks : ticks;
}
