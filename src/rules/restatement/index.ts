/** The same quantity printed in several tables is the same figure. */
import type { ColumnKey } from '../../model/document.js';
import type { PlaceRelation } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { code, FUNDS, IMPLEMENTING_REGULATIONS, line, OPERATING_RULES, OWN_COLUMNS, same } from '../place.js';

export { byFunction, totals } from './by-function.js';
export { ownRevenue } from './own-revenue.js';
export { projectTable } from './project.js';

export const found: RelationRule = {
  id: 'restatement/found',
  family: 'restatement',
  severity: 'error',
  title: { zh: '同一行、同一栏在各表一致', en: 'The same row and column in other tables' },
  formula: {
    zh: '两表列有相同的科目、单位或项目，且同义的栏在绝大多数行相等的，其余各行也应相等',
    en: 'where two tables print the same codes, units or projects, and columns of one meaning agree in nearly all of these rows, they agree in the others',
  },
  exceptions: {
    zh: '多行不等，或差额沿上下级科目一致的，视为两表口径不同，不据以判定。',
    en: 'Where several rows differ, or differ by one amount along a line of the classification, the tables speak of other money and nothing follows.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  example: {
    zh: '表十、表十一各项目金额逐行相等，唯“设备购置”一为85.00、一为58.00。',
    en: 'Two tables print the same amounts project by project, but for one: 85.00 in the one, 58.00 in the other.',
  },
  relations: [{ over: 'found', kind: 'restatement' }],
};

export const sourcesByFund: RelationRule = {
  id: 'restatement/sources',
  family: 'restatement',
  severity: 'error',
  title: { zh: '各项收入各表一致', en: 'The same sources in every table' },
  formula: {
    zh: '收支总表各项资金＝收入总表该项资金合计＝财政拨款收支总表该项资金本年收入（收支总表不列上年结转时，含上年结转）',
    en: 'each source: summary = total of its column in the revenue summary = revenue for the year in the appropriation summary (with the carryover where the summary has no line for it)',
  },
  exceptions: {
    zh: '收支总表无“上年结转”行的，财政拨款收入含上年结转，差额即上年结转（各自四舍五入的，在尾差以内）时列为口径差异。',
    en: 'A summary without a carryover line folds the carryover into the fund; a gap that is the carryover, within rounding, is then a difference in scope.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [
    ...FUNDS.flatMap((fund): PlaceRelation[] => [
      {
        ...same(
          `appropriation ${fund.column}`,
          line('summary', fund.revenue),
          line('appropriationSummary', fund.revenue),
          'summaryFoldsCarryover',
        ),
        scope: {
          place: [line('appropriationSummary', fund.carryover)],
          line: { zh: '上年结转', en: 'the carryover from the prior year' },
        },
      },
      same(
        `appropriation ${fund.column}`,
        line('summary', fund.revenue),
        line('appropriationSummary', fund.revenue),
        'summaryShowsCarryover',
      ),
      same(
        `revenue ${fund.column}`,
        line('summary', fund.revenue),
        line('revenueSummary', 'total', fund.column),
        'summaryFoldsCarryover',
        'noCarryoverOut',
      ),
      same(
        `revenue of the year ${fund.column}`,
        line('summary', fund.revenue),
        line('revenueSummary', 'total', fund.column),
        'summaryShowsCarryover',
        'revenueShowsCarryover',
      ),
    ]),
    same('carryover', line('summary', 'carryoverIn'), line('revenueSummary', 'total', 'carryoverIn')),
    ...OWN_COLUMNS.map(([column, row]) =>
      same(`revenue ${column}`, line('summary', row), line('revenueSummary', 'total', column), 'noCarryoverOut'),
    ),
    same(
      'revenue appropriation',
      line('summary', 'appropriationRevenue'),
      line('revenueSummary', 'total', 'appropriation'),
      'noCarryoverIn',
      'noCarryoverOut',
    ),
    same(
      'appropriation',
      line('summary', 'appropriationRevenue'),
      line('appropriationSummary', 'totalSources'),
      'noCarryoverIn',
    ),
  ],
};

