import { expect, it } from 'vitest';
import { saidOf } from './sentences.js';

const RULE = 'narrative/base-year';

it('wants the year before', () => {
  expect(saidOf(RULE, '基本支出30.00万元，比2024年预算增加1.00万元。公务接待费1.00万元，与上年持平。')).toEqual([]);
});

it('finds a year that is compared with itself, once for all places', () => {
  expect(
    saidOf(RULE, '基本支出30.00万元，比2025年预算执行数增加1.00万元。公务接待费1.00万元，比2025年决算数减少1.00万元。'),
  ).toEqual(['warning 说明有2处与2025年比较（如一、），而报告年度为2025年，比较年度应为2024年，请核实后更正。']);
});

it('leaves an earlier year alone', () => {
  expect(saidOf(RULE, '基本支出30.00万元，比2019年（疫情前）决算数减少1.00万元。')).toEqual([]);
});
