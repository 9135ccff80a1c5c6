import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'hierarchy/functional';
const table = (section: string, items: readonly string[]) => `
  表八 expenditureSummary
  columns: total
  total | 1,088.80
  201 | 1,088.80
  20103 | ${section}
  ${items.map((item, at) => `201030${at + 1} | ${item}`).join('\n  ')}`;

test('a class is its sections, a section is its items', () => {
  // 1,000.00 + 88.80 = 1,088.80
  expect(equationsOf(RULE, table('1,088.80', ['1,000.00', '88.80']))).toEqual([
    'exact 表八.201.total = 表八.20103.total',
    'exact 表八.20103.total = 表八.2010301.total + 表八.2010302.total',
  ]);
});

test('a section that is 0.61 short of its items and of its class', () => {
  // 1,088.80 − 1,088.19 = 0.61; 1,088.19 − (1,000.00 + 88.80) = −0.61
  expect(findingsOf(RULE, table('1,088.19', ['1,000.00', '88.80']))).toEqual([
    'error discrepant 表八.201.total 表八.20103.total',
    'error discrepant 表八.20103.total 表八.2010301.total 表八.2010302.total',
  ]);
});

test('four items may be off by two steps, not by three', () => {
  // 1,088.80 against 272.20 × 4 = 1,088.80, then 0.02 and 0.03 less; five figures to 0.01 explain less than 0.025.
  // Two steps are beyond three standard deviations, 3·√(5/12) = 1.94 steps: possible, but to be looked at.
  const items = (last: string) => ['272.20', '272.20', '272.20', last];
  expect(findingsOf(RULE, table('1,088.80', items('272.20')))).toEqual([]);
  expect(findingsOf(RULE, table('1,088.80', items('272.18')))[0]).toMatch(/^warning rounding 表八.20103/);
  expect(findingsOf(RULE, table('1,088.80', items('272.17')))[0]).toMatch(/^error discrepant 表八.20103/);
});

test('levels that the table does not print are left out', () => {
  // 201 with items and no section: 5.00 = 2.00 + 3.00, and no item is counted twice
  const text = `
    表八 expenditureSummary
    columns: total
    201 | 5.00
    2010301 | 2.00
    2010302 | 3.00`;
  expect(equationsOf(RULE, text)).toEqual(['exact 表八.201.total = 表八.2010301.total + 表八.2010302.total']);
});
