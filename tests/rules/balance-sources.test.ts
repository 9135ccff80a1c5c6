import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'balance/sources';
const summary = (sources: string, revenue: string, carryover: string) => `
  表一 appropriationSummary
  revenue: total
  totalSources | ${sources}
  revenueForYear | ${revenue}
  carryoverIn | ${carryover}`;
const EQUATION = '表一.totalSources.total = 表一.revenueForYear.total + 表一.carryoverIn.total';

test('revenue and carryover make the sources', () => {
  // 1,429.14 + 0.61 = 1,429.75
  expect(equationsOf(RULE, summary('1,429.75', '1,429.14', '0.61'))).toEqual([`exact ${EQUATION}`]);
});

test('a carryover left out of the total', () => {
  // 1,429.14 − (1,429.14 + 0.61) = −0.61; two addends and a total explain 0.01 at most
  expect(equationsOf(RULE, summary('1,429.14', '1,429.14', '0.61'))).toEqual([`discrepant ${EQUATION}`]);
  expect(findingsOf(RULE, summary('1,429.14', '1,429.14', '0.61'))).toEqual([
    'error discrepant 表一.totalSources.total 表一.revenueForYear.total 表一.carryoverIn.total',
  ]);
});

test('one step is rounding', () => {
  // 1.50 − (1.00 + 0.49) = 0.01, and three figures to 0.01 explain less than 0.015
  expect(findingsOf(RULE, summary('1.50', '1.00', '0.49'))).toEqual([
    'note rounding 表一.totalSources.total 表一.revenueForYear.total 表一.carryoverIn.total',
  ]);
});

test('a blank carryover is no addend, so one step is too much', () => {
  // 1.01 − 1.00 = 0.01: one figure printed twice
  expect(findingsOf(RULE, summary('1.01', '1.00', ''))).toEqual([
    'error discrepant 表一.totalSources.total 表一.revenueForYear.total',
  ]);
});
