/**
 * Yuan as whole numbers of 0.01 yuan, for sums in hot loops: adding two `Decimal`s takes a hundred times as long.
 * Nothing is rounded. What leaves the range of exact integers, or is finer, is null, and the caller reckons in `Decimal`.
 */
import type { Decimal } from '../model/amount.js';
import type { Term } from '../model/equation.js';

const DIGITS_PER_WORD = 7;
/** Hundredths of a yuan in one unit of a word: by the power of 10⁷ that the word counts. */
const HUNDREDTHS = [100, 1_000_000_000] as const;
const WORD_UNITS_PER_HUNDREDTH = 100_000;

/** Left minus right. */
export function hundredthsBetween(terms: readonly Term[]): number | null {
  let total = 0;
  for (const { coefficient, cell } of terms) {
    const hundredths = hundredthsOf(cell.amount.value);
    if (hundredths === null) return null;
    total += coefficient * hundredths;
    if (!Number.isSafeInteger(total)) return null;
  }
  return total;
}

/** Reads the documented fields of a `Decimal`: `d`, words of seven digits, of which the first holds the digit of 10^`e`; sign `s`. */
export function hundredthsOf({ d, e, s }: Decimal): number | null {
  let power = Math.floor(e / DIGITS_PER_WORD);
  let hundredths = 0;
  for (const word of d) {
    const each = HUNDREDTHS[power];
    if (each !== undefined) hundredths += word * each;
    else if (power === -1 && word % WORD_UNITS_PER_HUNDREDTH === 0) hundredths += word / WORD_UNITS_PER_HUNDREDTH;
    else if (word !== 0) return null;
    power -= 1;
  }
  return Number.isSafeInteger(hundredths) ? s * hundredths : null;
}
