/** How fine a table, or a narrative, prints in a unit: its greatest number of decimals there, since writers drop trailing zeros. */
import { Decimal, narrow, stepOf, type Unit } from '../../model/amount.js';

export interface Fineness {
  /** Decimals of the finest print. */
  readonly decimals: number;
  /** The step in yuan; zero where the print is exact. */
  readonly step: Decimal;
  /** Every figure in 元 ends in .00: compiled in whole yuan, so the step is 1 元. */
  readonly wholeYuan: boolean;
}

const EXACT = new Decimal(0);
const CENTS = 2;

/** docs/architecture.md, Verdicts: 元 to two decimals is exact, unless every figure ends in .00. */
export function finenessOf(prints: readonly string[], unit: Unit): Fineness {
  const fractions = prints.map((print) => narrow(print).split('.')[1]?.replace(/\D/g, '') ?? '');
  const decimals = fractions.reduce((most, fraction) => Math.max(most, fraction.length), 0);
  if (unit !== 'yuan' || decimals < CENTS) return { decimals, step: stepOf(unit, decimals), wholeYuan: false };
  const wholeYuan = fractions.every((fraction) => /^0*$/.test(fraction));
  return { decimals, step: wholeYuan ? stepOf('yuan', 0) : EXACT, wholeYuan };
}
