import { expect, test } from 'vitest';
import { missingReason } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

const WHY = '主要原因是人员增加';
const item = (at: number, reason: string): string =>
  `${at}.第${at}项支出10.00万元，比上年增加1.00万元${reason && `，${reason}`}。`;
const said = (...reasons: string[]): string[] =>
  saidBy(missingReason, wordsOf(reasons.map((reason, at) => item(at + 1, reason)).join('')));

test('one of three items gives no reason', () => {
  const [finding, ...others] = said(WHY, '', WHY);
  expect(others).toEqual([]);
  expect(finding).toMatch(/^note \| 2\.第2项支出10\.00万元，比上年增加1\.00万元$/);
});

test('all give theirs, or most give none', () => {
  expect(said(WHY, WHY, WHY)).toEqual([]);
  expect(said(WHY, '', '')).toEqual([]);
});

test('an item without a change needs no reason', () => {
  const items = [item(1, WHY), item(2, WHY), '3.第3项支出10.00万元，与上年持平。'];
  expect(saidBy(missingReason, wordsOf(items.join('')))).toEqual([]);
});
