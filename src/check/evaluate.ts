/**
 * The verdict on one equation, by the arithmetic of printed sets. Nil cells are exact and are no addends, so a sum with
 * one addend left is the same quantity printed twice.
 */
import { Decimal, isNil } from '../model/amount.js';
import type { Equation, Grade, Outcome, Scope, Term } from '../model/equation.js';
import { type Gap, gapOf } from './gap.js';
import { firstObstacle } from './reason.js';
import { pairOf } from './restatement.js';

const ZERO = new Decimal(0);

export function evaluate(equation: Equation): Outcome {
  const addends = equation.terms.filter((term) => !isNil(term.cell.amount));
  const gap = equation.ofDifferences ? widened(gapOf(addends), addends.length) : gapOf(addends);
  const reason = equation.undecided ?? firstObstacle(equation.terms.map(({ cell }) => cell));
  const figures = { equation, residual: gap.residual, allowed: gap.allowed };
  if (reason !== null) return { ...figures, verdict: 'undecided', reason };
  const [one, other, third] = addends;
  if (equation.kind !== 'bound' && one !== undefined && other !== undefined && third === undefined) {
    return restated(equation, gap, one, other);
  }
  if (gap.residual.isZero() || (equation.kind === 'bound' && gap.residual.isNegative()))
    return { ...figures, verdict: 'exact' };
  return explained(
    figures,
    addends,
    gap,
    gap.meets ? { verdict: 'rounding', grade: gradeOf(equation, addends, gap.residual) } : null,
  );
}

/** Differences of rounded figures are each less than a step from the true one: of n together less than n steps. */
function widened(gap: Gap, terms: number): Gap {
  const allowed = Decimal.max(gap.allowed, gap.finest.times(terms - 1));
  return { ...gap, allowed, meets: gap.residual.abs().lessThanOrEqualTo(allowed) };
}

type Figures = Pick<Outcome, 'equation' | 'residual' | 'allowed'>;
type Rounding = { readonly verdict: 'rounding'; readonly grade: Grade; readonly truncated?: true };

function restated(equation: Equation, gap: Gap, one: Term, other: Term): Outcome {
  const { truncated, allowed } = pairOf(one, other, gap);
  const figures = { equation, residual: gap.residual, allowed };
  if (gap.residual.isZero()) return { ...figures, verdict: 'exact' };
  if (truncated) return explained(figures, [one, other], gap, { verdict: 'rounding', grade: 'likely', truncated });
  return explained(figures, [one, other], gap, gap.meets ? { verdict: 'rounding', grade: 'likely' } : null);
}

/**
 * A gap that is not zero: a named line explains it to the last digit, or rounding does, or a named line does within
 * rounding, or nothing does. In this order: what is exact needs no luck, and what prints explain alone needs no line.
 */
function explained(figures: Figures, addends: readonly Term[], gap: Gap, rounding: Rounding | null): Outcome {
  const { scope, whenBroken } = figures.equation;
  const line = scope === undefined ? null : lineOf(scope, addends);
  if (line === 'equal') return { ...figures, verdict: 'scope' };
  if (rounding !== null) return { ...figures, ...rounding };
  if (line === 'possible') return { ...figures, verdict: 'scope' };
  const reason = scope === undefined ? null : firstObstacle(scope.cells);
  if (reason !== null) return { ...figures, verdict: 'undecided', reason };
  if (whenBroken !== undefined) return { ...figures, verdict: 'undecided', reason: whenBroken(gap.residual) };
  return { ...figures, verdict: 'discrepant' };
}

/** Whether the gap is the named line: to the last digit, or, each print being rounded by itself, possibly. */
function lineOf(scope: Scope, addends: readonly Term[]): 'equal' | 'possible' | null {
  const line = scope.cells.filter((cell) => !isNil(cell.amount));
  if (line.length === 0 || firstObstacle(line) !== null) return null;
  const { residual, meets } = gapOf([...addends, ...line.map((cell): Term => ({ coefficient: -1, cell }))]);
  if (residual.isZero()) return 'equal';
  return meets ? 'possible' : null;
}

/**
 * The error of one rounding has the variance u²/12. A gap beyond three standard deviations of the sum of all the errors,
 * r² > 9·Σu²/12, is possible but unlikely. A difference of rounded figures has the errors of two roundings.
 */
function gradeOf({ ofDifferences }: Equation, addends: readonly Term[], residual: Decimal): Grade {
  const roundings = ofDifferences ? 2 : 1;
  const squares = addends.reduce((sum, { cell }) => sum.plus(cell.step.times(cell.step)), ZERO);
  return residual
    .times(residual)
    .times(4)
    .greaterThan(squares.times(3 * roundings))
    ? 'unlikely'
    : 'likely';
}
