import { expect, it } from 'vitest';
import { saidOf } from './sentences.js';

const RULE = 'narrative/procurement';
const budget = (reserved: string, micro: string): string =>
  `2025年政府采购预算100.00万元。面向中小企业预留政府采购项目预算金额${reserved}万元，其中，预留给小型和微型企业的政府采购项目预算为${micro}万元。`;

it('keeps what is reserved within the whole', () => {
  expect(saidOf(RULE, budget('40.00', '28.00'))).toEqual([]);
});

it('finds more reserved than procured, and more for the smallest than for all small firms', () => {
  expect(saidOf(RULE, budget('140.00', '28.00'))).toHaveLength(1);
  expect(saidOf(RULE, budget('40.00', '48.00'))).toHaveLength(1);
});

it('finds awards under reserved and under other projects that are more than the whole', () => {
  // 21.07 + 21.07 = 42.14 > 21.07
  const awards = (other: string): string =>
    `政府采购金额（以签订合同为准）为21.07万元。在面向中小企业预留的项目中，由中小企业中标的，采购金额21.07万元；在其他政府采购项目中，由中小企业中标的，采购金额${other}万元。`;
  expect(saidOf(RULE, awards('0.00'))).toEqual([]);
  expect(saidOf(RULE, awards('21.07'))).toHaveLength(1);
});
