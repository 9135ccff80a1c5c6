/** Papers that are no budget, papers in which nothing can be compared, and papers in traditional characters. */
import { describe, expect, test } from 'vitest';
import { check, type Result } from '../../src/index.js';
import { isUnchecked } from '../../src/report/index.js';

function read(...lines: readonly string[]): Promise<Result> {
  return check([{ name: 'a.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }]);
}

describe('a paper that is no budget', () => {
  test.each([
    [
      'a notice',
      ['关于2026年一季度网站检查', '情况的通报', '共检查90家单位，合格率为98%。'],
      '关于2026年一季度网站检查情况的通报',
    ],
    [
      'an evaluation',
      ['云河市就业补助资金绩效评价报告', '2025年安排资金800.00万元，支出780.00万元。'],
      '云河市就业补助资金绩效评价报告',
    ],
  ])('is said to be none: %s', async (_, lines, title) => {
    const { documents, summary } = await read(...lines);
    expect(documents).toEqual([]);
    expect(summary.unread.map(({ kind }) => kind)).toEqual(['unrecognised']);
    expect(summary.unread[0]?.message.zh).toContain(`这是“${title}”，不是部门预算`);
    expect(summary.unread[0]?.message.en).toContain(title);
  });

  test('is not a budget that a notice publishes', async () => {
    const { documents } = await read(
      '云河市体育局关于公开预算的公告',
      '云河市体育局2026年部门预算',
      '2026年收入总预算317.60万元，其中：一般公共预算拨款227.60万元，事业收入90.00万元。',
    );
    expect(documents).toHaveLength(1);
  });
});

test('a document in which nothing is compared was not checked', async () => {
  const one = await read('云河市体育局2025年单位预算', '2025年机关运行经费预算为25.78万元。');
  expect(one.documents.map(isUnchecked)).toEqual([true]);
  const two = await read(
    '云河市体育局2025年单位预算',
    '2025年支出预算5.00万元，其中：基本支出2.00万元，项目支出3.00万元。',
  );
  expect(two.documents.map(isUnchecked)).toEqual([false]);
});

describe('traditional characters', () => {
  test('are read, and every figure keeps its place', async () => {
    const lines = [
      '雲河區體育館2014年度部門決算情況說明',
      '2014年度支出總額600.00萬元，其中：基本支出400.00萬元，項目支出200.00萬元。',
    ];
    const { documents } = await read(...lines);
    expect(documents[0]).toMatchObject({ organisation: '云河区体育馆', year: 2014, stage: 'finalAccounts' });
    expect(documents[0]?.coverage).toMatchObject({ amounts: 3, tied: 3 });
    for (const { printed, location } of documents[0]?.narrative ?? [])
      expect(lines[(location.line ?? 0) - 1]?.slice((location.column ?? 0) - 1)).toMatch(new RegExp(`^${printed}`));
  });

  test('in a name of a simplified paper stay as they are', async () => {
    const { documents } = await read(
      '云河區体育馆2014年度部门预算',
      '2014年收入总预算5.00万元，其中：一般公共预算拨款2.00万元，事业收入3.00万元。',
    );
    expect(documents[0]?.organisation).toBe('云河區体育馆');
  });
});
