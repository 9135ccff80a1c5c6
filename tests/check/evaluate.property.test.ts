/** The arithmetic against brute force over exact sets: blanks, zeros, mixed steps, either sign, either side. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/check/evaluate.js';
import { gapOf } from '../../src/check/gap.js';
import { hundredthsOf } from '../../src/check/hundredths.js';
import { add, contains, point, printedAs, scale } from '../../src/check/interval.js';
import { Decimal } from '../../src/model/amount.js';
import type { Equation, EquationKind } from '../../src/model/equation.js';
import { cell, equation } from './build.js';
import { pointsOf, sumOf } from './sets.js';

/** One term in ticks; a tick is one yuan, so steps of 0, 2 and 20 yuan. */
interface Print {
  readonly value: number;
  readonly step: number;
  readonly left: boolean;
}

const RUNS = { numRuns: 1500, seed: 20240101 };
const MOST = 5;

const print: fc.Arbitrary<Print> = fc
  .record({ step: fc.constantFrom(0, 2, 2, 2, 20), count: fc.integer({ min: -6, max: 6 }), left: fc.boolean() })
  .map(({ step, count, left }) => ({ step, left, value: count * (step === 0 ? 1 : step) }));

/** Terms whose last one nearly makes the two sides equal, so that most cases lie at an end of the sets. */
const prints = fc
  .tuple(
    fc.array(print, { minLength: 1, maxLength: MOST - 1 }),
    fc.constantFrom(0, 2, 2, 20),
    fc.integer({ min: -4, max: 4 }),
  )
  .map(([others, step, off]) => {
    const grid = step === 0 ? 1 : step;
    const gap = others.reduce((sum, { value, left }) => sum + (left ? value : -value), 0);
    return [...others, { value: (Math.round(gap / grid) + off) * grid, step, left: false }];
  });

function equationOf(kind: EquationKind, terms: readonly Print[]): Equation {
  const side = (left: boolean) =>
    terms.filter((term) => term.left === left).map(({ value, step }) => cell(value === 0 ? '' : String(value), step));
  return equation(kind, side(true), side(false));
}

/** All gaps that true values can have, in points. */
function gapsOf(terms: readonly Print[], shift = 0): Set<number> {
  const start = new Set([shift * MOST]);
  return terms.reduce((gaps, { value, step, left }) => sumOf(gaps, pointsOf(value, step, MOST), left ? 1 : -1), start);
}

const holds = (of: Equation) => ['exact', 'rounding'].includes(evaluate(of).verdict);

describe('against brute force', () => {
  test('an equation can hold if and only if true values can satisfy it', () => {
    fc.assert(
      fc.property(prints, (terms) => {
        const sum = equationOf('sum', terms);
        const possible = gapsOf(terms).has(0);
        if (evaluate(sum).truncated === true) return;
        expect(holds(sum)).toBe(possible);
      }),
      RUNS,
    );
  });

  test('only two prints of unequal steps can be called cut off', () => {
    fc.assert(
      fc.property(prints, (terms) => {
        if (evaluate(equationOf('sum', terms)).truncated !== true) return;
        const [one, other, third] = terms.filter(({ value }) => value !== 0);
        expect(third).toBeUndefined();
        expect(one?.step).not.toBe(other?.step);
        const [fine, coarse] = [one, other].sort((a, b) => (a?.step ?? 0) - (b?.step ?? 0));
        const step = coarse?.step ?? 0;
        expect(Math.floor(Math.abs(fine?.value ?? 0) / step) * step).toBe(Math.abs(coarse?.value ?? 0));
      }),
      RUNS,
    );
  });

  test('a bound holds if and only if true values can keep it', () => {
    fc.assert(
      fc.property(prints, (terms) => {
        const possible = [...gapsOf(terms)].some((gap) => gap <= 0);
        expect(holds(equationOf('bound', terms))).toBe(possible);
      }),
      RUNS,
    );
  });

  test('what is allowed is the largest gap on the grid that true values can close', () => {
    fc.assert(
      fc.property(prints, (terms) => {
        const addends = terms.filter(({ value }) => value !== 0);
        const { residual, allowed, finest } = gapOf(equationOf('sum', addends).terms);
        const gap = residual.toNumber();
        const grid = finest.toNumber();
        const closable = (size: number, side: number) => gapsOf(addends, side * size - gap).has(0);
        const sides = gap === 0 ? [1, -1] : [Math.sign(gap)];
        expect(sides.some((side) => closable(allowed.toNumber(), side))).toBe(true);
        if (grid > 0) expect(sides.some((side) => closable(allowed.toNumber() + grid, side))).toBe(false);
      }),
      RUNS,
    );
  });

  test('the closed form is the algebra of sets', () => {
    fc.assert(
      fc.property(prints, (terms) => {
        const of = equationOf(
          'sum',
          terms.filter(({ value }) => value !== 0),
        );
        const set = of.terms.reduce(
          (gaps, { coefficient, cell: { amount, step } }) => add(gaps, scale(printedAs(amount, step), coefficient)),
          point(new Decimal(0)),
        );
        expect(gapOf(of.terms).meets).toBe(contains(set, new Decimal(0)));
      }),
      RUNS,
    );
  });
});

test('hundredths are the value or nothing', () => {
  const digits = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(digits, ([whole, decimals]) => {
      const value = new Decimal(`${whole}e-${decimals}`);
      const hundredths = hundredthsOf(value);
      const exact = value.times(100);
      const representable = exact.isInteger() && exact.abs().lessThanOrEqualTo(Number.MAX_SAFE_INTEGER);
      expect(hundredths === null ? null : new Decimal(hundredths).toFixed()).toBe(
        representable ? exact.toFixed() : null,
      );
    }),
    { numRuns: 5000, seed: 20240101 },
  );
});
