/** What was not read makes no discrepancy: a break that rests on a doubted table is undecided, with the reason. */
import { expect, test } from 'vitest';
import type { ResultDocument } from '../../src/contract/result.js';
import { check } from '../../src/index.js';

const TABLE = (rows: string): string => `重庆市云岫区粮食局
2024年部门预算情况说明
表八
重庆市云岫区粮食局支出总表
单位：万元
科目编码 科目名称 总计 基本支出 项目支出
合计 30.00 20.00 10.00
201 一般公共服务支出 30.00 20.00 10.00
20104 发展与改革事务 30.00 20.00 10.00
${rows}
`;

async function documentOf(text: string): Promise<ResultDocument | undefined> {
  const { documents } = await check([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  return documents[0];
}

async function verdicts(text: string): Promise<string[]> {
  const document = await documentOf(text);
  return (document?.equations.all ?? [])
    .filter(({ verdict }) => verdict !== 'exact')
    .map(({ verdict, rule }) => `${verdict} ${rule}`);
}

test('a missing item is a discrepancy where everything was read', async () => {
  // 30.00 − 12.00 = 18.00 and 20.00 − 2.00 = 18.00: one item of basic expenditure is missing
  expect(await verdicts(TABLE('2010401 行政运行 2.00 2.00\n2010402 一般行政管理事务 10.00 10.00'))).toEqual([
    'discrepant hierarchy/functional',
    'discrepant hierarchy/functional',
  ]);
});

test('where a line of the table was not understood, the missing item may stand on it', async () => {
  const text = TABLE('2010401 行政运行 2.00 2.00\n2010402 一般行政管理事务 10.00 10.00\n20104O8 物价管理 1B.00 1B.00');
  const document = await documentOf(text);
  expect(document?.problems.map(({ kind }) => kind)).toContain('line-not-understood');
  expect(document?.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(document?.undecided.map(({ reason }) => reason.zh)).toContain(
    '表八有未读出的内容，可能缺行缺栏，不能据此判定不一致',
  );
});
