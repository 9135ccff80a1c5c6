import { expect, it } from 'vitest';
import { saidOf } from './sentences.js';

const RULE = 'narrative/share';

it('ties shares of a list to its whole', () => {
  // 30 ÷ 120 = 25 %, 90 ÷ 120 = 75 %
  expect(
    saidOf(RULE, '2025年支出预算120.00万元，其中：基本支出30.00万元，占25%；项目支出90.00万元，占75.00%。'),
  ).toEqual([]);
});

it('finds a share that does not follow', () => {
  // 90 ÷ 120 = 75 %
  expect(
    saidOf(RULE, '2025年支出预算120.00万元，其中：基本支出30.00万元，占25%；项目支出90.00万元，占57.00%。'),
  ).toEqual(['error 说明一、所述占比57.00%，按同处所列90.00、120.00计算为75.00%，请核实后更正。']);
});

it('says nothing of a share of what the text does not print', () => {
  expect(saidOf(RULE, '基本支出30.00万元，占全区支出的25%。')).toEqual([]);
});
