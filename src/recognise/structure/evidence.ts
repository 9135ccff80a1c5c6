/**
 * How much the arithmetic of a table says for a sum that may be read into it (docs/architecture.md, Standing): a sum of two and
 * more figures that comes out is no chance, and one that does not is a misprint in a thousand.
 */
import { HOLD_PER_DIGIT, MOST_HOLD, SLIP } from '../../weighing/rates.js';

/** A sum that comes out within rounding says little. */
const NEAR = 0.5;

/** One place where a sum is tried, in steps of the table's print; a blank is null and a zero is 0. */
export interface Trial {
  readonly total: number | null;
  readonly addends: readonly (number | null)[];
}

export interface Score {
  readonly value: number;
  /** Distinct sums of two and more addends that come out. */
  readonly sums: number;
  /** Distinct single addends that equal the total. */
  readonly copies: number;
  readonly breaks: number;
}

export const NOTHING: Score = { value: 0, sums: 0, copies: 0, breaks: 0 };

/** Whether a gap, in steps, is what rounding leaves between a total and so many addends; a total equals its only addend. */
export function isRounding(gap: number, addends: number): boolean {
  return Math.abs(gap) * 2 <= (addends < 2 ? 0 : addends + 1);
}

export function scoreOf(trials: readonly Trial[]): Score {
  const seen = new Set<string>();
  let [value, sums, copies, breaks] = [0, 0, 0, 0];
  for (const { total, addends } of trials) {
    const terms = addends.filter((addend): addend is number => addend !== null && addend !== 0);
    const whole = total ?? 0;
    if (whole === 0 && terms.length === 0) continue;
    const gap = Math.abs(whole - terms.reduce((sum, term) => sum + term, 0));
    if (gap !== 0 && (whole === 0 || terms.length === 0 || gap * 2 > terms.length + 1)) {
      value -= SLIP;
      breaks += 1;
      continue;
    }
    const key = [whole, ...terms.toSorted((a, b) => a - b)].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    if (gap === 0) {
      value += weightOf([whole, ...terms]);
      if (terms.length > 1) sums += 1;
      else copies += 1;
    } else value += NEAR;
  }
  return { value, sums, copies, breaks };
}

function weightOf(figures: readonly number[]): number {
  const smallest = figures.reduce((least, figure) => Math.min(least, Math.abs(figure)), Number.POSITIVE_INFINITY);
  return Math.min(MOST_HOLD, HOLD_PER_DIGIT * String(smallest).length);
}
