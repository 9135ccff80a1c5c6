/**
 * How fine a figure is. 171,915,165 yuan are 17,191.5165, printed as 17,192 where a section prints whole 万元; the two decimals of
 * another section say nothing about it. In a table that prints trailing zeros, 12.5 stands for 12.45 to 12.55.
 */
import { expect, test } from 'vitest';
import { accusing, checkedText, findingsOf } from './paper.js';

const paper = (told: string, more = ''): string => `云浦区样板局2025年单位预算
一、预算编制说明
2025年，云浦区样板局收入预算${told}万元，其中：财政拨款收入${told}万元。${more}
二、其他情况说明
2025年“三公”经费预算数为61.35万元。其中：因公出国（境）费24.80万元，公务用车购置及运行费34.00万元，公务接待费2.55万元。
2025年预算单位财务收支预算总表
单位：元
项目 预算数 项目 预算数
一、财政拨款收入 171,915,165 一、一般公共服务支出 171,915,165
1.一般公共预算资金 171,915,165
收入总计 171,915,165 支出总计 171,915,165
`;

test('whole 万元 in a section that prints nothing finer are rounded to whole ones', async () => {
  const document = await checkedText(paper('17,192'));
  expect(accusing(document)).toEqual([]);
});

test('more than half of one apart is told', async () => {
  const document = await checkedText(paper('17,193'));
  expect(accusing(document).length).toBeGreaterThan(0);
});

test('a finer figure of the same section shows that zeros are dropped there', async () => {
  const document = await checkedText(paper('17,192', '比上年增加26.75万元。'));
  expect(accusing(document).length).toBeGreaterThan(0);
});

const table = (short: string, padded: string): string => `云浦区样板局2025年部门预算
表一
2025年支出预算总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 25.${padded} | 12.${padded} | 13.00
201 | 一般公共服务支出 | 25.${padded} | 12.${padded} | 13.00
20103 | 政府办公厅（室）及相关机构事务 | 25.${padded} | 12.${padded} | 13.00
2010301 | 行政运行 | ${short} | ${short} |
2010302 | 一般行政管理事务 | 13.00 | | 13.00
`;

test('a shorter print in a table with trailing zeros is taken as wide as it is printed', async () => {
  // 12.53 + 13.00 = 25.53; 12.5 stands for 12.45 to 12.55, so it may be 12.53.
  const document = await checkedText(table('12.5', '53'));
  expect(findingsOf(document, 'error')).toEqual([]);
});

test('the same figure in two decimals does not agree', async () => {
  // 12.50 + 13.00 = 25.50, and 25.53 is printed.
  const document = await checkedText(table('12.50', '53'));
  expect(findingsOf(document, 'error').length).toBeGreaterThan(0);
});

test('nor does a shorter print in a table that drops its zeros', async () => {
  const document = await checkedText(table('12.5', '53').replaceAll('13.00', '13'));
  expect(findingsOf(document, 'error').length).toBeGreaterThan(0);
});
