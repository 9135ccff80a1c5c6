import { expect, test } from 'vitest';
import { copiedText } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

const item = (at: number, name: string, use: string): string =>
  `${at}.“卫生健康支出（类）行政事业单位医疗（款）${name}（项）”科目10.00万元，主要用于${use}。`;
const said = (...items: string[]): string[] => saidBy(copiedText, wordsOf(items.join('')));

test('each item tells its own use', () => {
  expect(
    said(item(1, '行政单位医疗', '缴纳行政人员医疗保险'), item(2, '公务员医疗补助', '公务员补助医疗费用')),
  ).toEqual([]);
});

test('a use that is the name of another item', () => {
  const [finding, ...others] = said(
    item(1, '行政单位医疗', '缴纳医疗保险'),
    item(2, '公务员医疗补助', '行政单位医疗支出'),
  );
  expect(others).toEqual([]);
  expect(finding).toBe('note | 公务员医疗补助：行政单位医疗支出');
});

test('a use that repeats another word for word', () => {
  const use = '按照规定为在职人员缴纳医疗保险';
  expect(said(item(1, '行政单位医疗', use), item(2, '公务员医疗补助', use))).toHaveLength(1);
});

test('general words, and lists of several things, are nobody’s own', () => {
  const use = '保障单位正常运转的日常支出';
  expect(said(item(1, '行政单位医疗', use), item(2, '公务员医疗补助', use))).toEqual([]);
  expect(said(item(1, '行政单位医疗', '缴纳医疗保险'), item(2, '公务员医疗补助', '行政单位医疗、补助等'))).toEqual([]);
});
