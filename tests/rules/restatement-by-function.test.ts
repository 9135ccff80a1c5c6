import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/by-function';

/** 支出总表 and 收入总表, with money carried over from the prior year. */
const tables = (total: string, klass: string, section: string) => `
  表一 appropriationSummary
  revenue: total
  carryoverIn | 0.61
  表七 revenueSummary
  columns: total
  total | ${total}
  201 | ${klass}
  20103 | ${section}
  208 | 2.00
  表八 expenditureSummary
  columns: total
  total | 12.00
  201 | 10.00
  20103 | 10.00
  208 | 2.00`;

test('the same code in two tables', () => {
  expect(equationsOf(RULE, tables('12.00', '10.00', '10.00'))).toEqual([
    'exact 表八.201.total = 表七.201.total',
    'exact 表八.20103.total = 表七.20103.total',
    'exact 表八.208.total = 表七.208.total',
  ]);
});

test('one row that differs by the carryover is a discrepancy', () => {
  // 10.00 − 9.39 = 0.61, the carryover; total and class hold it, so no column leaves it out
  expect(findingsOf(RULE, tables('12.00', '10.00', '9.39'))).toEqual([
    'error discrepant 表七.20103.total 表八.20103.total',
  ]);
});

/** Every finding that is not a note. */
const asked = (text: string): string[] =>
  [...findingsOf(RULE, text), ...findingsOf('restatement/totals', text)].filter((one) => !one.startsWith('note '));

test('a column that leaves the carryover out, from the total down, differs in scope', () => {
  // 12.00 − 11.39 = 10.00 − 9.39 = 0.61 in the total, the class and the section
  const third = `${tables('11.39', '9.39', '9.39')}
  表九 generalPublicExpenditure
  columns: total
  total | 12.00
  201 | 10.00
  20103 | 10.00
  208 | 2.00
  表十 summary
  revenue: total
  totalSources | 12.00`;
  expect(asked(third)).toEqual([]);
  expect(findingsOf(RULE, third)).toEqual(['note scope 表七.201.total', 'note scope 表七.20103.total']);
});

test('and so it does where no third table says which of the two is odd', () => {
  expect(asked(tables('11.39', '9.39', '9.39'))).toEqual([]);
});

test('a column where one row differs by something else as well is no scope', () => {
  // the section by 0.60, the total and the class by 0.61
  expect(findingsOf(RULE, tables('11.39', '9.39', '9.40')).every((finding) => finding.includes('discrepant'))).toBe(
    true,
  );
});

/** 支出总表 and the tables of two funds. `own` is revenue of the department's own. */
const funds = (sum: string, own: string) => `
  表五 generalPublicExpenditure
  columns: total
  212 | 5.00
  表六 governmentFundsExpenditure
  columns: total
  212 | 7.00
  表七 summary
  revenue: total
  otherRevenue | ${own}
  表八 expenditureSummary
  columns: total
  212 | ${sum}`;

test('a code in the tables of two funds is the sum of both', () => {
  // 5.00 + 7.00 = 12.00
  expect(equationsOf(RULE, funds('12.00', ''))).toEqual(['exact 表八.212.total = 表五.212.total + 表六.212.total']);
  expect(findingsOf(RULE, funds('12.50', ''))).toEqual([
    'error discrepant 表五.212.total 表六.212.total 表八.212.total',
  ]);
});

test('with revenue of its own the department spends more than its funds', () => {
  // 15.00 − (5.00 + 7.00) = 3.00 = other revenue
  expect(equationsOf(RULE, funds('15.00', '3.00'))).toEqual([]);
});

test('three prints: the one against the other two is odd', () => {
  const text = `
    表七 summary
    expenditure: total
    totalUses | 4.00
      201 | 4.01
    表八 expenditureSummary
    columns: total
    201 | 4.00
    表九 revenueSummary
    columns: total
    201 | 4.00`;
  expect(findingsOf(RULE, text)).toEqual(['error discrepant 表七.201.total']);
});
