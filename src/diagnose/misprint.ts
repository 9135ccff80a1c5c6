/**
 * By which slip of the hand a figure may have become what is printed (Scholtus, algorithm for typing errors: an edit of one digit, two
 * digits exchanged, a sign, a power of ten). Figures are compared as whole numbers of the finest step.
 */

/** How a print came from the right figure. */
export type Slip = 'sign' | 'point' | 'digit' | 'transposition' | 'lostDigit' | 'extraDigit';

const LEAST_DIGITS = 3;
const ZERO = '0'.charCodeAt(0);
const POWERS = [10, 100, 1_000, 10_000, 100_000_000];

/** Null where no single slip leads from `right` to `printed`, both in whole steps. */
export function slipBetween(right: number, printed: number): Slip | null {
  if (right === printed || !Number.isInteger(right) || !Number.isInteger(printed)) return null;
  if (right === -printed) return 'sign';
  if (right < 0 !== printed < 0 && right !== 0 && printed !== 0) return null;
  const [wanted, shown] = [Math.abs(right), Math.abs(printed)];
  if (wanted !== 0 && POWERS.some((power) => isScaled(wanted, shown, power) || isScaled(shown, wanted, power)))
    return 'point';
  return slipOfDigits(digitsOf(wanted), digitsOf(shown));
}

/** Digits enough that the rest may have been rounded away: 96.29 for 962,864. */
const SIGNIFICANT = 100;

function isScaled(great: number, small: number, power: number): boolean {
  const lost = small >= SIGNIFICANT ? power / 2 : 0;
  return Math.abs(great - small * power) <= lost;
}

/** At least as many digits as 0.00 has: 2.05 is one digit from 0.05. */
function digitsOf(steps: number): string {
  return String(steps).padStart(LEAST_DIGITS, '0');
}

function slipOfDigits(wanted: string, shown: string): Slip | null {
  if (wanted.length === shown.length) {
    const different = [...wanted].flatMap((digit, at) => (digit === shown[at] ? [] : [at]));
    const [first = 0, second = 0] = different;
    if (different.length === 1) return 'digit';
    const exchanged = wanted[first] === shown[second] && wanted[second] === shown[first];
    return different.length === 2 && second === first + 1 && exchanged ? 'transposition' : null;
  }
  if (wanted.length === shown.length + 1 && isWithout(wanted, shown)) return 'lostDigit';
  if (shown.length === wanted.length + 1 && isWithout(shown, wanted)) return 'extraDigit';
  return null;
}

/** Whether `short` is `long` without one of its digits. */
function isWithout(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(at);
}

/** All figures from which this print may have come by an edit of one digit, in whole steps; for figures that sums alone bound. */
export function sourcesOf(printed: number): readonly number[] {
  const digits = String(Math.abs(printed));
  const sign = printed < 0 ? -1 : 1;
  const found = new Set<number>();
  const add = (text: string): void => {
    const value = [...text].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - ZERO, 0);
    // What stripped zeros hide is no stroke: 5,000,100 without its 5 is not 100.
    if (text.length > LEAST_DIGITS && text.startsWith('0')) return;
    if (text !== '' && Number.isSafeInteger(value)) found.add(sign * value);
  };
  for (let at = 0; at <= digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at)];
    for (let digit = 0; digit <= 9; digit++) {
      add(`${before}${digit}${after}`);
      if (after !== '') add(`${before}${digit}${after.slice(1)}`);
    }
    if (after !== '') add(before + after.slice(1));
    if (after.length > 1) add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  }
  found.delete(printed);
  return [...found].sort((a, b) => a - b);
}
