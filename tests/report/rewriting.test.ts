import { expect, test } from 'vitest';
import type { ResultCause, ResultCell, ResultDocument } from '../../src/index.js';
import { rewrittenSentences } from '../../src/report/rewriting.js';

const cell = (id: string, printed: string, sentence: string, column?: number): ResultCell =>
  ({
    id,
    printed,
    claim: { sentence },
    location: { file: 'a', line: 1, ...(column === undefined ? {} : { column }) },
  }) as ResultCell;
const cause = (cell: string, printed: string, value: string): ResultCause =>
  ({ corrections: [{ cell, blank: null, printed, value }] }) as unknown as ResultCause;
const rewritten = (narrative: readonly ResultCell[], one: ResultCause): readonly string[] =>
  rewrittenSentences({ narrative } as unknown as ResultDocument, one);

const SENTENCE = '支出预算12.00万元，其中：基本支出12.00万元，比上年增加3.00万元，项目支出0万元。';

test('the figure that is meant, and not the same one before it', () => {
  const narrative = [cell('n1', '12.00', SENTENCE), cell('n2', '12.00', SENTENCE), cell('n3', '3.00', SENTENCE)];
  expect(rewritten(narrative, cause('n2', '11.00', '110000'))).toEqual([
    '支出预算12.00万元，其中：基本支出11.00万元，比上年增加3.00万元，项目支出0万元。',
  ]);
});

test('places rule, whatever the order in which the figures were understood', () => {
  // The first 12.00 stands at character 5, the second at 20
  const narrative = [
    cell('n2', '12.00', SENTENCE, 21),
    cell('n1', '12.00', SENTENCE, 5),
    cell('n3', '3.00', SENTENCE, 33),
  ];
  expect(rewritten(narrative, cause('n2', '11.00', '110000'))).toEqual([
    '支出预算12.00万元，其中：基本支出11.00万元，比上年增加3.00万元，项目支出0万元。',
  ]);
  expect(rewritten(narrative, cause('n1', '11.00', '110000'))).toEqual([
    '支出预算11.00万元，其中：基本支出12.00万元，比上年增加3.00万元，项目支出0万元。',
  ]);
});

test('one figure that was read twice stands in one place', () => {
  const narrative = [
    cell('n1', '12.00', SENTENCE, 5),
    cell('n1b', '12.00', SENTENCE, 5),
    cell('n3', '3.00', SENTENCE, 33),
  ];
  expect(rewritten(narrative, cause('n3', '4.00', '40000'))).toEqual([
    '支出预算12.00万元，其中：基本支出12.00万元，比上年增加4.00万元，项目支出0万元。',
  ]);
  expect(rewritten(narrative, cause('n1b', '11.00', '110000'))).toEqual([
    '支出预算11.00万元，其中：基本支出12.00万元，比上年增加3.00万元，项目支出0万元。',
  ]);
});

test('a rise that is a fall changes its word', () => {
  const narrative = [cell('n1', '12.00', SENTENCE), cell('n2', '12.00', SENTENCE), cell('n3', '3.00', SENTENCE)];
  expect(rewritten(narrative, cause('n3', '-3.00', '-30000'))).toEqual([
    '支出预算12.00万元，其中：基本支出12.00万元，比上年减少3.00万元，项目支出0万元。',
  ]);
});

test('a figure of a table rewrites no sentence', () => {
  expect(rewritten([cell('n1', '12.00', SENTENCE)], cause('t1.total.total', '1.00', '10000'))).toEqual([]);
});
