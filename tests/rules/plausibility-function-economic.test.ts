import { expect, test } from 'vitest';
import { functionEconomic } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

/** 85.34 + 42.67 + 83.07 = 211.08 */
const tables = (social: string): string => `
  表二 generalPublicExpenditure
  columns: basic
  total | 900.00
  208 社保 | ${social}
  表三 generalPublicBasic
  columns: total
  total | 900.00
  30108 养老 | 85.34
  30109 年金 | 42.67
  303 补助 | 83.07`;

test('the same', () => {
  expect(asked(functionEconomic, tables('211.08'))).toEqual([]);
});

test('close and not the same: 211.80 ÷ 211.08 = 100.34 %', () => {
  expect(asked(functionEconomic, tables('211.80'))).toEqual([
    expect.stringContaining('（85.34+42.67+83.07）合计211.08，两数相近而不等'),
  ]);
});

test('rounding, and figures that are far apart: 230.00 is 9 % more', () => {
  expect(asked(functionEconomic, tables('211.09'))).toEqual([]);
  expect(asked(functionEconomic, tables('230.00'))).toEqual([]);
});
