import { expect, test } from 'vitest';
import { oldName } from '../../src/rules/form/index.js';
import { findingsBy, wordsOf } from './form-words.js';

const said = (text: string, year = 2025, tables = ''): string[] =>
  findingsBy(oldName, wordsOf(text, { year }, tables)).map(({ severity, message }) => `${severity} ${message.zh}`);

test('a class that was renamed in 2019', () => {
  const [finding, ...others] = said('医疗卫生与计划生育支出20.00万元。');
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning 有1处.*“医疗卫生与计划生育支出”.*“卫生健康支出”/);
});

test('the same name in a table and in the text is one finding of two places', () => {
  const table = '表八 expenditureSummary\ncolumns: total\n210 医疗卫生与计划生育支出 | 20.00';
  expect(said('医疗卫生与计划生育支出20.00万元。', 2025, table)).toEqual([expect.stringMatching(/^warning 有2处/)]);
});

test('the section 20805, and not the longer names that hold its words', () => {
  const table = (code: string, name: string): string =>
    `表八 expenditureSummary\ncolumns: total\n${code} ${name} | 1.00`;
  expect(said('', 2025, table('20805', '行政事业单位离退休'))).toHaveLength(1);
  expect(said('', 2025, table('2080599', '其他行政事业单位离退休支出'))).toEqual([]);
  expect(said('社会保障和就业支出（类）行政事业单位离退休（款）20.00万元。')).toHaveLength(1);
});

test('in its own years, in titles of documents, and under the new name nothing is said', () => {
  expect(said('医疗卫生与计划生育支出20.00万元。', 2018)).toEqual([]);
  expect(said('按照《医疗卫生与计划生育支出管理办法》执行。')).toEqual([]);
  expect(said('卫生健康支出20.00万元。')).toEqual([]);
});
