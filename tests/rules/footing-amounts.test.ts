import { expect, test } from 'vitest';
import { findingsOf } from './tie-out.js';

const RULE = 'footing/amounts';
const table = (row: string, columns = 'columns: total=basic+project basic project') => `
  表八 expenditureSummary
  ${columns}
  2101101 | ${row}`;

test('one amount for a total and its parts fits nowhere', () => {
  // 66.07 | – | –: 66.07 ≠ 0; – | 66.07 | – and – | – | 66.07: 0 ≠ 66.07
  expect(findingsOf(RULE, table('66.07? | ? | ?'))).toEqual(['error words 表八.2101101.total']);
});

test('three equal amounts fit nowhere either', () => {
  // 51.56 ≠ 51.56 + 51.56 = 103.12
  expect(findingsOf(RULE, table('51.56? | 51.56? | 51.56?'))).toHaveLength(1);
});

test('two equal amounts fit in two ways, so nothing is said', () => {
  // 51.56 = 51.56, basic or project
  expect(findingsOf(RULE, table('51.56? | 51.56? | ?'))).toEqual([]);
});

test('rounding is left to each figure', () => {
  // 10.01 against 6.30 + 3.70 = 10.00: three figures, 0.015; 10.02 is beyond
  expect(findingsOf(RULE, table('10.01? | 6.30? | 3.70?'))).toEqual([]);
  expect(findingsOf(RULE, table('10.02? | 6.30? | 3.70?'))).toHaveLength(1);
});

test('a column that enters no sum may hold the amount', () => {
  // the year before has no parts here
  const columns = 'columns: total.2024 total=basic+project basic project';
  expect(findingsOf(RULE, table('7.00? | ? | ? | ?', columns))).toEqual([]);
});

test('rows whose columns are known are left to the cross-foot', () => {
  expect(findingsOf(RULE, table('66.07 | |'))).toEqual([]);
});
