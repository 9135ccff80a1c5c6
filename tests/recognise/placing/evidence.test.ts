/** What put an amount into its column does not confirm it; what leaves its column open is undecided, never a discrepancy. */
import { expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/contract/result.js';
import { check } from '../../../src/index.js';

const HEAD = `重庆市云岫区粮食局
2024年部门预算情况说明
`;
const TABLE = `表八
重庆市云岫区粮食局支出总表
单位：万元
科目编码 科目名称 总计 基本支出 项目支出
`;

async function documentOf(text: string): Promise<ResultDocument> {
  const {
    documents: [document],
  } = await check([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  if (!document) throw new Error('not read');
  return document;
}

const untied = ({ coverage }: ResultDocument): string[] =>
  coverage.untied.map(({ cell }) => `${cell.id} ${cell.printed}`);

test('an amount that may be basic or project expenditure is undecided, and so is what reads it', async () => {
  const document = await documentOf(`${HEAD}${TABLE}合计 6.00 6.00`);
  expect(document.equations.all.map(({ verdict }) => verdict)).toEqual(['undecided']);
  expect(document.findings).toEqual([]);
  expect(untied(document)).toEqual(['t1.total.total 6.00', 't1.total.basic 6.00']);
});

test('a sentence that alone says which column it is is not confirmed by that column', async () => {
  // the sentence alone rules out 总计 and 项目支出, the cross-foot alone 基本支出 and 项目支出: both are used up as evidence
  const document = await documentOf(`${HEAD}二、收支情况
（一）支出预算。2024年基本支出6.00万元。
${TABLE}合计 6.00 6.00`);
  const [total, basic] = document.tables[0]?.cells ?? [];
  expect([total?.column?.key, basic?.column?.key, basic?.placing]).toEqual(['total', 'basic', 'searched']);
  expect(untied(document)).toEqual(['n1 6.00', 't1.total.total 6.00', 't1.total.basic 6.00']);
});

test('where a second equation rules the other column out, the first confirms', async () => {
  // the project column of the total holds 4.00 = 4.00 of 202; 201 in it would make 10.00
  const document = await documentOf(`${HEAD}${TABLE}合计 10.00 6.00 4.00
201 一般公共服务支出 6.00 6.00
202 外交支出 4.00 4.00`);
  expect(document.tables[0]?.cells.map(({ id }) => id)).toEqual([
    't1.total.total',
    't1.total.basic',
    't1.total.project',
    't1.201.total',
    't1.201.basic',
    't1.202.total',
    't1.202.project',
  ]);
  expect(untied(document)).toEqual([]);
});
