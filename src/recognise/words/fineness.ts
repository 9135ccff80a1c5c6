/**
 * How fine a table, or a section of the narrative, prints in a unit: its greatest number of decimals there, since writers drop trailing
 * zeros. Where it prints trailing zeros it has dropped none, and a shorter print stands for what it shows.
 */
import { Decimal, narrow, stepOf, type Unit } from '../../model/amount.js';

export interface Fineness {
  /** Decimals of the finest print. */
  readonly decimals: number;
  /** The step in yuan; zero where the print is exact. */
  readonly step: Decimal;
  /** Every figure in 元 ends in .00: compiled in whole yuan, so the step is 1 元. */
  readonly wholeYuan: boolean;
  /** A figure that is not zero ends in a zero at the finest decimal: 26.80. */
  readonly keepsZeros: boolean;
}

const EXACT = new Decimal(0);
const CENTS = 2;

/** docs/architecture.md, Verdicts: 元 to two decimals is exact, unless every figure ends in .00. */
export function finenessOf(prints: readonly string[], unit: Unit): Fineness {
  const fractions = prints.map(fractionOf);
  const decimals = longest(fractions);
  const keepsZeros = prints.some((print, at) => isPadded(print, fractions[at] ?? '', decimals));
  if (unit !== 'yuan' || decimals < CENTS)
    return { decimals, step: stepOf(unit, decimals), wholeYuan: false, keepsZeros };
  const wholeYuan = fractions.every((fraction) => /^0*$/.test(fraction));
  return { decimals, step: wholeYuan ? stepOf('yuan', 0) : EXACT, wholeYuan, keepsZeros };
}

/** The greatest number of decimals among some prints. */
export function decimalsOf(prints: readonly string[]): number {
  return longest(prints.map(fractionOf));
}

function longest(fractions: readonly string[]): number {
  return fractions.reduce((most, fraction) => Math.max(most, fraction.length), 0);
}

function fractionOf(print: string): string {
  return narrow(print).split('.')[1]?.replace(/\D/g, '') ?? '';
}

function isPadded(print: string, fraction: string, decimals: number): boolean {
  return decimals > 0 && fraction.length === decimals && fraction.endsWith('0') && /[1-9]/.test(print);
}

/** The step of one figure: that of its table or section, or of its own print where zeros are kept and it is shorter. */
export function stepOfPrint(print: string, unit: Unit, { decimals, step, keepsZeros, wholeYuan }: Fineness): Decimal {
  if (!keepsZeros || wholeYuan) return step;
  const own = fractionOf(print).length;
  return own < decimals ? stepOf(unit, own) : step;
}
