import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/sources';

const tables = (inSummary: string, line = '') => `
  表一 appropriationSummary
  revenue: total
  revenueForYear | 1,429.14
    generalPublicRevenue | 1,429.14
  carryoverIn | 0.61
    generalPublicCarryover | 0.61
  表六 summary
  revenue: total
  generalPublicRevenue | ${inSummary}
  ${line}`;

test('a summary without a line for the carryover folds it in: a difference in scope', () => {
  // 1,429.75 − 1,429.14 = 0.61 = the carryover of the fund
  expect(findingsOf(RULE, tables('1,429.75'))).toEqual([
    'note scope 表一.generalPublicRevenue.total 表一.generalPublicCarryover.total 表六.generalPublicRevenue.total',
  ]);
});

test('a gap that is not the carryover is a discrepancy', () => {
  // 1,429.65 − 1,429.14 = 0.51
  expect(equationsOf(RULE, tables('1,429.65'))).toEqual([
    'discrepant 表六.generalPublicRevenue.total = 表一.generalPublicRevenue.total',
  ]);
});

test('a summary that has the line must not fold it in as well', () => {
  expect(findingsOf(RULE, tables('1,429.75', 'carryoverIn | 0.61'))).toEqual([
    'error discrepant 表一.generalPublicRevenue.total 表六.generalPublicRevenue.total',
  ]);
  expect(findingsOf(RULE, tables('1,429.14', 'carryoverIn | 0.61'))).toEqual([]);
});

test('own revenue is the total of its column', () => {
  // 20.00 against 2.00: a point misplaced
  const text = (column: string) => `
    表六 summary
    revenue: total
    serviceRevenue | 20.00
    表七 revenueSummary
    columns: serviceRevenue
    total | ${column}`;
  expect(equationsOf(RULE, text('20.00'))).toEqual(['exact 表七.total.serviceRevenue = 表六.serviceRevenue.total']);
  expect(findingsOf(RULE, text('2.00'))).toEqual([
    'error discrepant 表六.serviceRevenue.total 表七.total.serviceRevenue',
  ]);
});
