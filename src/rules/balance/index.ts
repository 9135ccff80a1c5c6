/** Sources and uses balance, as a whole and for each fund. */
import type { ColumnKey } from '../../model/document.js';
import type { PlaceRelation, TablePlace } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { ARITHMETIC, each, FUNDS, IMPLEMENTING_REGULATIONS, line } from '../place.js';

const FUND_COLUMNS = ['total', ...FUNDS.map((fund) => fund.column)] as const;
const SUMMARIES = ['appropriationSummary', 'summary'] as const;

export const sourcesEqualUses: RelationRule = {
  id: 'balance/sources-uses',
  family: 'balance',
  severity: 'error',
  title: { zh: '收支平衡', en: 'Sources equal uses' },
  formula: { zh: '收入合计（总计）＝支出合计（总计）', en: 'total sources = total uses' },
  basis: IMPLEMENTING_REGULATIONS,
  relations: SUMMARIES.map((table) => ({
    over: 'places',
    kind: 'restatement',
    key: table,
    left: [line(table, 'totalSources')],
    right: [line(table, 'totalUses')],
  })),
};

const GRANTS = ['subsidyFromAbove', 'remittanceFromAffiliates'] as const;

function sourcesOf(
  table: (typeof SUMMARIES)[number],
  key: string,
  when: PlaceRelation['when'] & object,
  grants: readonly string[] = [],
): PlaceRelation {
  return {
    over: 'places',
    kind: 'sum',
    key,
    left: [line(table, 'totalSources')],
    right: [
      line(table, 'revenueForYear'),
      line(table, 'carryoverIn', 'total', 'zero'),
      line(table, 'nonAppropriatedSurplus', 'total', 'zero'),
      ...grants.map((grant) => line(table, grant, 'total', 'zero')),
    ],
    when: table === 'summary' ? when : [],
  };
}

export const sources: RelationRule = {
  id: 'balance/sources',
  family: 'balance',
  severity: 'error',
  title: { zh: '收入合计的构成', en: 'What the sources consist of' },
  formula: {
    zh: '本年收入＋上年结转（＋使用非财政拨款结余）（＋列在本年收入合计之下的上级补助、附属单位上缴）＝收入合计',
    en: 'revenue for the year + carryover from the prior year (+ surplus of other money used) (+ grants from above and from affiliates printed below the revenue for the year) = total sources',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: SUMMARIES.flatMap((table) => [
    sourcesOf(table, table, ['grantsWithinYear']),
    ...(table === 'summary' ? [sourcesOf(table, 'summary grants', ['grantsBelowYear'], GRANTS)] : []),
  ]),
};

export const uses: RelationRule = {
  id: 'balance/uses',
  family: 'balance',
  severity: 'error',
  title: { zh: '支出合计的构成', en: 'What the uses consist of' },
  formula: {
    zh: '本年支出＋结转下年（＋结余分配）＝支出合计（各栏）',
    en: 'expenditure for the year + carryover to the next year (+ surplus allocated) = total uses, in every column',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: SUMMARIES.flatMap((table) =>
    FUND_COLUMNS.map(
      (column): PlaceRelation => ({
        over: 'places',
        kind: 'sum',
        key: `${table} ${column}`,
        left: [line(table, 'totalUses', column)],
        right: [
          line(table, 'expenditureForYear', column),
          line(table, 'carryoverOut', column, 'zero'),
          line(table, 'surplusAllocated', column, 'zero'),
        ],
        joins: true,
      }),
    ),
  ),
};

const FUND_TABLES = ['governmentFundsExpenditure', 'stateCapitalExpenditure'] as const;

/** What a fund had and took in is what it spent and kept, in a row of its table. */
function fundRow(key: string, place: (column: ColumnKey) => TablePlace): PlaceRelation {
  return {
    over: 'places',
    kind: 'sum',
    key,
    left: [place('carryoverIn'), place('revenue')],
    right: [place('total'), place('carryoverOut')],
  };
}

export const fundRows: RelationRule = {
  id: 'balance/fund-rows',
  family: 'balance',
  severity: 'error',
  title: { zh: '基金、国资决算表逐行平衡', en: 'Each row of the accounts of a fund balances' },
  formula: {
    zh: '合计及各类、款、项：年初结转和结余＋本年收入＝本年支出＋年末结转和结余',
    en: 'total and each class, section and item: opening balance + revenue = expenditure + closing balance',
  },
  exceptions: {
    zh: '表内未列全四栏的，不适用。',
    en: 'Left out where the table has not all four columns.',
  },
  basis: ARITHMETIC,
  relations: FUND_TABLES.flatMap((table) => [
    fundRow(`${table} total`, (column) => line(table, 'total', column)),
    fundRow(`${table} rows`, (column) => each(table, column, 'skip')),
  ]),
};

export const funds: RelationRule = {
  id: 'balance/funds',
  family: 'balance',
  severity: 'warning',
  title: { zh: '分资金收支平衡', en: 'Each fund balances' },
  formula: {
    zh: '该项资金本年收入＋该项资金上年结转＝支出合计中该项资金',
    en: 'revenue of a fund + its carryover = total uses of that fund',
  },
  exceptions: {
    zh: '一般公共预算可调入政府性基金、国有资本经营预算资金；此时不等属正常，列为请核实。',
    en: 'Money may be transferred from other funds into the general public budget; then a gap is legitimate, so it is a warning.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: FUNDS.map((fund) => ({
    over: 'places',
    kind: 'sum',
    key: fund.column,
    left: [line('appropriationSummary', 'totalUses', fund.column)],
    right: [line('appropriationSummary', fund.revenue), line('appropriationSummary', fund.carryover, 'total', 'zero')],
  })),
};
