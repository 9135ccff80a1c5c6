/** The order of the weights; each line is a sentence of the law. */
import { expect, test } from 'vitest';
import { ESTABLISHED, HOLD_PER_DIGIT, MOST_HOLD, SLIP, STATED_START } from '../../src/weighing/rates.js';

test('the two rates give the four weights', () => {
  expect(SLIP).toBeCloseTo(6.9, 1);
  expect(MOST_HOLD).toBeCloseTo(4.6, 1);
  expect(HOLD_PER_DIGIT).toBeCloseTo(1.15, 2);
  expect(STATED_START).toBeCloseTo(20.7, 1);
});

test('one hold makes up for no slip, two do', () => {
  expect(MOST_HOLD).toBeLessThan(SLIP);
  expect(2 * MOST_HOLD).toBeGreaterThan(SLIP);
});

test('a stated reading survives two slips without a hold and falls at three', () => {
  expect(STATED_START - 2 * SLIP).toBeCloseTo(ESTABLISHED, 9);
  expect(STATED_START - 3 * SLIP).toBeLessThan(ESTABLISHED);
});
