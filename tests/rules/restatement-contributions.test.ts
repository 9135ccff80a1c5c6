import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/contributions';
const tables = (pension: string, housing: string) => `
  表二 generalPublicExpenditure
  columns: basic
  2080505 | 85.34
  2210201 | 72.64
  表三 generalPublicBasic
  columns: total
  30108 | ${pension}
  30113 | ${housing}`;

test('contributions are the same by function and by nature', () => {
  expect(equationsOf(RULE, tables('85.34', '72.64'))).toEqual([
    'exact 表三.30108.total = 表二.2080505.basic',
    'exact 表三.30113.total = 表二.2210201.basic',
  ]);
});

test('a convention that fails legitimately: a warning, never more', () => {
  // housing subsidies of 16.44 filed under 30113: 72.64 + 16.44 = 89.08
  expect(findingsOf(RULE, tables('85.34', '89.08'))).toEqual([
    'warning discrepant 表二.2210201.basic 表三.30113.total',
  ]);
});

test('the housing purchase subsidy filed with the housing fund is a difference in scope', () => {
  // 89.08 − 72.64 = 16.44 = 2210203
  const text = tables('85.34', '89.08').replace('2210201 | 72.64', '2210201 | 72.64\n  2210203 | 16.44');
  expect(findingsOf(RULE, text)).toEqual(['note scope 表二.2210201.basic 表二.2210203.basic 表三.30113.total']);
});