export const basicExpenditure: RelationRule = {
  id: 'restatement/basic',
  family: 'restatement',
  severity: 'error',
  title: { zh: '基本支出功能分类与经济分类一致', en: 'Basic expenditure by function and by nature' },
  formula: {
    zh: '一般公共预算支出表基本支出合计＝一般公共预算基本支出表总计（或人员经费合计＋公用经费合计）',
    en: 'basic expenditure in the table by function = total of the table by economic nature (or its personnel total + operating total)',
  },
  exceptions: {
    zh: '经济分类表只列一般公共预算，不与支出总表（含其他资金）相比。',
    en: 'The economic table holds general public money only, so it is never compared with the expenditure summary.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [
    same('basic', line('generalPublicExpenditure', 'total', 'basic'), line('generalPublicBasic', 'total')),
    {
      over: 'places',
      kind: 'sum',
      key: 'basic of both',
      left: [line('generalPublicExpenditure', 'total', 'basic')],
      right: [line('generalPublicBasic', 'personnelTotal'), line('generalPublicBasic', 'operatingTotal')],
    },
  ],
};

function convention(item: string, section: string): PlaceRelation {
  return {
    ...same(
      `${section} ${item}`,
      code('generalPublicBasic', section, 'total'),
      code('generalPublicExpenditure', item, 'basic'),
    ),
    joins: false,
  };
}

/** Where housing subsidies are booked as contributions, the gap is exactly what the subsidies are. */
const HOUSING: PlaceRelation = {
  ...convention('2210201', '30113'),
  scope: {
    place: [code('generalPublicExpenditure', '2210203', 'basic')],
    line: { zh: '购房补贴（2210203）', en: 'the housing purchase subsidy (2210203)' },
  },
};

export const contributions: RelationRule = {
  id: 'restatement/contributions',
  family: 'restatement',
  severity: 'warning',
  title: { zh: '社保缴费、公积金功能与经济分类一致', en: 'Contributions by function and by nature' },
  formula: {
    zh: '30108＝2080505基本支出；30109＝2080506基本支出；30113＝2210201基本支出',
    en: '30108 = 2080505 (basic); 30109 = 2080506 (basic); 30113 = 2210201 (basic)',
  },
  exceptions: {
    zh: '属编报惯例：补缴、记实、编外人员从项目支出列支、购房补贴并入的，可以不等。',
    en: 'A convention: arrears, funded annuities, staff paid from projects or housing subsidies filed under 30113 make it fail legitimately.',
  },
  basis: {
    source: { zh: '编报惯例，未见于法规', en: 'a convention of budget practice, not of a regulation' },
    verified: false,
  },
  relations: [convention('2080505', '30108'), convention('2080506', '30109'), HOUSING],
};

function bounded(section: string, column: ColumnKey): PlaceRelation {
  return {
    over: 'places',
    kind: 'bound',
    key: section,
    left: [code('generalPublicBasic', section, 'total')],
    right: [line('threePublic', 'threePublic', column)],
  };
}

export const threePublicBound: RelationRule = {
  id: 'restatement/three-public',
  family: 'restatement',
  severity: 'warning',
  title: { zh: '“三公”经费不小于基本支出中的同项', en: 'The three public expenses hold those of basic expenditure' },
  formula: {
    zh: '30212≤因公出国（境）费；30217≤公务接待费；30231≤公务用车运行费',
    en: '30212 ≤ overseas visits; 30217 ≤ hospitality; 30231 ≤ vehicle operation',
  },
  exceptions: {
    zh: '30231含“三公”以外业务用车、出国经费由外事部门统一安排的，可以大于。',
    en: 'Working vehicles outside the three public expenses, or overseas visits paid for elsewhere, make it fail legitimately.',
  },
  basis: OPERATING_RULES,
  relations: [
    bounded('30212', 'overseasVisits'),
    bounded('30217', 'hospitality'),
    bounded('30231', 'vehicleOperation'),
  ],
};

export const procurementFunds: RelationRule = {
  id: 'restatement/procurement',
  family: 'restatement',
  severity: 'warning',
  title: { zh: '政府采购各项资金不超过该项资金', en: 'Procurement within its sources' },
  formula: {
    zh: '政府采购合计各项资金≤收支总表该项资金',
    en: 'each source of procurement ≤ that source in the summary',
  },
  exceptions: {
    zh: '收支总表另列上年结转的，采购可用结转资金。',
    en: 'Where the summary shows the carryover on a line of its own, procurement may be paid from it.',
  },
  basis: OPERATING_RULES,
  relations: [...FUNDS.map((fund) => [fund.column, fund.revenue] as const), ...OWN_COLUMNS].map(([column, row]) => ({
    over: 'places',
    kind: 'bound',
    key: column,
    left: [line('procurement', 'procurement', column)],
    right: [line('summary', row)],
    when: ['summaryFoldsCarryover'],
  })),
};
