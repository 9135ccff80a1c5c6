/** Goals of a whole unit over two pages: one table, whose indicators have scores but no column of weights. */
import { expect, test } from 'vitest';
import { check } from '../../../src/index.js';

const title = '<p>2026年部门整体支出绩效目标表</p><p>单位：万元</p>';
const header = [
  '<tr><td rowspan="3">单位编码</td><td rowspan="3">单位名称</td><td colspan="3">年度预算申请</td>',
  '<td colspan="5" rowspan="2">部门整体支出年度绩效目标</td></tr>',
  '<tr><td rowspan="2">资金总额</td><td colspan="2">按支出性质分</td></tr>',
  '<tr><td>基本支出</td><td>项目支出</td><td>一级指标</td><td>三级指标</td><td>指标值类型</td><td>指标值</td><td>备注</td></tr>',
].join('');
const unit = (all: string): string =>
  `<tr><td rowspan="2">126001</td><td rowspan="2">云河市档案馆</td><td rowspan="2">${all}</td><td rowspan="2">412.30</td><td rowspan="2">98.65</td>`;
const goals = (kind: string, one: string, other: string): string =>
  `<td rowspan="2">${kind}</td>${one}</tr><tr>${other}</tr>`;
const goal = (name: string, value: string, score: string): string =>
  `<td>${name}</td><td>≥</td><td>${value}</td><td>${score}</td>`;
const first = goals('产出指标', goal('接收档案', '900', '20'), goal('馆藏纸质档案数字化加工', '40', '30'));
const second = goals('效益指标', goal('利用档案', '300', '30'), goal('到馆查阅档案的人员满意', '95', '10'));

const checked = async (all: string) => {
  const page = (rows: string): string => `${title}<table>${header}${unit(all)}${rows}</table>`;
  const html = `<p>云河市档案馆</p><p>2026年部门预算</p>${page(first)}${page(second)}`;
  const { documents } = await check([{ name: 'a.html', bytes: new TextEncoder().encode(html) }]);
  return documents[0];
};

test('the pages are one table, and 510.95 = 412.30 + 98.65 is all its money', async () => {
  const document = await checked('510.95');
  expect(document?.tables.map(({ title: name }) => name)).toEqual(['2026年部门整体支出绩效目标表']);
  expect(document?.findings).toEqual([]);
  expect(document?.undecided).toEqual([]);
  expect(document?.coverage.untied).toEqual([]);
});

test('20 + 30 + 30 + 10 below 备注 are not taken for weights that should make a hundred', async () => {
  const document = await checked('510.95');
  expect(document?.tables.flatMap(({ columns }) => columns.map(({ printed }) => printed))).toEqual([
    '资金总额',
    '基本支出',
    '项目支出',
  ]);
});
