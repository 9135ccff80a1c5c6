import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'footing/procurement';
const table = (total: string) => `
  表九 procurement
  columns: total
  procurement | ${total}
    goods | 13.60
    services | 34.20
    works |`;

test('goods, services and works make the procurement', () => {
  // 13.60 + 34.20 = 47.80, no works
  expect(equationsOf(RULE, table('47.80'))).toEqual([
    'exact 表九.procurement.total = 表九.goods.total + 表九.services.total',
  ]);
});

test('a total with two digits exchanged', () => {
  // 48.70 − 47.80 = 0.90
  expect(findingsOf(RULE, table('48.70'))).toEqual([
    'error discrepant 表九.procurement.total 表九.goods.total 表九.services.total',
  ]);
});
