import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'restatement/own-revenue';
const tables = ({ own = '20.00', all = '120.00', item = '70.00', more = '' }) => `
  表一 summary
  revenue: total
  serviceRevenue | ${own}
  ${more}
  表三 expenditureSummary
  columns: total
  total | ${all}
  201 | 60.00
  208 | 60.00
  表五 generalPublicExpenditure
  columns: total
  total | 100.00
  201 | 30.00
  208 | ${item}`;
const BOUND_OF_208 = '表五.208.total ≤ 表三.208.total';

test('all money is the appropriations and the own revenue, and no item is appropriated beyond all its money', () => {
  // 100.00 + 20.00 = 120.00; 30.00 ≤ 60.00, 50.00 ≤ 60.00
  expect(equationsOf(RULE, tables({ item: '50.00' }))).toEqual([
    'exact 表五.201.total ≤ 表三.201.total',
    `exact ${BOUND_OF_208}`,
    'exact 表三.total.total = 表五.total.total + 表一.serviceRevenue.total',
  ]);
});

test('an item with more appropriations than money in all', () => {
  // 70.00 > 60.00
  expect(findingsOf(RULE, tables({}))).toEqual(['warning discrepant 表三.208.total 表五.208.total']);
});

test('own revenue that is not spent', () => {
  // 100.00 + 25.00 = 125.00, not 120.00
  expect(equationsOf(RULE, tables({ own: '25.00', item: '50.00' }))).toContain(
    'discrepant 表三.total.total = 表五.total.total + 表一.serviceRevenue.total',
  );
});

test('part of it goes to the funds of the institution', () => {
  // 120.00 + 5.00 allocated = 100.00 + 25.00
  const text = tables({ own: '25.00', item: '50.00', more: 'expenditure: total\n  surplusAllocated | 5.00' });
  expect(equationsOf(RULE, text)).toContain(
    'exact 表三.total.total + 表一.surplusAllocated.total = 表五.total.total + 表一.serviceRevenue.total',
  );
});

test('with a carryover only the bounds are left', () => {
  const text = tables({ own: '25.00', item: '50.00', more: 'carryoverIn | 5.00' });
  expect(equationsOf(RULE, text)).toEqual(['exact 表五.201.total ≤ 表三.201.total', `exact ${BOUND_OF_208}`]);
});

test('without own revenue the rule says nothing', () => {
  expect(equationsOf(RULE, tables({ own: '-' }))).toEqual([]);
});
