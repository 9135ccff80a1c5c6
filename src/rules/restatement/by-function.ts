/** The same function, and the total of all, in every table. */
import type { ColumnKey } from '../../model/document.js';
import type { Message } from '../../model/message.js';
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
    when: ['noOwnRevenue', 'fundsHaveTables', ...(column === 'total' ? [] : ['generalIsSplit' as const])],
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

const OUTSIDE: Message = {
  zh: '收支总表的上年结转不在财政拨款之内，两表口径不同',
  en: 'the carryover of the summary lies outside the appropriations, so the two tables speak of different money',
};

/** A carryover that only the summary has is the whole gap, or there is other money that neither table names. */
function outside(key: string, total: string): PlaceRelation {
  return {
    ...same(`${key} with carryover`, line('summary', total), line('appropriationSummary', total), 'carryoverOutside'),
    scope: {
      place: [line('summary', 'carryoverIn')],
      line: { zh: '上年结转', en: 'the carryover from the prior year' },
    },
    whenBroken: OUTSIDE,
  };
}

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
    zh: '有非财政拨款收入、结转下年的，只比较口径相同的部分；收支总表列上年结转而财政拨款收支总表没有的，差额即上年结转时列为口径差异。',
    en: 'With revenue of its own or a carryover to the next year only what has the same scope is compared; where only the summary has a carryover, a gap that is the carryover differs in scope.',
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
    outside('sources', 'totalSources'),
    outside('uses', 'totalUses'),
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
