import { expect, test } from 'vitest';
import { findingsOf } from './tie-out.js';

const RULE = 'performance/weights';
const table = (weights: readonly number[], execution?: number) => `
  表十一 projectPerformance
  columns: weight
  ${execution === undefined ? '' : `executionWeight | ${execution}`}
  ${weights.map((weight) => `indicator | ${weight}`).join('\n  ')}`;

test.each([
  ['without a weight of execution', [50, 30, 20], undefined], // 50 + 30 + 20 = 100
  ['execution within the hundred', [50, 30, 10], 10], // 50 + 30 + 10 + 10 = 100
  ['execution beside the hundred', [50, 30, 20], 10], // 50 + 30 + 20 = 100
  ['no weights at all', [], undefined],
])('a hundred, %s', (_, weights, execution) => {
  expect(findingsOf(RULE, table(weights, execution))).toEqual([]);
});

test('ninety-five', () => {
  // 50 + 30 + 5 + 10 = 95, and 85 without execution
  const cells = ['indicator', 'indicator~2', 'indicator~3', 'executionWeight'].map((row) => `表十一.${row}.weight`);
  expect(findingsOf(RULE, table([50, 30, 5], 10))).toEqual([`error words ${cells.join(' ')}`]);
});

test('ninety where the weight of execution is not printed may be meant so: a note', () => {
  // 50 + 30 + 10 = 90
  expect(findingsOf(RULE, table([50, 30, 10]))[0]).toMatch(/^note /);
  // 50 + 30 + 5 + 5 = 90 with a printed execution weight of 5
  expect(findingsOf(RULE, table([50, 30, 5], 5))[0]).toMatch(/^error /);
});
