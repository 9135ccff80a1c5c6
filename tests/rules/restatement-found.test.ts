/** Columns of two tables that print one quantity row by row, found by their figures. */
import { expect, test } from 'vitest';
import { run } from '../../src/check/run.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../recognise/grid/notation.js';

test('two tables of the same rows that differ in one figure which stands in no sum', () => {
  const list = (title: string, changed: string): string => `# ${title}
# 单位：万元
项目名称 | 金额
设备更新改造 | 85.00
网络运行维护 | 46.50
档案数字化 | ${changed}
基层站所修缮 | 39.20
宣传培训活动 | 28.30
法律顾问服务 | 17.60`;
  const document = documentOf(`
# 云河省样例市某局
# 2025年部门预算
${list('表一 重点项目安排表', '12.40')}
${list('表二 项目资金安排明细表', '14.20')}`);
  const { findings } = run(document, RULES);
  // five of six rows agree: 85.00, 46.50, 39.20, 28.30, 17.60
  expect(
    findings
      .filter(({ rule }) => rule === 'restatement/found')
      .map(({ evidence }) => evidence.map(({ amount }) => amount.printed)),
  ).toEqual([['12.40', '14.20']]);
});

test('a figure that differs and stands in a sum which comes out is other money', () => {
  const { findings } = run(
    documentOf(`
# 云河省样例市某局
# 2025年部门预算
# 表一 全部资金项目表
# 单位：万元
项目名称 | 合计 | 财政拨款 | 自有资金
设备更新改造 | 85.00 | 80.00 | 5.00
网络运行维护 | 46.50 | 46.50 | 0.00
基层站所修缮 | 39.20 | 39.20 | 0.00
宣传培训活动 | 28.30 | 28.30 | 0.00
# 表二 项目拨款明细表
# 单位：万元
项目名称 | 金额
设备更新改造 | 80.00
网络运行维护 | 46.50
基层站所修缮 | 39.20
宣传培训活动 | 28.30`),
    RULES,
  );
  // 85.00 = 80.00 + 5.00 stands by itself; 80.00 is the appropriation alone
  expect(findings.filter(({ rule }) => rule === 'restatement/found')).toEqual([]);
});

test('what is shown below the appropriation is one quantity in both summaries, although their totals differ by own income', () => {
  const { findings, coverage } = run(
    documentOf(`
# 云河省样例市某局
# 2025年部门预算
# 表一 部门收支总表
# 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 480.25 | 一、一般公共服务支出 | 611.80
其中：经费拨款 | 401.75 |  |
非税收入 | 78.50 |  |
二、政府性基金预算拨款收入 | 70.81 | 二、城乡社区支出 | 70.81
三、事业收入 | 131.55 |  |
本年收入合计 | 682.61 | 本年支出合计 | 682.61
上年结转 |  | 结转下年 |
收入总计 | 682.61 | 支出总计 | 682.61
# 表四 财政拨款收支总表
# 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 480.25 | 一、一般公共服务支出 | 480.25
其中：经费拨款 | 401.75 |  |
非税收入 | 78.50 |  |
二、政府性基金预算拨款收入 | 70.81 | 二、城乡社区支出 | 70.81
本年收入合计 | 551.06 | 本年支出合计 | 551.06
上年结转 |  | 结转下年 |
收入总计 | 551.06 | 支出总计 | 551.06`),
    RULES,
  );
  // 480.25 + 70.81 + 131.55 = 682.61; 480.25 + 70.81 = 551.06
  expect(findings).toEqual([]);
  expect(coverage.untied.map(({ cell }) => cell.amount.printed)).toEqual([]);
});
