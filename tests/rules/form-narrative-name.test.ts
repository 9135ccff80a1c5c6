import { expect, test } from 'vitest';
import { narrativeName } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

const TABLE = `
  表八 expenditureSummary
  columns: total
  total | 20.00
  210 卫生健康支出 | 20.00
  21007 计划生育事务 | 20.00
  2100717 计划生育服务 | 20.00`;
const item = (section: string, name: string, amount = '20.00'): string =>
  `“卫生健康支出（类）${section}（款）${name}（项）”科目${amount}万元，主要用于服务。`;
const said = (text: string): string[] => saidBy(narrativeName, wordsOf(text, {}, TABLE));

test('an item under the names of the table', () => {
  expect(said(item('计划生育事务', '计划生育服务'))).toEqual([]);
});

test('an item that stands under other names', () => {
  const [finding, ...others] = said(item('卫生健康支出', '计划生育事务'));
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning .*计划生育事务（项）/);
});

test('an item of nothing need not stand in a table', () => {
  expect(said(item('公共卫生', '疾病预防控制机构', '0.00'))).toEqual([]);
});
