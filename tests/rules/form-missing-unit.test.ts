import { expect, test } from 'vitest';
import { missingUnit } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

test('a percentage without its sign and an amount without its unit', () => {
  const text = '收入比上年增加2.10万元，增长13.95。项目支出决算为4.19。基本支出占76.23；其余为项目支出。';
  expect(saidBy(missingUnit, wordsOf(text))).toEqual(['warning | 增长13.95。 | 决算为4.19。 | 占76.23；']);
});

test.each([
  '增长13.95%。',
  '支出决算为4.19万元。',
  '绩效自评平均得分为98.50。',
  '比上年减少2，其中驾驶员1人。',
  '（一）会议费。1.1节所列事项。',
])('%s不列', (text) => {
  expect(saidBy(missingUnit, wordsOf(text))).toEqual([]);
});
