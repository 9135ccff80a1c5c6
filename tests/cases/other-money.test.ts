/** Money that is no appropriation: carried over, granted from above, or of a fund that has none. */
import { expect, test } from 'vitest';
import { carriedOver, granted, HEADER } from './other-money-pages.js';
import { accusing, checkedPage, findingsOf, pageOf, tableOf, untied } from './paper.js';

test('a carryover that only the summary has is a difference of scope', async () => {
  const document = await checkedPage(carriedOver('2219.92'));
  expect(accusing(document)).toEqual([]);
  expect(findingsOf(document, 'note').map(({ verdict }) => verdict)).toContain('scope');
});

test('a total that its own lines contradict is still told', async () => {
  expect((await checkedPage(carriedOver('2229.92'))).findings.map(({ severity }) => severity)).toContain('error');
});

test('a grant from above below the revenue of the year is a part of the sources alone', async () => {
  const document = await checkedPage(granted('191,221.79'));
  expect(accusing(document)).toEqual([]);
  expect(untied(document)).toEqual([]);
});

test('a total of the year that takes the grant in is told', async () => {
  expect(accusing(await checkedPage(granted('191,394.79'))).length).toBeGreaterThan(0);
});

/** 2,567.13 + 339.50 = 2,906.63; + 1,745.04 = 4,651.67; 2,567.13 + 1,745.04 = 4,312.17. The department has no government funds. */
const emptyFund = pageOf(
  '云浦市审计局2026年度部门预算公开',
  tableOf(
    ['公开01表', '收支总表', '部门：云浦市审计局 单位：万元'],
    [
      ...HEADER,
      '一、一般公共预算拨款收入|4,651.67|一、一般公共服务支出|2,906.63',
      '二、政府性基金预算拨款收入||二十、住房保障支出|1,745.04',
      '本年收入合计|4,651.67|本年支出合计|4,651.67',
      '收入总计|4,651.67|支出总计|4,651.67',
    ],
  ),
  tableOf(
    ['公开03表', '支出总表', '部门：云浦市审计局 单位：万元'],
    [
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|4,651.67|4,312.17|339.50',
      '201|一般公共服务支出|2,906.63|2,567.13|339.50',
      '221|住房保障支出|1,745.04|1,745.04|',
    ],
  ),
  tableOf(
    ['公开07表', '一般公共预算支出表', '部门：云浦市审计局 单位：万元'],
    [
      '科目编码^2|科目名称^2|合计^2|基本支出>3|项目支出^2',
      '小计|人员经费|公用经费',
      '|合计|4,651.67|4,312.17|3,916.57|395.60|339.50',
      '201|一般公共服务支出|2,906.63|2,567.13|2,171.53|395.60|339.50',
      '221|住房保障支出|1,745.04|1,745.04|1,745.04||',
    ],
  ),
  tableOf(
    ['公开10表', '政府性基金预算支出表', '部门：云浦市审计局 单位：万元'],
    ['科目编码|科目名称|合计|基本支出|项目支出', '|合计|||'],
  ),
  '<p>注：本部门无政府性基金预算支出，本表为空。</p>',
);

test('an empty table of a fund has nothing to agree with where no place prints money of the fund', async () => {
  expect(accusing(await checkedPage(emptyFund))).toEqual([]);
});
