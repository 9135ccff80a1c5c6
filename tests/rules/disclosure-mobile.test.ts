import { expect, test } from 'vitest';
import { mobile } from '../../src/rules/disclosure/index.js';
import { saidBy, wordsOf } from './form-words.js';

const said = (text: string): string[] => saidBy(mobile, wordsOf(text));

test.each(['电话：13800001234', '电话：138 0000 1234', '手机138-0000-1234。'])('a mobile number: %s', (text) => {
  const [finding, ...others] = said(text);
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning \| 138\*+1234$/);
});

test.each([
  '支出13800001234元',
  '支出13800001234.00',
  '支出13,800,001,234.00元',
  '项目编码313800001234567',
  '电话：021-63661234',
  '编号A13800001234',
])('none: %s', (text) => {
  expect(said(text)).toEqual([]);
});
