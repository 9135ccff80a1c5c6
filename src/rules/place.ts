/** Shorthand for the places of relations. */
import type { ColumnKey, Measure, TableKind } from '../model/document.js';
import type { ClaimPlace, Condition, Missing, PlaceRelation, TablePlace } from '../model/relation.js';
import type { Basis } from '../model/rule.js';

export function line(
  table: TableKind,
  row: string,
  column: ColumnKey = 'total',
  missing: Missing = 'skip',
): TablePlace {
  return { table, row: { line: row }, column, missing };
}

export function prior(
  table: TableKind,
  row: string,
  column: ColumnKey = 'total',
  missing: Missing = 'skip',
): TablePlace {
  return { table, row: { line: row }, column, year: -1, missing };
}

export function code(table: TableKind, row: string, column: ColumnKey): TablePlace {
  return { table, row: { code: row }, column, missing: 'skip' };
}

/** The row of the code that the relation is repeated over. */
export function each(table: TableKind, column: ColumnKey = 'total', missing: Missing = 'skip'): TablePlace {
  return { table, row: { each: 'code' }, column, missing };
}

export function claim(subject: string, measure: Measure = 'amount', missing: Missing = 'skip'): ClaimPlace {
  return { claim: subject, measure, missing };
}

/** One quantity printed in two places. */
export function same(key: string, left: TablePlace, right: TablePlace, ...when: Condition[]): PlaceRelation {
  return { over: 'places', kind: 'restatement', key, left: [left], right: [right], when };
}

/** The columns of a department's own revenue, with the lines of the summary that they make up. */
export const OWN_COLUMNS: readonly (readonly [ColumnKey, string])[] = [
  ['specialAccount', 'specialAccountRevenue'],
  ['serviceRevenue', 'serviceRevenue'],
  ['subsidyFromAbove', 'subsidyFromAbove'],
  ['remittanceFromAffiliates', 'remittanceFromAffiliates'],
  ['businessRevenue', 'businessRevenue'],
  ['otherRevenue', 'otherRevenue'],
];

export const SPENDING = ['total', 'basic', 'project'] as const;

/** The funds that a department's appropriation is made of: columns of the summaries and tables of their own. */
export const FUNDS = [
  {
    column: 'generalPublic',
    table: 'generalPublicExpenditure',
    revenue: 'generalPublicRevenue',
    carryover: 'generalPublicCarryover',
    subject: 'generalPublic',
  },
  {
    column: 'governmentFunds',
    table: 'governmentFundsExpenditure',
    revenue: 'governmentFundsRevenue',
    carryover: 'governmentFundsCarryover',
    subject: 'governmentFunds',
  },
  {
    column: 'stateCapital',
    table: 'stateCapitalExpenditure',
    revenue: 'stateCapitalRevenue',
    carryover: 'stateCapitalCarryover',
    subject: 'stateCapital',
  },
] as const;

/** The regulation that asks for basic and project expenditure, and for figures by function to the item. */
export const IMPLEMENTING_REGULATIONS: Basis = {
  source: {
    zh: '《预算法实施条例》（2020年）第五条、第六条',
    en: 'Implementing Regulations of the Budget Law (2020), Articles 5 and 6',
  },
  verified: true,
};

/** Arithmetic needs no regulation. */
export const ARITHMETIC: Basis = {
  source: { zh: '表内、表间勾稽关系', en: 'arithmetic of the tables' },
  verified: true,
};

/** What the open operating rules ask of accuracy; the text itself was not read. */
export const OPERATING_RULES: Basis = {
  source: {
    zh: '《地方预决算公开操作规程》（财预〔2016〕143号）',
    en: 'Operating Rules for the Disclosure of Local Budgets (Caiyu [2016] No. 143)',
  },
  verified: false,
};
