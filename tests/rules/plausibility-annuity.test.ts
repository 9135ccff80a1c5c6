import { expect, test } from 'vitest';
import { annuity } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

const table = (pension: string, paid: string): string => `
  表三 generalPublicBasic
  columns: total
  total | 500.00
  30108 养老 | ${pension}
  30109 年金 | ${paid}`;

test('half of the pension, as far as the print tells', () => {
  expect(asked(annuity, table('85.34', '42.67'))).toEqual([]);
  // 42.67 ÷ 85.33 = 50.006 %, but 85.33 may be 85.334 and 42.67 may be 42.665, which is 49.998 %
  expect(asked(annuity, table('85.33', '42.67'))).toEqual([]);
});

test('another share asks, with the computation', () => {
  // 41.00 ÷ 85.34 = 48.043 %
  expect(asked(annuity, table('85.34', '41.00'))).toEqual([
    expect.stringContaining('41.00÷基本养老保险缴费85.34＝48.04%'),
  ]);
});

test('silent where annuities are booked, before 2020, in final accounts, and without an annuity', () => {
  const odd = table('85.34', '41.00');
  expect(asked(annuity, odd, {}, { pension: 'booked' })).toEqual([]);
  expect(asked(annuity, odd, { year: 2019 })).toEqual([]);
  expect(asked(annuity, odd, { stage: 'finalAccounts' })).toEqual([]);
  expect(asked(annuity, table('85.34', ''))).toEqual([]);
});
