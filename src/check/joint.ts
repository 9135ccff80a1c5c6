/**
 * Sums that pass one by one and cannot hold together. Each figure's printed set is narrowed, from the bottom up, to what
 * the sums below it leave; a sum that then has nothing in common with its total is impossible.
 *
 * Why this gives no false alarms. Take true values that are printed so and satisfy every sum read here. They lie in the
 * printed sets. If the true addends lie in their narrowed sets, the true total, which is their sum, lies in the sum of
 * those sets, and in its own; so it lies in what the two have in common, which is the narrowed set of the total. By
 * induction no set can become empty. The order only decides how much is seen: an addend on a circle of references is
 * taken with its wider set, which holds the true value as well. A figure that is the total of two sums (its column's
 * lines, its row's parts) lies in both, so it is narrowed by both.
 *
 * The argument needs sums that do hold for the true values, and figures that are printed by rounding. Hence only sums that
 * pass are read; none whose break would prove nothing, or whose sides may differ by a named line; and none with a figure
 * that elsewhere shows to be cut off. A sum that turns out impossible narrows nothing either.
 */
import { Decimal, isNil } from '../model/amount.js';
import type { Cell } from '../model/document.js';
import type { Outcome } from '../model/equation.js';
import type { Message } from '../model/message.js';
import { add, type Interval, meet, point, printedAs } from './interval.js';
import { bottomUp, type Node, nodeOf } from './network.js';

const REASON: Message = {
  zh: '本项单独核对可以成立，但与相关的其他合计一并核对，无论怎样四舍五入都不能同时成立',
  en: 'rounding explains this sum alone, but not together with the other sums that its figures must satisfy',
};

type Narrowed = Map<string, Interval>;

/** The outcomes, those of impossible sums replaced. Linear in the number of terms. */
export function jointly(outcomes: readonly Outcome[]): readonly Outcome[] {
  const cutOff = cellsCutOff(outcomes);
  const read: { readonly outcome: Outcome; readonly node: Node }[] = [];
  for (const outcome of outcomes) {
    const node = holds(outcome, cutOff) ? nodeOf(outcome.equation) : null;
    if (node !== null) read.push({ outcome, node });
  }
  // Where all sums are exact, the printed values themselves satisfy them.
  if (read.every(({ outcome }) => outcome.verdict === 'exact')) return outcomes;
  const narrowed: Narrowed = new Map();
  const impossible = new Set<Outcome>();
  for (const index of bottomUp(read.map(({ node }) => node))) {
    const outcome = read[index]?.outcome;
    if (outcome !== undefined && !narrow(outcome, narrowed)) impossible.add(outcome);
  }
  return impossible.size === 0
    ? outcomes
    : outcomes.map((outcome) => (impossible.has(outcome) ? broken(outcome) : outcome));
}

function cellsCutOff(outcomes: readonly Outcome[]): ReadonlySet<string> {
  const truncated = outcomes.filter((outcome) => outcome.truncated === true);
  return new Set(truncated.flatMap(({ equation }) => equation.terms.map(({ cell }) => cell.id)));
}

function holds({ verdict, equation }: Outcome, cutOff: ReadonlySet<string>): boolean {
  // A change that was taken of rounded figures may lie outside the set of its print.
  if (equation.ofDifferences || equation.form === 'change') return false;
  if (equation.kind !== 'sum' || (verdict !== 'exact' && verdict !== 'rounding')) return false;
  if (equation.scope !== undefined || equation.whenBroken !== undefined) return false;
  return cutOff.size === 0 || equation.terms.every(({ cell }) => !cutOff.has(cell.id));
}

/** Narrows the total to what its addends leave. False if that is nothing. */
function narrow(outcome: Outcome, narrowed: Narrowed): boolean {
  if (leavesAll(outcome, narrowed)) return true;
  let sum = point(new Decimal(0));
  let total: Cell | undefined;
  for (const { coefficient, cell } of outcome.equation.terms) {
    if (coefficient === 1) total = cell;
    else if (!isNil(cell.amount)) sum = add(sum, setOf(cell, narrowed));
  }
  if (total === undefined) return true;
  const before = setOf(total, narrowed);
  const after = meet(before, sum);
  if (after === null) return false;
  if (after !== before) narrowed.set(total.id, after);
  return true;
}

/**
 * True for most sums, and saves their work: the sets of un-narrowed addends of one step add up to a set about the total
 * that is as wide as the total's own (one addend) or wider (more).
 */
function leavesAll({ verdict, equation }: Outcome, narrowed: Narrowed): boolean {
  if (verdict !== 'exact') return false;
  const step = equation.terms[0]?.cell.step;
  return equation.terms.every(({ coefficient, cell }) => {
    const sameStep = step !== undefined && (cell.step === step || cell.step.equals(step));
    return sameStep && (coefficient === 1 || !narrowed.has(cell.id));
  });
}

function setOf(cell: Cell, narrowed: Narrowed): Interval {
  return narrowed.get(cell.id) ?? printedAs(cell.amount, cell.step);
}

function broken({ equation, residual, allowed }: Outcome): Outcome {
  return { equation, residual, allowed, verdict: 'discrepant', joint: true, reason: REASON };
}
