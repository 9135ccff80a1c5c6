/** Targets of a project: its money in all, whatever the years, is the sum of what the state pays and of other money. */
import { expect, test } from 'vitest';
import { check } from '../../../src/index.js';

const page = (all: string): string =>
  [
    '<p>2026年度云河市档案馆单位预算</p>',
    '<p>档案数字化项目绩效目标表</p>',
    '<table><tr><td>项目名称</td><td colspan="2">档案数字化</td></tr>',
    `<tr><td rowspan="3">专项资金情况（万元）</td><td>资金总额</td><td>${all}</td></tr>`,
    '<tr><td>财政拨款</td><td>40.25</td></tr><tr><td>其他资金</td><td>4.50</td></tr>',
    '<tr><td>产出指标</td><td>数量指标</td><td>≥10卷</td></tr></table>',
  ].join('');

const checked = async (all: string) =>
  (await check([{ name: 'a.html', bytes: new TextEncoder().encode(page(all)) }])).documents[0];

test('40.25 + 4.50 = 44.75 ties all three', async () => {
  const document = await checked('44.75');
  expect(document?.findings).toEqual([]);
  expect(document?.coverage).toMatchObject({ amounts: 3, tied: 3 });
});

test('44.57 is 0.18 less than 40.25 + 4.50', async () => {
  const findings = (await checked('44.57'))?.findings.map(({ rule, evidence }) => [
    rule,
    ...evidence.map((one) => one.printed),
  ]);
  expect(findings).toEqual([['footing/lists', '44.57', '40.25', '4.50']]);
});
