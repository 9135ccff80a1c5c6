/** The same function, and the total of all, in every table. */
import type { ColumnKey } from '../../model/document.js';
import type { PlaceRelation, TablePlace } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { each, FUNDS, IMPLEMENTING_REGULATIONS, line, SPENDING, same } from '../place.js';

/** All money of a column of the expenditure summary is that of the funds' own tables together. */
function fundSum(
  column: ColumnKey,
  place: (table: TablePlace['table'], column: ColumnKey, missing: TablePlace['missing']) => TablePlace,
): PlaceRelation {
  return {
    over: 'places',
    kind: 'sum',
    key: `funds ${column}`,
    left: [place('expenditureSummary', column, 'skip')],
    right: FUNDS.map((fund) => place(fund.table, column, 'zero')),
    when: ['noOwnRevenue', 'fundsHaveTables'],
    joins: true,
  };
}

/** The appropriations of the revenue summary are spent through the funds' own tables. */
function appropriations(
  place: (table: TablePlace['table'], column: ColumnKey, missing: TablePlace['missing']) => TablePlace,
): PlaceRelation {
  return {
    over: 'places',
    kind: 'sum',
    key: 'funds appropriation',
    left: [place('revenueSummary', 'appropriation', 'skip')],
    right: FUNDS.map((fund) => place(fund.table, 'total', 'zero')),
    when: ['noCarryoverIn', 'noCarryoverOut', 'fundsHaveTables'],
    joins: true,
  };
}

/** A revenue table that has last year's money in a column of its own: the funds' own tables spend both. */
function withCarryover(
  place: (table: TablePlace['table'], column: ColumnKey, missing: TablePlace['missing']) => TablePlace,
): PlaceRelation {
  return {
    over: 'places',
    kind: 'sum',
    key: 'funds with carryover',
    left: FUNDS.map((fund, at) => place(fund.table, 'total', at === 0 ? 'skip' : 'zero')),
    right: [
      ...FUNDS.map((fund) => place('revenueSummary', fund.column, 'zero')),
      place('revenueSummary', 'carryoverIn', 'zero'),
    ],
    when: ['noOwnRevenue', 'revenueIsSpent', 'revenueShowsCarryover', 'fundsHaveTables'],
  };
}

export const byFunction: RelationRule = {
  id: 'restatement/by-function',
  family: 'restatement',
  severity: 'error',
  title: { zh: '同一科目各表一致', en: 'The same function in every table' },
  formula: {
    zh: '各类、款、项：支出总表＝收入总表＝收支总表＝财政拨款收支总表；＝一般公共预算、政府性基金、国有资本经营支出表之和（总计、基本、项目）',
    en: 'each class, section and item: expenditure summary = revenue summary = summary = appropriation summary = sum of the tables of the funds (total, basic, project)',
  },
  exceptions: {
    zh: '有非财政拨款收入时，支出总表不与财政拨款各表相比；收入总表整栏不含上年结转的，列为口径差异；上年结转在收入总表自成一栏的，各项资金与上年结转合并比较。',
    en: 'With revenue of its own, the expenditure summary is not compared with the tables of appropriations; a revenue summary that leaves the carryover out of whole columns differs in scope; one with a column for it is compared with both together.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [
    same('summary', each('expenditureSummary'), each('summary')),
    same('revenue', each('expenditureSummary'), each('revenueSummary'), 'revenueIsSpent'),
    same('appropriation', each('expenditureSummary'), each('appropriationSummary'), 'noOwnRevenue'),
    ...SPENDING.map((column) => fundSum(column, each)),
    appropriations(each),
    ...FUNDS.flatMap((fund) => [
      same(`appropriation ${fund.column}`, each(fund.table), each('appropriationSummary', fund.column)),
      same(
        `revenue ${fund.column}`,
        each(fund.table),
        each('revenueSummary', fund.column),
        'revenueIsSpent',
        'revenueFoldsCarryover',
      ),
    ]),
    withCarryover(each),
  ],
};

export const totals: RelationRule = {
  id: 'restatement/totals',
  family: 'restatement',
  severity: 'error',
  title: { zh: '总数各表一致', en: 'The same totals in every table' },
  formula: {
    zh: '支出合计：支出总表＝收支总表＝财政拨款收支总表＝收入总表＝各项资金支出表之和＝部门支出预算数（绩效）',
    en: 'total expenditure: expenditure summary = summary = appropriation summary = revenue summary = sum of the tables of the funds = expenditure in the performance table',
  },
  exceptions: {
    zh: '有非财政拨款收入、结转下年的，只比较口径相同的部分。',
    en: 'With revenue of its own or a carryover to the next year only what has the same scope is compared.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [
    same('summary', line('expenditureSummary', 'total'), line('summary', 'totalUses'), 'noCarryoverOut'),
    same('summary for the year', line('expenditureSummary', 'total'), line('summary', 'expenditureForYear')),
    same(
      'appropriation',
      line('expenditureSummary', 'total'),
      line('appropriationSummary', 'expenditureForYear'),
      'noOwnRevenue',
    ),
    same('revenue', line('expenditureSummary', 'total'), line('revenueSummary', 'total'), 'revenueIsSpent'),
    same('performance', line('expenditureSummary', 'total'), line('departmentPerformance', 'departmentExpenditure')),
    same('sources', line('summary', 'totalSources'), line('appropriationSummary', 'totalSources'), 'noOwnRevenue'),
    ...SPENDING.map((column) => fundSum(column, (table, key, missing) => line(table, 'total', key, missing))),
    appropriations((table, key, missing) => line(table, 'total', key, missing)),
    ...FUNDS.flatMap((fund) => [
      same(
        `appropriation ${fund.column}`,
        line(fund.table, 'total'),
        line('appropriationSummary', 'expenditureForYear', fund.column),
      ),
      same(
        `revenue ${fund.column}`,
        line(fund.table, 'total'),
        line('revenueSummary', 'total', fund.column),
        'revenueIsSpent',
        'revenueFoldsCarryover',
      ),
    ]),
    withCarryover((table, key, missing) => line(table, 'total', key, missing)),
  ],
};
