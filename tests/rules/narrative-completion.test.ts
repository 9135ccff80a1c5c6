import { expect, it } from 'vitest';
import { ACCOUNTS, saidOf } from './sentences.js';

const RULE = 'narrative/completion';
const said = (sentence: string): string[] => saidOf(RULE, sentence, ACCOUNTS);

it.each([
  // 54.53 ÷ 54.53 = 100 %
  '基本支出年初预算为54.53万元，支出决算为54.53万元，完成年初预算的100.00%。',
  // 307.82 ÷ 321.02 = 95.888 %
  '基本支出年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成全年预算数的95.89%。',
  // 47.50 ÷ 50.00 = 95 %
  '基本支出支出决算为47.50万元，完成年初预算50.00万元的95%。',
  '公务接待费年初预算为0万元，支出决算为0万元，完成预算的0%。',
])('%s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

it('finds a completion of another budget than the one that is named', () => {
  expect(said('基本支出年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%。')).toEqual([
    'error 说明一、所述完成比例95.89%，按同处所列307.82、0，基数为0，无法计算百分比；按同句所列321.02计算则相符，疑所指预算数有误，请核实后更正。',
  ]);
});

it('finds a completion that does not follow', () => {
  // 45.00 ÷ 50.00 = 90 %
  expect(said('基本支出年初预算为50.00万元，支出决算为45.00万元，完成年初预算的98.00%。')).toEqual([
    'error 说明一、所述完成比例98.00%，按同处所列45.00、50.00计算为90.00%，请核实后更正。',
  ]);
});
