import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/totals';

const tables = (uses: string, own = '', carryover = '') => `
  表一 appropriationSummary
  expenditure: total
  expenditureForYear | 1,429.75
  表六 summary
  revenue: total
  serviceRevenue | ${own}
  expenditure: total
  totalUses | ${uses}
  carryoverOut | ${carryover}
  表七 revenueSummary
  columns: total
  total | ${uses}
  表八 expenditureSummary
  columns: total
  total | 1,429.75`;

test('one total in four tables', () => {
  expect(findingsOf(RULE, tables('1,429.75'))).toEqual([]);
  // three pairs with the first print of the shared value
  expect(equationsOf(RULE, tables('1,429.75')).filter((one) => one.startsWith('exact'))).toHaveLength(3);
});

test('a total one step higher in one table is odd there', () => {
  // 1,429.76 − 1,429.75 = 0.01; the other table prints 1,429.75 as do two more
  const text = tables('1,429.75').replace('total | 1,429.75', 'total | 1,429.76');
  expect(findingsOf(RULE, text)).toEqual(['error discrepant 表七.total.total']);
});

test('with revenue of its own the appropriations are less', () => {
  // 1,429.75 of appropriations and 20.00 earned: 1,449.75
  const text = tables('1,449.75', '20.00').replaceAll(
    '表八 expenditureSummary\n  columns: total\n  total | 1,429.75',
    '',
  );
  expect(equationsOf(RULE, text)).toEqual([]);
});

test('what goes over to the next year is used, not spent', () => {
  // 1,430.25 used = 1,429.75 spent + 0.50 carried over
  const uses = tables('1,430.25', '', '0.50').replace('total | 1,430.25', 'total | 1,429.75');
  expect(findingsOf(RULE, uses)).toEqual([]);
  expect(equationsOf(RULE, uses).join(' ')).not.toContain('表六.totalUses');
});

test('the expenditure of the performance table', () => {
  // 1,429.57: two digits exchanged, 0.18 apart
  const text = `
    表八 expenditureSummary
    columns: total
    total | 1,429.75
    表十 departmentPerformance
    columns: total
    departmentExpenditure | 1,429.57`;
  expect(findingsOf(RULE, text)).toEqual(['error discrepant 表八.total.total 表十.departmentExpenditure.total']);
});
