import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/basic';
const tables = (economic: string) => `
  表二 generalPublicExpenditure
  columns: basic
  total | 1,268.06
  表三 generalPublicBasic
  columns: total
  total | ${economic}`;

test('basic expenditure by function is basic expenditure by nature', () => {
  expect(equationsOf(RULE, tables('1,268.06'))).toEqual(['exact 表三.total.total = 表二.total.basic']);
});

test('and not a step more', () => {
  // 1,268.07 − 1,268.06 = 0.01
  expect(findingsOf(RULE, tables('1,268.07'))).toEqual(['error discrepant 表二.total.basic 表三.total.total']);
});

test('basic expenditure of all funds is another quantity', () => {
  // 1,300.00 in the expenditure summary: 31.94 come from the department's own revenue
  const text = `
    表三 generalPublicBasic
    columns: total
    total | 1,268.06
    表八 expenditureSummary
    columns: basic
    total | 1,300.00`;
  expect(equationsOf(RULE, text)).toEqual([]);
});
