/** How amounts are printed: in 万元 with two decimals, or in 元, whole or with fen. Rounding is half up, each figure by itself. */
import type { Fen } from './department.js';

export type Unit = '万元' | '元' | '整元';

/** Stands before every amount until the page is made, so that amounts are told from codes and years. A word joiner, which no page prints. */
export const MARK = '\u2060';

const STEP: Readonly<Record<Unit, number>> = { 万元: 10_000, 元: 1, 整元: 100 };
const DECIMALS: Readonly<Record<Unit, number>> = { 万元: 2, 元: 2, 整元: 0 };

export function stepOf(unit: Unit): Fen {
  return STEP[unit];
}

/** Whole steps of the print. */
function stepsOf(amount: Fen, unit: Unit): number {
  const steps = Math.floor((Math.abs(amount) + STEP[unit] / 2) / STEP[unit]);
  return amount < 0 ? -steps : steps;
}

export function printed(amount: Fen, unit: Unit, grouped = true): string {
  const steps = stepsOf(amount, unit);
  const decimals = DECIMALS[unit];
  const digits = String(Math.abs(steps)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${MARK}${steps < 0 ? '-' : ''}${shown}${decimals > 0 ? `.${fraction}` : ''}`;
}
