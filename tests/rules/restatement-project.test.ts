import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/project';
const tables = (columns: string, amounts: string, more = '') => `
  表五 generalPublicExpenditure
  columns: total basic project
  total | 500.00 | 380.00 | 120.00
  表十 generalPublicProject
  columns: ${columns}
  total | ${amounts}
  表一 summary
  revenue: total
  totalSources | 500.00
  ${more}`;

test('the projects make project expenditure', () => {
  expect(equationsOf(RULE, tables('total', '120.00'))).toEqual(['exact 表十.total.total = 表五.total.project']);
});

test('a project was left out', () => {
  // 120.00 − 112.50 = 7.50
  expect(findingsOf(RULE, tables('total', '112.50'))).toEqual(['error discrepant 表五.total.project 表十.total.total']);
});

test('where the table tells the funds apart, its column of general public money counts', () => {
  // 150.00 in all, of which 30.00 are of the government funds: 150.00 − 30.00 = 120.00
  const text = tables(
    'total generalPublic governmentFunds',
    '150.00 | 120.00 | 30.00',
    'governmentFundsRevenue | 30.00',
  );
  expect(equationsOf(RULE, text)).toEqual(['exact 表十.total.generalPublic = 表五.total.project']);
});

test('with other funds, a total of all projects says nothing', () => {
  expect(equationsOf(RULE, tables('total', '150.00', 'governmentFundsRevenue | 30.00'))).toEqual([]);
});
