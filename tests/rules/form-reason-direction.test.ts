import { expect, test } from 'vitest';
import { reasonDirection } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

test.each([
  '公务接待费3.00万元，比上年减少1.00万元，主要原因是接待任务增加。',
  '公务接待费3.00万元，比上年增加1.00万元，主要原因是接待经费减少。',
  '公务接待费3.00万元，比上年增加1.00万元，主要原因是厉行节约。',
])('a reason against the direction: %s', (sentence) => {
  const said = saidBy(reasonDirection, wordsOf(sentence));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^warning/);
});

test.each([
  '公务接待费3.00万元，比上年增加1.00万元，主要原因是接待任务增加。',
  '公务接待费3.00万元，比上年减少1.00万元，主要原因是厉行节约。',
  '基本支出3.00万元，比上年减少1.00万元，主要原因是退休人员增加。',
  '基本支出3.00万元，比上年减少1.00万元，主要原因是上年一次性项目增加。',
  '基本支出3.00万元，与上年持平，主要原因是人员增加。',
])('a reason that fits, or may: %s', (sentence) => {
  expect(saidBy(reasonDirection, wordsOf(sentence))).toEqual([]);
});
