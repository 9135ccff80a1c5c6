import { expect, test } from 'vitest';
import { scopeStatements } from '../../src/rules/form/index.js';
import { findingsBy, wordsOf } from './form-words.js';

const said = (text: string): string[] =>
  findingsBy(scopeStatements, wordsOf(text)).map(({ severity, instance }) => `${severity} ${instance}`);

test.each([
  ['收入预算8.00万元（不含上年结转）。', 'without the carryover'],
  ['收入预算8.00万元，含上年结转。', 'with the carryover'],
  ['同口径比上年增加1.00万元。', 'compared on one scope'],
  ['所属服务中心不单列预算。', 'units without a budget of their own'],
  ['出国经费由外事办统一安排。', 'arranged by another office'],
])('%s', (text, instance) => {
  expect(said(text)).toEqual([`note ${instance}`]);
});

test('one finding a scope, however often it is stated', () => {
  expect(said('收入8.00万元（不含上年结转）。支出8.00万元（不含上年结转）。')).toEqual(['note without the carryover']);
});

test('other sentences say nothing of scope', () => {
  expect(said('收入预算8.00万元，上年结转1.00万元。')).toEqual([]);
});

test('what is quoted is of the sentence alone', () => {
  const [finding] = findingsBy(scopeStatements, wordsOf('本部门有两家单位。服务中心不单列预算。下一节从此开始。'));
  expect(finding?.message.zh).toContain('1处：“服务中心不单列预算。”；');
});
