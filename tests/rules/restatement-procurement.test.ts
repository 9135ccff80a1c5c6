import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/procurement';
const tables = (fund: string, line = '') => `
  表六 summary
  revenue: total
  generalPublicRevenue | 40.00
  ${line}
  表九 procurement
  columns: generalPublic
  procurement | ${fund}`;

test('procurement within its source', () => {
  expect(equationsOf(RULE, tables('40.00'))).toEqual([
    'exact 表九.procurement.generalPublic ≤ 表六.generalPublicRevenue.total',
  ]);
});

test('procurement beyond its source', () => {
  // 47.80 − 40.00 = 7.80
  expect(findingsOf(RULE, tables('47.80'))).toEqual([
    'warning discrepant 表六.generalPublicRevenue.total 表九.procurement.generalPublic',
  ]);
});

test('a summary that shows the carryover says nothing: procurement may be paid from it', () => {
  expect(equationsOf(RULE, tables('47.80', 'carryoverIn | 10.00'))).toEqual([]);
});
