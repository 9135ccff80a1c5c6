import { expect, test } from 'vitest';
import { findingsOf } from './tie-out.js';

const RULE = 'form/scope-note';
const tables = (total: string, note: string) => `
  表一 appropriationSummary
  revenue: total
  revenueForYear | 1,429.14
    generalPublicRevenue | 1,429.14
  carryoverIn | 0.61
    generalPublicCarryover | 0.61
  表二 generalPublicExpenditure
  columns: total
  total | ${total}
  备注: ${note}`;
const THIS_YEAR = '本表反映当年一般公共预算财政拨款支出情况。';

test('a table of this year that holds the carryover', () => {
  // 1,429.75 − 1,429.14 = 0.61
  expect(findingsOf(RULE, tables('1,429.75', THIS_YEAR))).toEqual(['note scope 表二.total.total']);
});

test('a table that leaves it out, another gap, another remark', () => {
  expect(findingsOf(RULE, tables('1,429.14', THIS_YEAR))).toEqual([]);
  expect(findingsOf(RULE, tables('1,430.14', THIS_YEAR))).toEqual([]);
  expect(findingsOf(RULE, tables('1,429.75', '本表含上年结转。'))).toEqual([]);
});
