import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'footing/classes';
const table = (total: string, prior: string) => `
  表二 generalPublicExpenditure
  columns: total@-1 total
  total | ${prior} | ${total}
  201 | 5.00 | 6.00
  20103 | 5.00 | 6.00
  208 | 2.00 | 3.00`;
const THIS_YEAR = '表二.total.total = 表二.201.total + 表二.208.total';
const LAST_YEAR = '表二.total.total@-1 = 表二.201.total@-1 + 表二.208.total@-1';

test('the classes make the total, in both years, and sections are not added', () => {
  // 6.00 + 3.00 = 9.00; 5.00 + 2.00 = 7.00
  expect(equationsOf(RULE, table('9.00', '7.00'))).toEqual([`exact ${LAST_YEAR}`, `exact ${THIS_YEAR}`]);
});

test('a total with the sections counted as well', () => {
  // 6.00 + 6.00 + 3.00 = 15.00, and 15.00 − 9.00 = 6.00
  expect(findingsOf(RULE, table('15.00', '7.00'))).toEqual([
    'error discrepant 表二.total.total 表二.201.total 表二.208.total',
  ]);
});

test('one step in one of the years is rounding there', () => {
  // 7.01 − 7.00 = 0.01
  expect(equationsOf(RULE, table('9.00', '7.01'))).toEqual([`rounding ${LAST_YEAR}`, `exact ${THIS_YEAR}`]);
});
