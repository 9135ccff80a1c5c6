import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'footing/lists';
const revenue = (total: string, sub: string) => `
  表一 appropriationSummary
  revenue: total
  revenueForYear | ${total}
    generalPublicRevenue | 8.00
      memo | ${sub}
    governmentFundsRevenue | 2.00`;

test('the lines below make the revenue for the year', () => {
  // 8.00 + 2.00 = 10.00
  expect(equationsOf(RULE, revenue('10.00', '8.00'))[0]).toBe(
    'exact 表一.revenueForYear.total = 表一.generalPublicRevenue.total + 表一.governmentFundsRevenue.total',
  );
});

test('a line left out of the total', () => {
  // 8.00 − (8.00 + 2.00) = −2.00
  expect(findingsOf(RULE, revenue('8.00', '8.00'))).toEqual([
    'error discrepant 表一.revenueForYear.total 表一.generalPublicRevenue.total 表一.governmentFundsRevenue.total',
  ]);
});

test('the classes below the expenditure for the year, in every column', () => {
  // 6.00 + 3.00 = 9.00 in both columns; 9.03 is 0.03 more, and three figures explain 0.01
  const text = `
    表一 appropriationSummary
    expenditure: total=generalPublic generalPublic
    expenditureForYear | 9.00 | 9.03
      201 | 6.00 | 6.00
      208 | 3.00 | 3.00`;
  expect(findingsOf(RULE, text)).toEqual([
    'error discrepant 表一.expenditureForYear.generalPublic 表一.201.generalPublic 表一.208.generalPublic',
  ]);
});

test('the money of a project', () => {
  // 5.00 = 4.00 + 1.00
  const text = `
    表十一 projectPerformance
    columns: total
    projectFunds | 5.00
      projectAppropriation | 4.00
      projectOtherFunds | 1.00`;
  expect(equationsOf(RULE, text)).toEqual([
    'exact 表十一.projectFunds.total = 表十一.projectAppropriation.total + 表十一.projectOtherFunds.total',
  ]);
});

test('lines of tables with codes are no lists', () => {
  const text = `
    表八 expenditureSummary
    columns: total
    total | 9.00
    201 | 1.00`;
  expect(equationsOf(RULE, text)).toEqual([]);
});
