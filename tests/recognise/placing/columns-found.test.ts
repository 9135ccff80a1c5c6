/** Which columns amounts without their blanks are put into, and what that rests on. */
import { expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/contract/result.js';
import { check } from '../../../src/index.js';

const HEAD = `重庆市云岫区粮食局
2024年部门预算情况说明
`;
const BY_FUNCTION = `表二
重庆市云岫区粮食局一般公共预算财政拨款支出预算表
单位：万元
科目编码 科目名称 2023年预算数 2024年预算数 总计 基本支出 项目支出
`;
const USES = `表八
重庆市云岫区粮食局支出总表
单位：万元
科目编码 科目名称 总计 基本支出 项目支出
`;

async function documentOf(text: string): Promise<ResultDocument> {
  const {
    documents: [document],
  } = await check([{ name: 'a.txt', bytes: new TextEncoder().encode(HEAD + text) }]);
  if (!document) throw new Error('not read');
  return document;
}

const places = (document: ResultDocument): string[] =>
  document.tables.flatMap(({ cells }) =>
    cells.map(({ id, printed, placing }) => `${id} ${printed}${placing === 'undecided' ? ' ?' : ''}`),
  );

test('a cross-foot that alone told the columns of a row confirms none of its amounts', async () => {
  // of four columns, only total 5.00 = basic 3.00 + project 2.00 leaves out the year before
  const document = await documentOf(`${BY_FUNCTION}合计 5.00 3.00 2.00`);
  expect(places(document)).toEqual(['t1.total.total 5.00', 't1.total.basic 3.00', 't1.total.project 2.00']);
  expect(document.coverage.tied).toBe(0);
});

test('the same row is confirmed where a row above it holds all four columns', async () => {
  // 5.00 = 5.00, 3.00 = 3.00 and 2.00 = 2.00 of 合计 speak for the columns beside the cross-foot; 7.00 = 7.00 of 206
  const document = await documentOf(`${BY_FUNCTION}合计 7.00 5.00 3.00 2.00
201 一般公共服务支出 5.00 3.00 2.00
206 科学技术支出 7.00`);
  expect(places(document).slice(4)).toEqual([
    't1.201.total 5.00',
    't1.201.basic 3.00',
    't1.201.project 2.00',
    't1.206.total.2023 7.00',
  ]);
  expect(document.coverage.untied).toEqual([]);
});

test('two equal rows of which one is basic and one is project expenditure stay undecided, and are no discrepancy', async () => {
  // 4.00 = 2.00 + 2.00 in total; 2.00 basic and 2.00 project may be either row
  const document = await documentOf(`${USES}201 一般公共服务支出 4.00 2.00 2.00
20103 政府办公厅（室）及相关机构事务 2.00 2.00
20104 发展与改革事务 2.00 2.00`);
  expect(places(document).filter((place) => place.endsWith('?'))).toEqual([
    't1.20103.basic 2.00 ?',
    't1.20104.basic 2.00 ?',
  ]);
  expect(document.findings).toEqual([]);
  expect(document.undecided.map(({ reason }) => reason.zh)).toEqual(new Array(4).fill('有金额属于哪一栏未能确定'));
});

test('a misprint does not send other rows into a column that is empty above them', async () => {
  // project is empty in 201, so 42.00 of 20103 for 24.00 is one misprint; 18.00 of 20104 in project would mend basic only
  const document = await documentOf(`${USES}合计 58.00 52.00 6.00
201 一般公共服务支出 52.00 52.00
20103 政府办公厅（室）及相关机构事务 24.00 42.00
20104 发展与改革事务 18.00 18.00
20106 财政事务 10.00 10.00
206 科学技术支出 6.00 6.00`);
  expect(places(document)).toContain('t1.20104.basic 18.00');
  expect(places(document)).toContain('t1.20103.basic 42.00');
  // total 24.00 against basic 42.00; basic of 201 52.00 against 42.00 + 18.00 + 10.00 = 70.00
  expect(document.findings.map(({ rule }) => rule).sort()).toEqual(['footing/columns', 'hierarchy/functional']);
});

test('negative amounts take part in the search', async () => {
  // basic 7.00, project −2.00, total 5.00
  const document = await documentOf(`${USES}合计 5.00 7.00 -2.00
201 一般公共服务支出 5.00 7.00 -2.00
20103 政府办公厅（室）及相关机构事务 7.00 7.00
20104 发展与改革事务 -2.00 -2.00`);
  expect(places(document).slice(6)).toEqual([
    't1.20103.total 7.00',
    't1.20103.basic 7.00',
    't1.20104.total -2.00',
    't1.20104.project -2.00',
  ]);
  expect(document.coverage.untied).toEqual([]);
});
