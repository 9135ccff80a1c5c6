import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'narrative/agency-operating';
const said = (figure: string) => `
  说明 五、
  agencyOperating ${figure}
  表三 generalPublicBasic
  columns: operating
  total | 258.19`;
const EQUATION = '五、.agencyOperating ≤ 表三.total.operating';

test('at most the operating costs: those of public institutions do not count', () => {
  expect(equationsOf(RULE, said('258.19'))).toEqual([`exact ${EQUATION}`]);
  expect(equationsOf(RULE, said('200.00'))).toEqual([`exact ${EQUATION}`]);
});

test('more than the operating costs', () => {
  // 285.19 − 258.19 = 27.00
  expect(findingsOf(RULE, said('285.19'))).toEqual(['warning discrepant 五、.agencyOperating 表三.total.operating']);
});
