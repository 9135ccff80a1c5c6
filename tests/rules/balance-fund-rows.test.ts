import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'balance/fund-rows';
const table = (closing: string, columns = 'carryoverIn revenue total carryoverOut') => `
  表八 governmentFundsExpenditure
  columns: ${columns}
  total | 10.00 | 100.00 | 104.70 | 5.30
  2120804 | 10.00 | 60.00 | 66.50 | ${closing}
  2296002 | - | 40.00 | 38.20 | 1.80`;

test('opening balance and revenue are spent or kept, row by row', () => {
  // 10.00 + 100.00 = 104.70 + 5.30; 10.00 + 60.00 = 66.50 + 3.50; 40.00 = 38.20 + 1.80
  expect(equationsOf(RULE, table('3.50'))).toEqual([
    'exact 表八.total.carryoverIn + 表八.total.revenue = 表八.total.total + 表八.total.carryoverOut',
    'exact 表八.2120804.carryoverIn + 表八.2120804.revenue = 表八.2120804.total + 表八.2120804.carryoverOut',
    'exact 表八.2296002.carryoverIn + 表八.2296002.revenue = 表八.2296002.total + 表八.2296002.carryoverOut',
  ]);
});

test('a closing balance that does not fit', () => {
  // 70.00 − 66.50 = 3.50, not 3.60
  expect(findingsOf(RULE, table('3.60')).map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
    'error discrepant',
  ]);
});

test('a table without the closing balance', () => {
  expect(equationsOf(RULE, table('3.50', 'carryoverIn revenue total'))).toEqual([]);
});
