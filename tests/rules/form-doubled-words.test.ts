import { expect, test } from 'vitest';
import { doubledWords } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

const said = (text: string, tables = ''): string[] => saidBy(doubledWords, wordsOf(text, {}, tables));

test('a phrase written twice in a row', () => {
  expect(said('本年完成道路养护工程完成道路养护工程验收。')).toEqual([
    'note | 本年完成道路养护工程完成道路养护工程验收',
  ]);
});

test('an indicator, in the name of a row', () => {
  const table = '表十 projectPerformance\ncolumns: weight\nquality 路灯维修及时路灯维修及时率 | 10';
  expect(said('', table)).toEqual(['note | 路灯维修及时路灯维修及时率']);
});

test('a section and its item that share a name', () => {
  const table = '表八 expenditureSummary\ncolumns: total\n20599 其他教育支出 | 1.00\n2059999 其他教育支出 | 1.00';
  expect(said('教育支出其他教育支出其他教育支出1.00万元。', table)).toEqual([]);
});

test('names of classes in a row share their middle: 教育支出（类）其他教育支出（款）其他教育支出（项）', () => {
  expect(said('教育支出（类）其他教育支出（款）其他教育支出（项）1.00万元。')).toEqual([]);
  expect(said('用于教育支出其他教育支出其他教育等方面。')).toEqual([]);
});

test('a name on a line of its own and again on the next, dashes, and short words', () => {
  expect(said('某市图书馆\n某市图书馆2025年预算')).toEqual([]);
  expect(said('——————————————，等等等等，常常常常常常')).toEqual([]);
  expect(said('逐年逐年增加。')).toEqual([]);
});
