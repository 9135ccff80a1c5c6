import { expect, test } from 'vitest';
import { unitCount } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

const said = (subordinate: string, kinds: string): string[] =>
  saidBy(
    unitCount,
    wordsOf(`本预算是包括某局本部以及下属${subordinate}家预算单位的收支计划。本部门中，${kinds}，具体包括：`),
  );

test('the department and 5 units are 1 + 1 + 4', () => {
  expect(said('5', '行政单位1家，参公单位1家，事业单位4家')).toEqual([]);
  expect(said('三', '行政单位一家，事业单位三家')).toEqual([]);
});

test('the kinds come to another number: 1 + 4 = 5, and 1 + 5 = 6', () => {
  expect(said('5', '行政单位1家，事业单位4家')).toEqual([
    expect.stringMatching(/^warning .*下属5家预算单位.*事业单位4家$/),
  ]);
});

test('one kind alone, and kinds that stand elsewhere, decide nothing', () => {
  expect(said('5', '事业单位4家')).toEqual([]);
  expect(saidBy(unitCount, wordsOf('行政单位1家，事业单位4家。'))).toEqual([]);
});
