import { describe, expect, test } from 'vitest';
import { markUnitSlips } from '../../src/recognise/doubts/unit-slip.js';
import { unit } from '../../src/rules/form/index.js';
import { documentOf, NO_CONTEXT } from './notation.js';

/** What the rule says of tables as the reader of tables marks them. */
function messagesOf(text: string): string[] {
  const document = documentOf(text);
  const tables = markUnitSlips(document.tables, document.claims);
  return unit
    .examine({ ...document, tables }, NO_CONTEXT)
    .findings.map(({ severity, message }) => `${severity} ${message.zh}`);
}

const table = (number: string, kind: string, rows: string): string => `
  ${number} ${kind}
  columns: total
  ${rows}`;

describe('a table whose figures are those of another table in another unit', () => {
  test('is named with the unit that it probably means', () => {
    // 120.00 元 where the other table has 120.00 万元: the number is the same, the money ten thousand times less.
    const text = `${table('表二', 'generalPublicExpenditure 元', '201 | 100.00\n  total | 120.00')}
${table('表八', 'expenditureSummary', '201 | 100.00\n  total | 120.00')}
${table('表七', 'revenueSummary', '201 | 100.00\n  total | 120.00')}`;
    expect(messagesOf(text)).toEqual([
      'error 表二标明单位为元，但表内100.00元与他处同一数据100.00万元相差一万倍，单位疑应为万元；该表与他处的比较暂不判定，请核实单位。',
    ]);
  });

  test('is not said where the money agrees', () => {
    const text = `${table('表二', 'generalPublicExpenditure 元', '201 | 1000000.00\n  total | 1200000.00')}
${table('表八', 'expenditureSummary', '201 | 100.00\n  total | 120.00')}`;
    expect(messagesOf(text)).toEqual([]);
  });

  test('is not said for one figure alone', () => {
    const text = `${table('表二', 'generalPublicExpenditure 元', 'total | 120.00')}
${table('表八', 'expenditureSummary', 'total | 120.00')}`;
    expect(messagesOf(text)).toEqual([]);
  });
});
