import { expect, test } from 'vitest';
import { twoYears } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

const table = (same: number, total = '100.00 | 90.00'): string => `
  表二 generalPublicExpenditure
  columns: total total@-1
  total | ${total}
  201 一般 | 50.00 | 50.00
${Array.from({ length: same }, (_, at) => `  201030${at + 1} 第${at + 1}项 | ${at + 5}.00 | ${at + 5}.00`).join('\n')}
  2010350 事业运行 | 30.00 | 20.00`;

test('three items with the same figure in both years', () => {
  expect(asked(twoYears, table(3))).toEqual([
    expect.stringContaining('表二有3项两年预算数完全相同：2010301第1项 5.00、2010302第2项 6.00、2010303第3项 7.00。'),
  ]);
});

test('two are no habit, and where the totals agree the whole budget was carried over', () => {
  expect(asked(twoYears, table(2))).toEqual([]);
  expect(asked(twoYears, table(3, '100.00 | 100.00'))).toEqual([]);
});

test('a table of one year', () => {
  expect(asked(twoYears, '表二 generalPublicExpenditure\ncolumns: total\ntotal | 3.00')).toEqual([]);
});
