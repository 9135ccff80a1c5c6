import { expect, test } from 'vitest';
import { equationsOf, findingsOf, undecidedOf } from './tie-out.js';

const RULE = 'footing/columns';
const basic = (row: string) => `
  表三 generalPublicBasic
  columns: total=personnel+operating personnel operating
  total | ${row}`;
const EQUATION = '表三.total.total = 表三.total.personnel + 表三.total.operating';

test('parts that make the whole', () => {
  // 6.30 + 3.70 = 10.00
  expect(equationsOf(RULE, basic('10.00 | 6.30 | 3.70'))).toEqual([`exact ${EQUATION}`]);
});

test('two parts may be off by one step, not by two', () => {
  // 10.01 − 10.00 = 0.01 and 10.02 − 10.00 = 0.02; three figures to 0.01 explain less than 0.015
  expect(equationsOf(RULE, basic('10.01 | 6.30 | 3.70'))).toEqual([`rounding ${EQUATION}`]);
  expect(equationsOf(RULE, basic('10.02 | 6.30 | 3.70'))).toEqual([`discrepant ${EQUATION}`]);
});

test('one part is the whole once more: one step is a discrepancy', () => {
  // 926.81 − 926.80 = 0.01
  expect(findingsOf(RULE, basic('926.81 | 926.80 |'))).toEqual([
    'error discrepant 表三.total.total 表三.total.personnel',
  ]);
});

test('a whole that is blank is nil', () => {
  // 0 − 6.30 = −6.30
  expect(findingsOf(RULE, basic('| 6.30 | '))).toEqual(['error discrepant 表三.total.personnel']);
});

test('parts that cannot be told leave the row undecided', () => {
  expect(equationsOf(RULE, basic('10.00 | 6.30? | ?'))).toEqual(['undecided 表三.total.total = 表三.total.personnel']);
  expect(undecidedOf(RULE, basic('10.00 | 6.30? | ?'))).toHaveLength(1);
});

test("the parts are those of the table's own header", () => {
  // 三公 of a table that prints no subtotal of vehicles: 5.00 = 2.00 + 3.00
  const text = `
    表四 threePublic
    columns: total=vehicleOperation+hospitality vehicleOperation hospitality
    threePublic | 5.00 | 2.00 | 3.00`;
  expect(equationsOf(RULE, text)).toEqual([
    'exact 表四.threePublic.total = 表四.threePublic.vehicleOperation + 表四.threePublic.hospitality',
  ]);
});

test('years and sides are added up apart', () => {
  // 3.00 = 1.00 + 2.00 last year, 7.00 = 3.00 + 4.00 this year
  const text = `
    表四 threePublic
    columns: total@-1=vehicles+hospitality vehicles@-1 hospitality@-1 total=vehicles+hospitality vehicles hospitality
    threePublic | 3.00 | 1.00 | 2.00 | 7.00 | 3.00 | 4.00`;
  expect(equationsOf(RULE, text)).toEqual([
    'exact 表四.threePublic.total@-1 = 表四.threePublic.vehicles@-1 + 表四.threePublic.hospitality@-1',
    'exact 表四.threePublic.total = 表四.threePublic.vehicles + 表四.threePublic.hospitality',
  ]);
});
