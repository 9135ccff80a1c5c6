/** Rows whose build the figures of a table show: units below the department, lists below their totals. */
import { expect, test } from 'vitest';
import { run } from '../../src/check/run.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../recognise/grid/notation.js';

const page = (...rows: string[]): string => `
# 云河省样例市某局
# 2025年部门预算
# 表一 单位支出情况明细表
# 单位：万元
单位名称 | 合计 | 基本支出 | 项目支出
${rows.join('\n')}`;
const saidOf = (...rows: string[]): { verdicts: string[]; findings: string[] } => {
  const { outcomes, findings } = run(documentOf(page(...rows)), RULES);
  const own = outcomes.filter(({ equation }) => equation.rule === 'footing/rows');
  return {
    verdicts: own.map(({ verdict }) => verdict),
    findings: findings.filter(({ rule }) => rule === 'footing/rows').map(({ message }) => message.zh),
  };
};

/** 500.00 = 300.00 + 200.00, 330.00 = 210.00 + 120.00, 170.00 = 90.00 + 80.00. */
const WHOLE = [
  '合计 | 500.00 | 330.00 | 170.00',
  '第一所 | 300.00 | 210.00 | 90.00',
  '第二所 | 200.00 | 120.00 | 80.00',
];

test('the total of the units, in every column', () => {
  expect(saidOf(...WHOLE)).toEqual({ verdicts: ['exact', 'exact', 'exact'], findings: [] });
});

test('rows that do not make the total in any column are read otherwise, and accuse nobody', () => {
  const { findings } = saidOf(...WHOLE, '第三所 | 64.00 | 41.00 | 23.00');
  // 500.00 lacks 64.00, 330.00 lacks 41.00, 170.00 lacks 23.00: the rows do not add up to the total, so it is none of theirs
  expect(findings).toEqual([]);
});
