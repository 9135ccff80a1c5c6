import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'narrative/amounts';
const said = (class201: string, basic = '1,268.06') => `
  说明 二、
  totalUses 1,429.75
    function:201 ${class201}
  basic ${basic}
  表六 summary
  expenditure: total
  totalUses | 1,429.75
  表八 expenditureSummary
  columns: basic total
  total | 1,268.06 | 1,429.75
  201 | 900.00 | 1,088.80`;

test('what is said is what the tables print', () => {
  expect(equationsOf(RULE, said('1,088.80'))).toContain('exact 二、.function:201 = 表八.201.total');
  expect(equationsOf(RULE, said('1,088.80'))).toContain('exact 二、.basic = 表八.total.basic');
  expect(findingsOf(RULE, said('1,088.80'))).toEqual([]);
});

test('trailing zeros are dropped, the step stays that of the narrative', () => {
  // 1,088.8 is 1,088.80, since the narrative prints two decimals elsewhere
  expect(findingsOf(RULE, said('1,088.8'))).toEqual([]);
});

test('one step is a discrepancy at equal precision', () => {
  // 1,088.81 − 1,088.80 = 0.01
  expect(findingsOf(RULE, said('1,088.81'))).toEqual(['error discrepant 二、.function:201 表八.201.total']);
});

const threePublic = (sentence: string, printed = '26.84') => `
  说明 四、
  threePublic ${sentence}
  表四 threePublic
  columns: total
  threePublic | ${printed}`;

test('fewer digits: the direct rounding says nothing, a cut figure is a note', () => {
  // 26.84 rounds to 26.8; 26.86 rounds to 26.9 and is cut to 26.8; 26.9 is neither for 26.84
  expect(findingsOf(RULE, threePublic('26.8'))).toEqual([]);
  expect(findingsOf(RULE, threePublic('26.8', '26.86'))).toEqual([
    'note rounding 四、.threePublic 表四.threePublic.total',
  ]);
  expect(findingsOf(RULE, threePublic('26.9'))).toEqual(['error discrepant 四、.threePublic 表四.threePublic.total']);
});

const procurement = (printed: string) => `
  说明 五、
  procurement none
  表九 procurement
  columns: total
  procurement | ${printed}`;

test('what is said not to exist is blank in the table', () => {
  expect(findingsOf(RULE, procurement('47.80'))).toEqual(['error discrepant 表九.procurement.total']);
  expect(findingsOf(RULE, procurement('-'))).toEqual([]);
});

test('a part of the general public budget is compared with its own table', () => {
  // 212: 5.00 of general public money, 12.00 in all
  const text = `
    说明 三、
    generalPublic.function:212 5.00
    表五 generalPublicExpenditure
    columns: total
    212 | 5.00
    表八 expenditureSummary
    columns: total
    212 | 12.00`;
  expect(equationsOf(RULE, text)).toEqual(['exact 三、.generalPublic.function:212 = 表五.212.total']);
});
