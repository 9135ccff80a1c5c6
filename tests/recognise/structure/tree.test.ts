/** Which rows are sums of others: by codes, ordinals and names, and where these say nothing by the figures alone. */
import { expect, test } from 'vitest';
import { treeOf } from '../../../src/recognise/structure/tree.js';

/** Rows as `code name | 12 5`: a code of digits, else the name alone. Each row with the name of the row above it in the tree. */
function edgesOf(...rows: string[]): string[] {
  const read = rows.map((row) => {
    const [words = '', figures = ''] = row.split(' | ');
    const [first = '', ...rest] = words.split(' ');
    const code = /^\d+$/.test(first) ? first : null;
    return {
      code,
      name: code ? rest.join(' ') : words,
      figures: figures.split(' ').map((text) => Number.parseInt(text, 10)),
    };
  });
  const hints = read.map(({ code, name }) => ({ code, unitCode: null, name, left: null }));
  const tree = treeOf(
    hints,
    read.map(({ figures }) => figures),
  );
  return tree.parents.map((parent, at) => `${read[at]?.name} < ${parent === null ? '' : read[parent]?.name}`);
}

test('codes below the total', () => {
  // 100 = 60 + 40; 60 = 60; 60 = 35 + 25
  expect(
    edgesOf('合计 | 100', '201 甲 | 60', '20101 乙 | 60', '2010101 丙 | 35', '2010102 丁 | 25', '208 戊 | 40'),
  ).toEqual(['合计 < ', '甲 < 合计', '乙 < 甲', '丙 < 乙', '丁 < 乙', '戊 < 合计']);
});

test('an edge that a code gives stays where the sum does not come out', () => {
  // 60 ≠ 35 + 20
  expect(
    edgesOf('合计 | 100', '201 甲 | 60', '20101 乙 | 60', '2010101 丙 | 35', '2010102 丁 | 20', '208 戊 | 40').at(4),
  ).toBe('丁 < 乙');
});

test('names alone: units and what they spend on, by the figures', () => {
  // 500 = 300 + 200; 300 = 210 + 90; 200 = 150 + 50
  expect(
    edgesOf('合计 | 500', '一所 | 300', '工资 | 210', '商品 | 90', '二所 | 200', '工资 | 150', '商品 | 50'),
  ).toEqual(['合计 < ', '一所 < 合计', '工资 < 一所', '商品 < 一所', '二所 < 合计', '工资 < 二所', '商品 < 二所']);
});

test('two equal rows beside each other are not one below the other where the sum asks for both', () => {
  // 900 = 100 + 100 + 700, not 100 + 700
  expect(edgesOf('合计 | 900', '甲项目 | 100', '乙项目 | 100', '丙项目 | 700').slice(1)).toEqual([
    '甲项目 < 合计',
    '乙项目 < 合计',
    '丙项目 < 合计',
  ]);
});

test('the last class entered twice belongs to the total, which comes out without it', () => {
  // 100 = 60 + 40; with the second 40 it is 140
  const edges = edgesOf('合计 | 100', '201 甲 | 60', '208 乙 | 40', '208 乙 | 40');
  expect(edges).toEqual(['合计 < ', '甲 < 合计', '乙 < 合计', '乙 < 合计']);
});

test('a class entered twice is no section of itself', () => {
  // 100 = 60 + 40, not 60 + 60 + 40
  const edges = edgesOf('201 甲 | 60', '201 甲 | 60', '208 乙 | 40', '合计 | 100');
  expect(edges).toEqual(['甲 < 合计', '甲 < 合计', '乙 < 合计', '合计 < ']);
});

test('a code on every row of a list, and a department with its only unit: one is the sum of the other', () => {
  // 90 = 90 = 60 + 30; by names alone the two rows would be entered twice, and 90 be short of 180
  expect(
    edgesOf('合计 | 90', '2013302 某局 | 90', '2013302 某局 | 90', '2013302 甲项目 | 60', '2013302 乙项目 | 30').slice(
      1,
    ),
  ).toEqual(['某局 < 合计', '某局 < 某局', '甲项目 < 某局', '乙项目 < 某局']);
});

test('a class whose own figure is wrong keeps its sections where the total comes out without it', () => {
  // 6720 = (2 + 6700) + 18, but 6651 is printed and not 6702: the total is not 6651 + 2 + 6700 + 18 = 13371
  expect(
    edgesOf(
      '一般公共服务支出 | 6651',
      '社会工作事务 | 2',
      '其他社会工作事务支出 | 2',
      '其他一般公共服务支出 | 6700',
      '其他一般公共服务支出 | 6700',
      '国防支出 | 18',
      '国防动员 | 18',
      '交通战备 | 18',
      '本年支出合计 | 6720',
    ),
  ).toEqual([
    '一般公共服务支出 < 本年支出合计',
    '社会工作事务 < 一般公共服务支出',
    '其他社会工作事务支出 < 社会工作事务',
    '其他一般公共服务支出 < 一般公共服务支出',
    '其他一般公共服务支出 < 其他一般公共服务支出',
    '国防支出 < 本年支出合计',
    '国防动员 < 国防支出',
    '交通战备 < 国防动员',
    '本年支出合计 < ',
  ]);
});

test('ordinals, the total of the year at the foot, and what stands below it', () => {
  // 90 = 60 + 30; 本年 120 = 90 + 30; 总计 130 = 120 + 10
  expect(
    edgesOf(
      '一、财政拨款 | 90',
      '1.一般公共预算 | 60',
      '2.政府性基金 | 30',
      '二、事业收入 | 30',
      '本年收入合计 | 120',
      '上年结转 | 10',
      '收入总计 | 130',
    ),
  ).toEqual([
    '一、财政拨款 < 本年收入合计',
    '1.一般公共预算 < 一、财政拨款',
    '2.政府性基金 < 一、财政拨款',
    '二、事业收入 < 本年收入合计',
    '本年收入合计 < 收入总计',
    '上年结转 < 收入总计',
    '收入总计 < ',
  ]);
});

test('其中 is no addend unless the sum asks for it', () => {
  // 90 = 60 + 30, of which 20; not 60 + 20 + 30
  const edges = edgesOf('合计 | 90', '一般公共预算 | 60', '其中：非税收入 | 20', '政府性基金 | 30');
  expect(edges[2]).toBe('其中：非税收入 < ');
});

test('names of the functional classification stand for their codes', () => {
  // 一般公共服务支出 506 = 人大事务 506 = 行政运行 300 + 一般行政管理事务 206
  const rows = ['一般公共服务支出 | 506', '人大事务 | 506', '行政运行 | 300', '一般行政管理事务 | 206'];
  expect(edgesOf(...rows)).toEqual([
    '一般公共服务支出 < ',
    '人大事务 < 一般公共服务支出',
    '行政运行 < 人大事务',
    '一般行政管理事务 < 人大事务',
  ]);
});
