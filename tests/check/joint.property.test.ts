/** Joint feasibility raises no false alarm, and on a tree misses nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/check/evaluate.js';
import { jointly } from '../../src/check/joint.js';
import type { Cell } from '../../src/model/document.js';
import type { Equation } from '../../src/model/equation.js';
import { cell, sum } from './build.js';
import { pointsOf, rounded, sumOf } from './sets.js';

/** True values are whole numbers of 0.01 yuan, printed in whole yuan. */
const PRINTED = 100;
const COLUMNS = 3;

interface Row {
  /** One true value a column. */
  readonly values: readonly number[];
  readonly children: readonly Row[];
}

/**
 * True values that no print shows as nil, which would be exact: the first leaf of a group outweighs the others, so that
 * negative lines never bring a total near zero.
 */
const values = (min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: COLUMNS, maxLength: COLUMNS });
const smallLeaf = fc
  .record({ sign: fc.constantFrom(1, 1, -1), values: values(50, 400), blank: fc.integer({ min: 0, max: COLUMNS + 2 }) })
  .map(
    ({ sign, values: sizes, blank }): Row => ({
      children: [],
      values: sizes.map((size, column) => (column === blank ? 0 : sign * size)),
    }),
  );
const largeLeaf = values(3000, 9000).map((sizes): Row => ({ children: [], values: sizes }));

const group = fc
  .tuple(largeLeaf, fc.array(smallLeaf, { maxLength: 5 }))
  .map(([first, others]): Row => parentOf([first, ...others]));
const section = fc.array(group, { minLength: 1, maxLength: 3 }).map(parentOf);
const table = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 3 }), fc.constantFrom(1, -1))
  .map(([sections, sign]) => signed(parentOf(sections), sign));

function parentOf(children: readonly Row[]): Row {
  const columns = [...Array(COLUMNS).keys()];
  return {
    children,
    values: columns.map((column) => children.reduce((all, row) => all + (row.values[column] ?? 0), 0)),
  };
}

function signed(row: Row, sign: number): Row {
  return {
    values: row.values.map((value) => sign * value),
    children: row.children.map((child) => signed(child, sign)),
  };
}

/** Prints a row and all below it: the total of its columns first, then the columns. Collects its sums. */
function print(row: Row, equations: Equation[]): readonly Cell[] {
  const across = row.values.reduce((all, value) => all + value, 0);
  const cells = [across, ...row.values].map((value) => cell(String(rounded(value, PRINTED) / PRINTED), 1));
  const [total, ...columns] = cells;
  if (total !== undefined) equations.push(sum(total, ...columns));
  const below = row.children.map((child) => print(child, equations));
  if (below.length === 0) return cells;
  for (const [column, parent] of cells.entries()) {
    equations.push(sum(parent, ...below.flatMap((line) => line.slice(column, column + 1))));
  }
  return cells;
}

test('figures rounded one by one are never discrepant, alone or jointly', () => {
  let tails = 0;
  fc.assert(
    fc.property(table, (root) => {
      const equations: Equation[] = [];
      print(root, equations);
      const outcomes = jointly(equations.map(evaluate));
      tails += outcomes.filter(({ verdict }) => verdict === 'rounding').length;
      expect(outcomes.filter(({ verdict }) => verdict !== 'exact' && verdict !== 'rounding')).toEqual([]);
    }),
    { numRuns: 400, seed: 20240101 },
  );
  expect(tails).toBeGreaterThan(1000);
});

/** Seven prints of step 2 (one tick is a yuan) make three sums; enumerated with a point for each of the seven sets. */
const STEP = 2;
const FINE = 7;

test('on a tree, all sums can hold together if and only if true values can satisfy them', () => {
  const leaf = fc.integer({ min: -3, max: 5 });
  const off = fc.integer({ min: -1, max: 1 });
  let impossible = 0;
  fc.assert(
    fc.property(
      fc.tuple(leaf, leaf, leaf, leaf),
      fc.tuple(off, off, off),
      ([a, b, c, d], [offLeft, offRight, offTop]) => {
        const [left, right] = [a + b + offLeft, c + d + offRight];
        const [top, one, other, ...leaves] = [left + right + offTop, left, right, a, b, c, d].map(
          (steps) => steps * STEP,
        );
        const cells = leaves.map((value) => cell(String(value), STEP));
        const [first, second] = [cell(String(one), STEP), cell(String(other), STEP)];
        const equations = [
          sum(cell(String(top), STEP), first, second),
          sum(first, ...cells.slice(0, 2)),
          sum(second, ...cells.slice(2)),
        ];
        const alone = equations.map(evaluate);
        if (alone.some(({ verdict }) => verdict === 'discrepant')) return;
        const joint = jointly(alone).some((outcome) => outcome.joint === true);
        expect(joint).toBe(!possible(top ?? 0, [one ?? 0, other ?? 0], leaves));
        if (joint) impossible += 1;
      },
    ),
    { numRuns: 3000, seed: 20240101 },
  );
  expect(impossible).toBeGreaterThan(20);
});

function possible(top: number, middle: readonly number[], leaves: readonly number[]): boolean {
  const sets = leaves.map((value) => pointsOf(value, STEP, FINE));
  const [a, b, c, d] = sets;
  const below = [sumOf(a ?? new Set(), b ?? new Set()), sumOf(c ?? new Set(), d ?? new Set())];
  const [left, right] = middle.map((value, index) => common(pointsOf(value, STEP, FINE), below[index] ?? new Set()));
  return common(pointsOf(top, STEP, FINE), sumOf(left ?? new Set(), right ?? new Set())).size > 0;
}

function common(one: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  return new Set([...one].filter((value) => other.has(value)));
}
