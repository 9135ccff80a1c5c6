import { expect, test } from 'vitest';
import { run } from '../../src/check/run.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../recognise/grid/notation.js';

/** A summary as a page prints it, with two memo lines below the appropriation of 100.00. */
const page = (funding: string, nonTax: string): string => `
# 某市某局
# 2025年部门预算
# 表一 部门收支总表
# 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00
${funding && `其中：经费拨款 | ${funding} | |\n`}非税收入 | ${nonTax} | |
二、政府性基金预算拨款收入 | 50.00 | 二、城乡社区支出 | 50.00
本年收入合计 | 150.00 | 本年支出合计 | 150.00
收入总计 | 150.00 | 支出总计 | 150.00`;
const said = (funding: string, nonTax: string): string[] =>
  run(documentOf(page(funding, nonTax)), RULES)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ rule, severity }) => `${severity} ${rule}`);

test('memo lines are no addends: 100.00 + 50.00 = 150.00 without 80.00 and 20.00', () => {
  expect(said('80.00', '20.00')).toEqual([]);
  expect(said('80.00', '')).toEqual([]);
});

test('more than the appropriation, alone or together: 80.00 + 30.00 = 110.00', () => {
  expect(said('80.00', '30.00')).toEqual(['warning footing/memo']);
  expect(said('', '120.00')).toEqual(['warning footing/memo']);
});
