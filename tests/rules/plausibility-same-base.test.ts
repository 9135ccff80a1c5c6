import { expect, test } from 'vitest';
import { sameBase } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

const table = (pension: string, medical: string): string => `
  表二 generalPublicExpenditure
  columns: total total@-1
  total | 900.00 | 880.00
  2080505 养老 | ${pension}
  2101101 医疗 | ${medical}`;

test('growth within 20 points: +2.0 % and +10.0 %', () => {
  expect(asked(sameBase, table('102.00 | 100.00', '55.00 | 50.00'))).toEqual([]);
});

test('growth far apart: 85.34 from 83.76 is +1.9 %, 37.66 from 24.76 is +52.1 %', () => {
  expect(asked(sameBase, table('85.34 | 83.76', '37.66 | 24.76'))).toEqual([
    expect.stringContaining('基本养老保险缴费 83.76→85.34（+1.9%），行政单位医疗 24.76→37.66（+52.1%）'),
  ]);
});

test('nothing is compared with a year without a figure', () => {
  expect(asked(sameBase, table('85.34 | 83.76', '37.66 |'))).toEqual([]);
});
