import { expect, test } from 'vitest';
import { housingFund } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

/** Wages of 300 + 200 + 100 = 600. */
const table = (fund: string): string => `
  表三 generalPublicBasic
  columns: total
  total | 900.00
  30101 基本工资 | 300.00
  30102 津贴补贴 | 200.00
  30103 奖金 | 100.00
  30113 公积金 | ${fund}`;

test('within the band: 12 % of 600 are 72, and a twentieth beyond is 75.6', () => {
  expect(asked(housingFund, table('72.00'))).toEqual([]);
  expect(asked(housingFund, table('75.60'))).toEqual([]);
  expect(asked(housingFund, table('30.00'))).toEqual([]);
});

test('above and below it', () => {
  // 90 ÷ 600 = 15 %; 18 ÷ 600 = 3 %
  expect(asked(housingFund, table('90.00'))).toEqual([expect.stringContaining('＝15.00%，通常在5%至12%之间')]);
  expect(asked(housingFund, table('18.00'))).toEqual([expect.stringContaining('＝3.00%')]);
});

test('the rate of the profile', () => {
  expect(asked(housingFund, table('60.00'), {}, { quotas: { 公积金比例: '0.08' } })).toEqual([
    expect.stringContaining('＝10.00%，通常在5%至8%之间'),
  ]);
});

test('without wages or without a fund nothing is asked', () => {
  expect(asked(housingFund, table(''))).toEqual([]);
  expect(asked(housingFund, '表三 generalPublicBasic\ncolumns: total\ntotal | 9.00\n30113 公积金 | 9.00')).toEqual([]);
});
