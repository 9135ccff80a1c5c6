import { expect, test } from 'vitest';
import { zeroChange } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

test('a direction for nothing, in money and in percent', () => {
  const text = '公务接待费3.00万元，比上年减少0万元，下降0.00%；会议费2.00万元，比上年增加0.00万元。';
  expect(saidBy(zeroChange, wordsOf(text))).toEqual(['note | 减少0万元 | 下降0.00% | 增加0.00万元']);
});

test.each(['比上年减少0.50万元，下降0.03%。', '与上年持平，增加0个项目。', '比上年增加10万元。'])('%s不列', (text) => {
  expect(saidBy(zeroChange, wordsOf(text))).toEqual([]);
});
