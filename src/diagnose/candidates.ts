/** The values that a quantity would have to take for equations to hold: solved for, then fitted to what the hand may have mistaken. */
import { sourcesOf } from './misprint.js';
import { residualIn, type State, valueIn } from './state.js';
import type { Line, System } from './system.js';

interface Span {
  readonly least: number;
  readonly most: number;
}

interface Need extends Span {
  readonly centre: number;
  readonly broken: boolean;
  readonly bound: boolean;
}

/** At most this many values are tried for one quantity. */
const MOST = 4;

/** Values in fen under which as many broken equations as possible hold, the best supported first. */
export function valuesFor(system: System, state: State, quantity: number): readonly number[] {
  const needs = (system.linesOf[quantity] ?? []).flatMap((index) => needOf(system, state, quantity, index) ?? []);
  const broken = needs.filter((need) => need.broken);
  // That one figure is at most another says nothing of what it is.
  if (broken.every(({ bound }) => bound)) return [];
  const centres = [...new Set(broken.map(({ centre }) => centre))];
  const options = centres.map((centre) => {
    const support = broken.filter(({ least, most }) => least <= centre && centre <= most);
    const wide = support.reduce(meet, { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY });
    const within = needs.filter((need) => !need.broken).reduce((span, need) => meetOrKeep(span, need), wide);
    return { value: fitted(system, quantity, centre, within), support: support.length };
  });
  const own = valueIn(system, state, quantity);
  const values = options
    .filter(({ value }) => value !== own && isPrintable(system, quantity, value))
    .sort((a, b) => b.support - a.support)
    .map(({ value }) => value);
  return [...new Set(values)].slice(0, MOST);
}

/** Amounts do not turn negative, changes do; and nothing is finer than its print. */
function isPrintable(system: System, quantity: number, value: number): boolean {
  const of = system.quantities[quantity];
  if (!of || value % of.step !== 0) return false;
  return value >= 0 || of.signed;
}

function needOf(system: System, state: State, quantity: number, index: number): Need | null {
  const line = system.lines[index] as Line;
  const coefficient = line.terms.find((term) => term.quantity === quantity)?.coefficient ?? 0;
  if (Math.abs(coefficient) !== 1 || state.excused.has(index)) return null;
  const centre = valueIn(system, state, quantity) - (residualIn(system, state, index) - line.offset) * coefficient;
  const broken = state.broken.has(index);
  if (!line.bound) return { centre, least: centre - line.allowed, most: centre + line.allowed, broken, bound: false };
  const end = centre + line.allowed * coefficient;
  return coefficient === 1
    ? { centre: end, least: Number.NEGATIVE_INFINITY, most: end, broken, bound: true }
    : { centre: end, least: end, most: Number.POSITIVE_INFINITY, broken, bound: true };
}

function meet(one: Span, other: Span): Span {
  return { least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) };
}

function meetOrKeep(one: Span, other: Span): Span {
  const both = meet(one, other);
  return both.least <= both.most ? both : one;
}

/**
 * Where sums leave a range open, the figure in it from which the print may have come by one stroke, and the nearest to the middle of
 * those; else the middle itself.
 */
function fitted(system: System, quantity: number, centre: number, { least, most }: Span): number {
  const held = Math.min(Math.max(centre, least), most);
  const of = system.quantities[quantity];
  if (!of || least === most || of.cells.length === 0) return held;
  const known = system.sources.get(quantity);
  const steps = known ?? sourcesOf(Math.round(of.value / of.step)).map((one) => one * of.step);
  if (!known) system.sources.set(quantity, steps);
  const inside = steps.filter((value) => least <= value && value <= most);
  const nearest = inside.reduce<number | null>(
    (best, value) => (best === null || Math.abs(value - held) < Math.abs(best - held) ? value : best),
    null,
  );
  return nearest ?? Math.round(held / of.step) * of.step;
}
