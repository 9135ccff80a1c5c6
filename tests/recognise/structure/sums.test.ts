/** Which columns are sums of others, by the header and the figures; the arithmetic stands beside each row. */
import { expect, test } from 'vitest';
import { columnSums } from '../../../src/recognise/structure/sums.js';

/** `合计|财政拨款/小计|财政拨款/一般`: the words above each column; rows as `12 5 7`, a blank as `-`. */
function sumsOf(header: string, ...rows: string[]): string[] {
  const paths = header.split('|').map((path) => path.split('/'));
  const figures = rows.map((row) => row.split(' ').map((text) => (text === '-' ? null : Number.parseInt(text, 10))));
  return columnSums(paths, figures).map(
    ({ total, addends }) =>
      `${total} = ${addends.map(({ column, coefficient }) => `${coefficient < 0 ? '-' : ''}${column}`).join(' + ')}`,
  );
}

test('a total before its parts', () => {
  // 1700 = 1200 + 500, 930 = 430 + 500
  expect(sumsOf('合计|基本支出|项目支出', '1700 1200 500', '930 430 500')).toEqual(['0 = 1 + 2']);
});

test('a subtotal of a group stands for its parts in the total', () => {
  // 小计 900 = 700 + 200; 合计 1000 = 900 + 100, not 900 + 700 + 200 + 100
  expect(
    sumsOf(
      '合计|财政拨款/小计|财政拨款/一般公共预算|财政拨款/政府性基金|事业收入',
      '1000 900 700 200 100',
      '650 610 400 210 40',
    ),
  ).toEqual(['0 = 1 + 4', '1 = 2 + 3']);
});

test('a column that two columns behind it make up is skipped', () => {
  // 购置及运行 50 = 30 + 20; 合计 60 = 4 + 50 + 6
  expect(
    sumsOf(
      '合计|因公出国（境）费|公务用车购置及运行费|其中：公务用车购置|其中：公务用车运行|公务接待费',
      '60 4 50 30 20 6',
      '48 3 35 12 23 10',
    ),
  ).toEqual(['0 = 1 + 2 + 5', '2 = 3 + 4']);
});

test('parts of a total across groups of the same inner words', () => {
  // 一般: 4031 = 80 + 3951; 基金: 30 = 10 + 20
  expect(
    sumsOf(
      '总计/一般公共预算|总计/政府性基金|出国/一般公共预算|出国/政府性基金|用车/一般公共预算|用车/政府性基金',
      '4031 30 80 10 3951 20',
      '3510 25 2800 5 710 20',
    ),
  ).toEqual(['0 = 2 + 4', '1 = 3 + 5']);
});

test('a change is this year less the year before', () => {
  // -182 = 260 − 442; 30 = 130 − 100
  expect(sumsOf('上年预算数|本年预算数|增减额', '442 260 -182', '100 130 30')).toEqual(['2 = 1 + -0']);
});

test('figures that do not add up make no sum, whatever the words say', () => {
  expect(sumsOf('合计|甲|乙', '100 30 40', '200 30 40', '300 10 20')).toEqual([]);
});

test('one slip among rows that hold leaves the sum', () => {
  // 1700 = 1200 + 500, 930 = 430 + 500, 77 = 33 + 44; 61 ≠ 50 + 10
  expect(sumsOf('合计|基本支出|项目支出', '1700 1200 500', '930 430 500', '77 33 44', '61 50 10')).toEqual([
    '0 = 1 + 2',
  ]);
});
