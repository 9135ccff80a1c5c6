import { expect, test } from 'vitest';
import { findingsOf } from './tie-out.js';

const RULE = 'form/empty-note';
const table = (amount: string, note: string) => `
  表九 procurement
  columns: total
  procurement | ${amount}
  备注: ${note}`;
const EMPTY = '本单位无政府采购预算，故此表无数据。';

test('a remark that a filled table is empty', () => {
  expect(findingsOf(RULE, table('47.80', EMPTY))).toEqual(['error words 表九.procurement.total']);
});

test.each(['-', '0.00', ''])('a table that is empty, printed as “%s”', (nil) => {
  expect(findingsOf(RULE, table(nil, EMPTY))).toEqual([]);
});

test('another remark', () => {
  expect(findingsOf(RULE, table('47.80', '本表含政府购买服务。'))).toEqual([]);
});
