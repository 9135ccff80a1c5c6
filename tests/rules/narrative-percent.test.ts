import { describe, expect, it } from 'vitest';
import { saidOf } from './sentences.js';

const RULE = 'narrative/percent';

describe('growth that follows from its figures', () => {
  it.each([
    // (120 − 100) ÷ 100 = 20 %
    '基本支出120.00万元，比2024年的100.00万元增加20.00万元，增长20%。',
    // 7.23 ÷ (43.21 − 7.23 = 35.98) = 20.094… %, rounded and cut off
    '基本支出43.21万元，比2024年增加7.23万元，增长20.09%。',
    // 10 ÷ (90 + 10) = 10 %
    '基本支出90.00万元，比2024年减少10.00万元，下降10.00%。',
    // (25.77 − 60.13) ÷ 60.13 = −57.142… %
    '基本支出2024年当年预算执行数为60.13万元，2025年预算安排25.77万元，比2024年预算执行数减少57.14%。',
    // 0.01 ÷ 0.04 is anything from 0.005 ÷ 0.045 to 0.015 ÷ 0.035: 11.1 to 42.9 %
    '公务接待费0.05万元，比2024年增加0.01万元，增长30%。',
    '同口径比2024年的100.00万元增加20.00万元，增长35%。',
  ])('%s', (sentence) => {
    expect(saidOf(RULE, sentence)).toEqual([]);
  });
});

it('says of a percentage that was cut off that nothing need be changed', () => {
  // 14.00 ÷ (80.10 − 14.00 = 66.10) = 21.179… %: rounded 21.18, cut off 21.17
  expect(saidOf(RULE, '基本支出80.10万元，比2024年增加14.00万元，增长21.17%。')).toEqual([]);
  // 1,000.00 ÷ 9,000.00 = 11.1111 %, within 0.0002 %: 11.11 either way; 2,000.00 ÷ 3,000.00 = 66.6667 %: 66.67, cut off 66.66
  expect(saidOf(RULE, '基本支出5,000.00万元，比2024年增加2,000.00万元，增长66.66%。')).toEqual([
    'note 有1处百分比系截位而非四舍五入（如66.66%），可不调整。',
  ]);
});

it('finds a percentage of another base', () => {
  // (352.67 − 348.52) ÷ 348.52 = 1.19 %
  expect(saidOf(RULE, '基本支出352.67万元，比2024年的348.52万元增加0.53%。')).toEqual([
    'error 说明一、所述增减百分比0.53%，按同处所列352.67、348.52计算为1.19%，请核实后更正。',
  ]);
});

it('finds a rise that is called a fall', () => {
  // (120 − 100) ÷ 100 = +20 %
  expect(saidOf(RULE, '基本支出120.00万元，比2024年的100.00万元下降20.00%。')).toEqual([
    'error 说明一、所述“减少”20.00%，按同处所列120.00、100.00应为增加，方向不符，请核实后更正。',
  ]);
});

it('takes a hundred percent of nothing for a convention, anything else not', () => {
  expect(saidOf(RULE, '基本支出25.00万元，比2024年增加25.00万元，增长100.00%。')).toEqual([
    'note 有1处基数为0而写作增加100.00%，属惯例；基数为0时百分比无意义，可改为“上年无此项”。',
  ]);
  expect(saidOf(RULE, '基本支出25.00万元，比2024年增加25.00万元，增长40.00%。')).toHaveLength(1);
});
