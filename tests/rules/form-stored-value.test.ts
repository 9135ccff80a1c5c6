import { expect, test } from 'vitest';
import { Decimal } from '../../src/model/amount.js';
import type { Document } from '../../src/model/document.js';
import { stored } from '../../src/rules/form/index.js';
import { documentOf, NO_CONTEXT } from './notation.js';

/** The document with the values in 万元 that a workbook holds behind some prints, by code. */
function holding(text: string, held: Readonly<Record<string, string>>): Document {
  const document = documentOf(text);
  const tables = document.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const value = held[row.code ?? row.line ?? ''];
      const cells = row.cells.map((cell) =>
        cell && value ? { ...cell, stored: new Decimal(value).times(10_000) } : cell,
      );
      return { ...row, cells };
    }),
  }));
  return { ...document, tables };
}

const TABLE = `
  表八 expenditureSummary
  columns: total
  total | 2.01
  201 | 1.00
  221 | 1.00`;

test('shown values that do not make the shown total, though the stored ones do', () => {
  // 1.004 + 1.004 = 2.008, shown as 1.00 + 1.00 and 2.01.
  const { findings } = stored.examine(holding(TABLE, { total: '2.008', '201': '1.004', '221': '1.004' }), NO_CONTEXT);
  expect(findings.map(({ severity, instance }) => `${severity} ${instance}`)).toEqual(['warning 表八']);
  expect(findings[0]?.message.zh).toContain('有3个单元格');
  expect(findings[0]?.message.zh).toContain('按显示值相加有1处不符（如合计显示2.01）');
});

test('shown values that still add up are a note', () => {
  // 1.0049 + 1.0051 = 2.01, shown as 1.00 + 1.01 and 2.01.
  const text = TABLE.replace('221 | 1.00', '221 | 1.01');
  const { findings } = stored.examine(holding(text, { '201': '1.0049', '221': '1.0051' }), NO_CONTEXT);
  expect(findings.map(({ severity }) => severity)).toEqual(['note']);
  expect(findings[0]?.message.en).toContain('2 cells hold more digits than they show');
});

test('cells that show what they hold', () => {
  expect(stored.examine(documentOf(TABLE), NO_CONTEXT).findings).toEqual([]);
});
