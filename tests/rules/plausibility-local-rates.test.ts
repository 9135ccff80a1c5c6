import { expect, test } from 'vitest';
import { localRates } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

/** The pension implies a base of 80 ÷ 16 % = 500; wages are 400. */
const table = (medical: string, dues: string): string => `
  表三 generalPublicBasic
  columns: total
  total | 900.00
  30101 基本工资 | 400.00
  30108 养老 | 80.00
  30110 医疗 | ${medical}
  30228 工会 | ${dues}`;
const quotas = { 医疗保险费率: '0.085', 工会经费比例: '0.02' };

test('at the local rates: 8.5 % of 500 are 42.50, 2 % of 400 are 8.00', () => {
  expect(asked(localRates, table('42.50', '8.00'), {}, { quotas })).toEqual([]);
});

test('farther off than a fifth', () => {
  // 55 ÷ 500 = 11 %, and 8.5 % × 1.2 = 10.2 %; 23.48 ÷ 400 = 5.87 %
  expect(asked(localRates, table('55.00', '23.48'), {}, { quotas })).toEqual([
    expect.stringContaining('职工基本医疗保险缴费55.00÷基数（80.00÷16.00%）＝11.00%，档案所定比例为8.50%'),
    expect.stringContaining('工会经费23.48÷基数（400.00）＝5.87%，档案所定比例为2.00%'),
  ]);
});

test('a fifth is no question: 50 ÷ 500 = 10 %', () => {
  expect(asked(localRates, table('50.00', '8.00'), {}, { quotas })).toEqual([]);
});

test('rates differ by place: without a profile nothing is asked', () => {
  expect(asked(localRates, table('55.00', '23.48'))).toEqual([]);
});
