import { expect, test } from 'vitest';
import { emptyTable } from '../../src/rules/form/index.js';
import { findingsBy, wordsOf } from './form-words.js';

const FUNDS = '表八 governmentFundsExpenditure\ncolumns: total\ntotal |';
const ASKED = { tables: [], sections: [], emptyNote: true };
const said = (text: string, table = FUNDS, emptyNote = true): string[] =>
  findingsBy(emptyTable, wordsOf(text, { mandatory: { ...ASKED, emptyNote } }, table)).map(
    ({ severity, message }) => `${severity} ${message.zh}`,
  );

test('an empty table that nothing explains', () => {
  expect(said('本部门收入预算10.00万元。')).toEqual([expect.stringMatching(/^note 表八没有数据/)]);
});

test.each([
  ['a remark below', '', `${FUNDS}\n备注：本单位无政府性基金收入，故本表无数据。`],
  ['the narrative', '本部门2025年未安排政府性基金预算。', FUNDS],
  ['a zero in the narrative', '政府性基金预算支出0.00万元。', FUNDS],
  ['a general remark', '注：空表表示本部门无相关收支情况。', FUNDS],
  ['figures', '', '表八 governmentFundsExpenditure\ncolumns: total\ntotal | 1.00'],
])('silent with %s', (_, text, table) => {
  expect(said(text || '某局', table)).toEqual([]);
});

test('silent where the layout does not ask for it', () => {
  expect(said('本部门收入预算10.00万元。', FUNDS, false)).toEqual([]);
});
