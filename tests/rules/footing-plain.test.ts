import { expect, test } from 'vitest';
import { run } from '../../src/check/run.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../recognise/grid/notation.js';

/** A table of no kind that other tables know, beside one that makes the page a budget. */
const page = (...rows: string[]): string => `
# 广西壮族自治区某市某局
# 2025年部门预算
# 表一 部门收支总表
# 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
收入总计 | 42.00 | 支出总计 | 42.00
# 表二 政府购买服务预算表
# 单位：万元
项目名称 | 购买服务目录 | 合计 | 一般公共预算
${rows.join('\n')}`;
const said = (...rows: string[]): string[] => {
  const { outcomes } = run(documentOf(page(...rows)), RULES);
  return outcomes.filter(({ equation }) => equation.rule === 'footing/plain').map(({ verdict }) => verdict);
};

test('27.00 + 15.00 = 42.00, in both columns', () => {
  expect(said('合计 | | 42.00 | 42.00', '巡查 | 服务 | 27.00 | 27.00', '监测 | 服务 | 15.00 | 15.00')).toEqual([
    'exact',
    'exact',
  ]);
});

test('27.00 + 14.00 = 41.00: there may be something else, so it is undecided', () => {
  expect(said('合计 | | 42.00 | 42.00', '巡查 | 服务 | 27.00 | 27.00', '监测 | 服务 | 14.00 | 15.00')).toEqual([
    'undecided',
    'exact',
  ]);
});

test('one row, and no total, say nothing', () => {
  expect(said('合计 | | 42.00 | 42.00', '巡查 | 服务 | 42.00 | 42.00')).toEqual([]);
  expect(said('巡查 | 服务 | 27.00 | 27.00', '监测 | 服务 | 15.00 | 15.00')).toEqual([]);
});
