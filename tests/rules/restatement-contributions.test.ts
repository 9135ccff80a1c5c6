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
    'exact 表二.2080505.basic = 表三.30108.total',
    'exact 表二.2210201.basic = 表三.30113.total',
  ]);
});

test('a convention that fails legitimately: a warning, never more', () => {
  // housing subsidies of 16.44 filed under 30113: 72.64 + 16.44 = 89.08
  expect(findingsOf(RULE, tables('85.34', '89.08'))).toEqual([
    'warning discrepant 表二.2210201.basic 表三.30113.total',
  ]);
});
