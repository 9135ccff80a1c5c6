import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'narrative/fund-revenue';
const said = (figure: string) => `
  说明 三、
  generalPublicRevenue ${figure}
  表一 appropriationSummary
  revenue: total
  revenueForYear | 1,429.14
    generalPublicRevenue | 1,429.14
  carryoverIn | 0.61
    generalPublicCarryover | 0.61`;

test('the appropriation for the year', () => {
  expect(equationsOf(RULE, said('1,429.14'))).toEqual([
    'exact 三、.generalPublicRevenue = 表一.generalPublicRevenue.total',
  ]);
});

test('with the carryover in it: another scope, which the sentence should name', () => {
  // 1,429.75 − 1,429.14 = 0.61
  expect(findingsOf(RULE, said('1,429.75'))).toEqual([
    'warning scope 三、.generalPublicRevenue 表一.generalPublicRevenue.total 表一.generalPublicCarryover.total',
  ]);
});

test('without the carryover once more: less is no scope', () => {
  // 1,428.53 − 1,429.14 = −0.61
  expect(findingsOf(RULE, said('1,428.53'))).toEqual([
    'error discrepant 三、.generalPublicRevenue 表一.generalPublicRevenue.total',
  ]);
});

test('a gap that no line explains', () => {
  // 1,429.41 − 1,429.14 = 0.27, two digits exchanged
  expect(equationsOf(RULE, said('1,429.41'))).toEqual([
    'discrepant 三、.generalPublicRevenue = 表一.generalPublicRevenue.total',
  ]);
});
