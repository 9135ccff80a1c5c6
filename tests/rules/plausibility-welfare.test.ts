import { expect, test } from 'vitest';
import { welfare } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

const table = (amount: string): string =>
  `表三 generalPublicBasic 元\ncolumns: total\ntotal | 900,000.00\n30229 福利费 | ${amount}`;
const profile = { quotas: { 福利费: '4320' } };

test('a whole number of people: 98 × 4,320 = 423,360', () => {
  expect(asked(welfare, table('423,360.00'), {}, profile)).toEqual([]);
});

test('no whole number: 425,000 ÷ 4,320 = 98.38', () => {
  expect(asked(welfare, table('425,000.00'), {}, profile)).toEqual([expect.stringContaining('＝98.38人，不是整数')]);
});

test('in 万元 the print leaves room: 42.34 may be 423,360', () => {
  const rough = '表三 generalPublicBasic\ncolumns: total\ntotal | 90.00\n30229 福利费 | 42.34';
  expect(asked(welfare, rough, {}, profile)).toEqual([]);
});

test('without a quota nothing is asked', () => {
  expect(asked(welfare, table('425,000.00'))).toEqual([]);
});
