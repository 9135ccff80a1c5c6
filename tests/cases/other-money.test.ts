/** Money that is no appropriation: carried over, granted from above, or of a fund that has none. */
import { expect, test } from 'vitest';
import { accusing, checkedPage, findingsOf, pageOf, tableOf, untied } from './paper.js';

const HEADER = ['收入>2|支出>2', '项目|预算数|项目|预算数'];

/** 2,144.92 + 75.00 = 2,219.92; with 30.00 carried over 2,249.92 = 2,014.77 + 160.15 + 75.00; 1,984.77 + 160.15 + 75.00 = 2,219.92. */
const carriedOver = (total: string): string =>
  pageOf(
    '2026年度云浦市民政局单位预算',
    tableOf(
      ['2026年度收支预算总表', '单位：万元'],
      [
        ...HEADER,
        '一、一般公共预算拨款收入|2144.92|八、社会保障和就业支出|2014.77',
        '二、政府性基金预算拨款收入|75.00|十九、住房保障支出|160.15',
        '三、国有资本经营预算拨款收入||二十三、其他支出|75.00',
        '本年收入合计|2219.92|本年支出合计|2249.92',
        '上年结转结余|30.00|结转下年支出|0.00',
        '收入合计|2249.92|支出合计|2249.92',
      ],
    ),
    tableOf(
      ['2026年度财政拨款收支预算总表', '单位：万元'],
      [
        ...HEADER,
        '一、一般公共预算拨款收入|2144.92|八、社会保障和就业支出|1984.77',
        '二、政府性基金预算拨款收入|75.00|十九、住房保障支出|160.15',
        '三、国有资本经营预算拨款收入||二十三、其他支出|75.00',
        `收入合计|${total}|支出合计|${total}`,
      ],
    ),
  );

test('a carryover that only the summary has is a difference of scope', async () => {
  const document = await checkedPage(carriedOver('2219.92'));
  expect(accusing(document)).toEqual([]);
  expect(findingsOf(document, 'note').map(({ verdict }) => verdict)).toContain('scope');
});

test('a total that its own lines contradict is still told', async () => {
  expect((await checkedPage(carriedOver('2229.92'))).findings.map(({ severity }) => severity)).toContain('error');
});

/** 191,114.39 + 81.40 = 191,195.79; + 26.00 = 191,221.79; + 173.00 = 191,394.79 = 191,313.39 + 81.40. */
const granted = (year: string): string =>
  pageOf(
    '2026年云浦市人力资源和社会保障局部门预算',
    tableOf(
      ['公开表1', '收支总体情况表', '部门（单位）：云浦市人力资源和社会保障局 单位：万元'],
      [
        ...HEADER,
        '一、财政拨款收入|191,195.79|七、社会保障和就业支出|191,313.39',
        '一般公共预算收入|191,114.39|十九、国有资本经营预算支出|81.40',
        '政府性基金预算收入|||',
        '国有资本经营预算收入|81.40||',
        '二、财政专户管理资金收入|||',
        '五、其他收入|26.00||',
        `本年收入合计|${year}|本年支出合计|191,394.79`,
        '上级补助收入|173.00||',
        '附属单位上缴收入||对附属单位的补助支出|',
        '使用非财政拨款结余||上缴上级支出|',
        '上年结转||结转下年|',
        '收入总计|191,394.79|支出总计|191,394.79',
      ],
    ),
  );

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
