import { expect, test } from 'vitest';
import { codeName } from '../../src/rules/form/index.js';
import { documentOf } from '../recognise/grid/notation.js';
import { findingsBy } from './form-words.js';

/** A table of the general public budget as a page prints it; rows are `code name`. */
const said = (...rows: string[]): string[] => {
  const text = `
# 某市某局
# 2025年部门预算
# 表二 一般公共预算支出表
# 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | < | ${rows.length}.00 | ${rows.length}.00 |
${rows.map((row) => `${row.replace(' ', ' | ')} | 1.00 | 1.00 |`).join('\n')}`;
  return findingsBy(codeName, documentOf(text)).map(({ severity, message }) => `${severity} ${message.zh}`);
};

test('names of the classification', () => {
  expect(
    said('208 社会保障和就业支出', '20805 行政事业单位养老支出', '2080505 机关事业单位基本养老保险缴费支出'),
  ).toEqual([]);
});

test('the name of another code: 2080506 is the occupational annuity', () => {
  const [finding, ...others] = said('208 社会保障和就业支出', '2080505 机关事业单位职业年金缴费支出');
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning 有1处.*2080505应为“机关事业单位基本养老保险缴费支出”.*2080506/);
});

test('“其它” for “其他”', () => {
  const [finding] = said('208 社会保障和就业支出', '2080599 其它行政事业单位养老支出');
  expect(finding).toMatch(/^warning .*“其它”/);
});

test('another name that no code bears is a note', () => {
  const [finding] = said('208 社会保障和就业支出', '20805 事业机关养老经费');
  expect(finding).toMatch(/^note /);
});

test('an unknown code is unknown, and brackets of another shape or a wrapped name are no difference', () => {
  expect(said('2010888 随便什么', '208 社会保障和就业', '2080505 机关事业单位基本养老保险缴费')).toEqual([]);
});
