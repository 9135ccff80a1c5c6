/** Figures as CSV: where each stands is told in columns of its own, empty where its file knows no such place. */
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/contract/write/csv.js';
import type { Location } from '../../../src/model/source.js';
import { sample } from '../../report/sample-result.js';

/** The columns that speak of the place, of the first figure of the sample put there; no field of its line holds a comma. */
function placeOf(location: Location): string[] {
  const documents = sample.documents.slice(0, 1).map((document) => ({
    ...document,
    narrative: [],
    strays: [],
    passages: [],
    lines: [],
    tables: document.tables.slice(0, 1).map((table) => ({
      ...table,
      cells: table.cells.slice(0, 1).map((cell) => ({ ...cell, printed: '1.00', location })),
    })),
  }));
  const [head, line] = toCsv({ documents }).split('\r\n');
  expect(head?.split(',').slice(18)).toEqual(['file', 'page', 'line', 'position', 'sheet', 'ref', 'box']);
  return line?.split(',').slice(18) ?? [];
}

test.each<[string, Location, string[]]>([
  ['a text', { file: 'a.txt', page: 1, line: 31, column: 12 }, ['a.txt', '1', '31', '12', '', '', '']],
  [
    'a workbook',
    { file: 'a.xlsx', line: 7, sheet: '收支总表', ref: 'B7' },
    ['a.xlsx', '', '7', '', '收支总表', 'B7', ''],
  ],
  [
    'a page',
    { file: 'a.pdf', page: 3, line: 80, box: [72, 100.5, 130.25, 112] },
    ['a.pdf', '3', '80', '', '', '', '72 100.5 130.25 112'],
  ],
])('%s', (_, location, expected) => {
  expect(placeOf(location)).toEqual(expected);
});

test('the name of a sheet is no formula', () => {
  expect(placeOf({ file: 'a.xlsx', sheet: '=1+1' })[4]).toBe("'=1+1");
});
