/** A department with revenue of its own: what its appropriations and all its money must agree in. */
import type { PlaceRelation, TablePlace } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { each, FUNDS, IMPLEMENTING_REGULATIONS, line, OWN_COLUMNS, SPENDING } from '../place.js';

function within(key: string, left: TablePlace, right: TablePlace): PlaceRelation {
  return { over: 'places', kind: 'bound', key, left: [left], right: [right], when: ['hasOwnRevenue'] };
}

export const ownRevenue: RelationRule = {
  id: 'restatement/own-revenue',
  family: 'restatement',
  severity: 'warning',
  title: {
    zh: '有非财政拨款收入时，财政拨款与全部收支',
    en: 'Appropriations within all money, where there is other revenue',
  },
  formula: {
    zh: '各类、款、项：财政拨款支出≤全部支出；没有结转结余的，支出总表合计（＋结余分配）＝各项财政拨款支出＋各项非财政拨款收入',
    en: 'each class, section and item: appropriations ≤ all expenditure; without carryovers, all expenditure (+ surplus allocated) = the tables of the funds + all revenue other than appropriations',
  },
  exceptions: {
    zh: '有上年结转、年末结转的，结转中的非财政拨款部分表内未单列，只比较大小。',
    en: 'With a carryover in or out its part outside the appropriations is not printed; then only the bounds are checked.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [
    within('summary', each('appropriationSummary'), each('summary')),
    ...SPENDING.map((column) =>
      within(`general ${column}`, each('generalPublicExpenditure', column), each('expenditureSummary', column)),
    ),
    {
      over: 'places',
      kind: 'sum',
      key: 'all money',
      left: [line('expenditureSummary', 'total'), line('summary', 'surplusAllocated', 'total', 'zero')],
      right: [
        ...FUNDS.map((fund, at) => line(fund.table, 'total', 'total', at === 0 ? 'skip' : 'zero')),
        ...OWN_COLUMNS.map(([, row]) => line('summary', row, 'total', 'zero')),
      ],
      when: ['hasOwnRevenue', 'noCarryoverIn', 'noCarryoverOut', 'fundsHaveTables'],
    },
  ],
};
