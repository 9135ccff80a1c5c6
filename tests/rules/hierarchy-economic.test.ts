import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'hierarchy/economic';
const table = (operating: string) => `
  表三 generalPublicBasic
  columns: total=personnel+operating personnel operating
  total | 10.00 | 7.00 | 3.00
  301 | 7.00 | 7.00 |
  30101 | 4.00 | 4.00 |
  30102 | 3.00 | 3.00 |
  302 | 3.00 | | 3.00
  30201 | 1.00 | | 1.00
  30228 | 2.00 | | ${operating}`;

test('classes are their sections, in every column', () => {
  // 4.00 + 3.00 = 7.00; 1.00 + 2.00 = 3.00
  expect(equationsOf(RULE, table('2.00'))).toEqual([
    'exact 表三.301.total = 表三.30101.total + 表三.30102.total',
    'exact 表三.301.personnel = 表三.30101.personnel + 表三.30102.personnel',
    'exact 表三.302.total = 表三.30201.total + 表三.30228.total',
    'exact 表三.302.operating = 表三.30201.operating + 表三.30228.operating',
  ]);
});

test('a section misprinted in one column', () => {
  // 3.00 − (1.00 + 2.70) = −0.70
  expect(findingsOf(RULE, table('2.70'))).toEqual([
    'error discrepant 表三.302.operating 表三.30201.operating 表三.30228.operating',
  ]);
});
