/** The name of an item that goes on in the next line: what stands there is no sentence about all expenditure. */
import { expect, test } from 'vitest';
import { accusing, checkedText } from './paper.js';

const paper = (item: string): string =>
  [
    '2026年度临溪市档案局部门预算',
    '2026年度收支预算总表',
    '单位：万元',
    '收入 | | 支出 | ',
    '项目 | 预算数 | 项目 | 预算数',
    '一、一般公共预算拨款收入 | 10984.81 | 一、一般公共服务支出 | 13215.69',
    '九、其他收入 | 4200.00 | 八、社会保障和就业支出 | 1969.12',
    '本年收入合计 | 15184.81 | 本年支出合计 | 15184.81',
    '收入合计 | 15184.81 | 支出合计 | 15184.81',
    '第三部分 2026年度部门预算情况说明',
    '二、一般公共预算拨款支出情况',
    '2026年度一般公共预算拨款支出10984.81万元。其中：',
    '（一）2010301-行政运行 3452.35 万元。',
    item,
    '支出 3942.61 万元。主要用于档案整理。',
  ].join('\n');

test('3,942.61 is the item 2010399 and not all that is spent', async () => {
  const document = await checkedText(paper('（四）2010399-其他政府办公厅（室）及相关机构事务'));
  expect(accusing(document)).toEqual([]);
  expect(document.narrative.find(({ printed }) => printed === '3942.61')?.claim?.words).toMatch(/^2010399/);
});

test('below a heading that is one, 支出 is all expenditure: 3,942.61 is not 15,184.81', async () => {
  const document = await checkedText(paper('（四）支出预算情况。').replace('支出 3942.61', '本年支出 3942.61'));
  expect(accusing(document)).not.toEqual([]);
});
