import { expect, test } from 'vitest';
import { halfUnit } from '../../src/rules/form/index.js';
import { findingsBy, saidBy, wordsOf } from './form-words.js';

test('万 without 元 is said once, however often it stands', () => {
  const document = wordsOf('总预算720.00万，其中设备70.00万，培训50.00万，宣传50.00万，合计720.00万。');
  expect(findingsBy(halfUnit, document)).toHaveLength(1);
  // The total stands twice: five places, four different figures, of which three are shown.
  expect(findingsBy(halfUnit, document)[0]?.message.zh).toContain('5处');
  expect(saidBy(halfUnit, document)).toEqual(['note | 720.00万 | 70.00万 | 50.00万 | 50.00万 | 720.00万']);
});

test.each(['总预算720.00万元，其中设备70.00万元。', '服务群众3万人次，绿化5万平方米。', '约占万分之三。'])(
  '%s不列',
  (text) => {
    expect(saidBy(halfUnit, wordsOf(text))).toEqual([]);
  },
);
