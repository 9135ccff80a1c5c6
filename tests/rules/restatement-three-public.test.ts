import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/three-public';
const tables = (vehicles: string, hospitality: string) => `
  表三 generalPublicBasic
  columns: total
  30217 | ${hospitality}
  30231 | ${vehicles}
  表四 threePublic
  columns: vehicleOperation hospitality
  threePublic | 24.00 | 2.80`;

test('at most, so less is as good', () => {
  expect(equationsOf(RULE, tables('24.00', '1.80'))).toEqual([
    'exact 表三.30217.total ≤ 表四.threePublic.hospitality',
    'exact 表三.30231.total ≤ 表四.threePublic.vehicleOperation',
  ]);
});

test('working vehicles outside the three public expenses make 30231 greater: a warning', () => {
  // 30.00 − 24.00 = 6.00
  expect(findingsOf(RULE, tables('30.00', '2.80'))).toEqual([
    'warning discrepant 表三.30231.total 表四.threePublic.vehicleOperation',
  ]);
});
