import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'balance/uses';
const summary = (total: string, generalPublic: string, carryover: string) => `
  表一 appropriationSummary
  expenditure: total=generalPublic generalPublic
  expenditureForYear | 9.00 | 9.00
  carryoverOut | ${carryover} | ${carryover}
  totalUses | ${total} | ${generalPublic}`;

test('expenditure and what is carried over make the uses, in every column', () => {
  // 9.00 + 0.75 = 9.75
  expect(equationsOf(RULE, summary('9.75', '9.75', '0.75'))).toEqual([
    'exact 表一.totalUses.total = 表一.expenditureForYear.total + 表一.carryoverOut.total',
    'exact 表一.totalUses.generalPublic = 表一.expenditureForYear.generalPublic + 表一.carryoverOut.generalPublic',
  ]);
});

test('a column that leaves out what is carried over', () => {
  // 9.00 − (9.00 + 0.75) = −0.75
  expect(findingsOf(RULE, summary('9.75', '9.00', '0.75'))).toEqual([
    'error discrepant 表一.expenditureForYear.generalPublic 表一.carryoverOut.generalPublic 表一.totalUses.generalPublic',
  ]);
});

test('nothing carried over: uses are the expenditure', () => {
  // 9.01 − 9.00 = 0.01 in both columns, one finding a column
  expect(findingsOf(RULE, summary('9.01', '9.01', ''))).toEqual([
    'error discrepant 表一.expenditureForYear.total 表一.totalUses.total',
    'error discrepant 表一.expenditureForYear.generalPublic 表一.totalUses.generalPublic',
  ]);
  expect(findingsOf(RULE, summary('9.00', '9.00', ''))).toEqual([]);
});
