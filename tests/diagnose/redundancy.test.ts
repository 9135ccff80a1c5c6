/** The benchmark's own judge of what can be found. */
import { expect, test } from 'vitest';
import type { Figure } from '../../bench/faults/figures.js';
import { isDetectable, redundancyOf } from '../../bench/faults/redundancy.js';

/** a, b, a + b, a again, c: five departments. */
const SAMPLES = [
  [3, 5, 8, 3, 2],
  [7, 1, 8, 7, 9],
  [2, 2, 4, 2, 5],
  [4, 9, 13, 4, 1],
  [6, 3, 9, 6, 8],
];
const figures = [0, 1, 2, 3, 4].map((index) => ({ index, step: 1 }) as Figure);

test('relations are those that hold in every department', () => {
  const { relations, twins } = redundancyOf(SAMPLES);
  // Five figures of three amounts: two relations.
  expect(relations).toHaveLength(2);
  expect(twins[0]).toEqual([0, 3]);
  expect(twins[4]).toEqual([4]);
});

test('what breaks a relation by more than rounding is detectable', () => {
  const redundancy = redundancyOf(SAMPLES);
  const is = (changes: readonly (readonly [number, number])[]): boolean =>
    isDetectable(new Map(changes), redundancy, figures);
  // One step off a figure that stands twice; off a sum, only beyond rounding.
  expect(is([[0, 1]])).toBe(true);
  expect(is([[2, 1]])).toBe(false);
  expect(is([[2, 16]])).toBe(true);
  // c stands alone; both prints of a, with the sum, change together.
  expect(is([[4, 1000]])).toBe(false);
  expect(
    is([
      [0, 100],
      [2, 100],
      [3, 100],
    ]),
  ).toBe(false);
});
