import { expect, test } from 'vitest';
import { findingsOf } from './tie-out.js';

const RULE = 'form/other-note';
const document = (note: string, sentence = 'governmentFundsExpenditure 0.00') => `
  表五 governmentFundsExpenditure
  columns: total
  备注: ${note}

  表八 expenditureSummary
  columns: total
  total | 3.00

  说明 二、
  ${sentence}`;

test('the remark of the other fund', () => {
  expect(findingsOf(RULE, document('本部门无国有资本经营预算拨款安排的预算，故本表为空表。'))).toEqual([
    'warning words 二、.governmentFundsExpenditure',
  ]);
});

test('without a sentence on the fund the total stands for the document', () => {
  expect(findingsOf(RULE, document('本部门无国有资本经营预算，故本表为空表。', 'totalUses 3.00'))).toEqual([
    'warning words 表八.total.total',
  ]);
});

test.each([
  '本部门无政府性基金预算，故本表为空表。',
  '本部门无政府性基金和国有资本经营预算，故本表为空表。',
  '本表含国有资本经营预算。',
])('the remark “%s”', (note) => {
  expect(findingsOf(RULE, document(note))).toEqual([]);
});
