/** What the narrative says in figures, against the tables and against itself. */
import type { ColumnKey } from '../../model/document.js';
import type { Message } from '../../model/message.js';
import type { PlaceRelation, TablePlace } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { claim, each, FUNDS, line, OPERATING_RULES, prior } from '../place.js';

export { agencyEqualsOperating } from './agency.js';
export { baseYear, mixedBases } from './bases.js';
export { procurement } from './procurement.js';
export { completion, percent, share } from './ratios.js';

const THREE_PUBLIC: readonly (readonly [string, ColumnKey])[] = [
  ['threePublic', 'total'],
  ['overseasVisits', 'overseasVisits'],
  ['vehicles', 'vehicles'],
  ['vehiclePurchase', 'vehiclePurchase'],
  ['vehicleOperation', 'vehicleOperation'],
  ['hospitality', 'hospitality'],
];

function states(subject: string, place: TablePlace, key = 'table'): PlaceRelation {
  return { over: 'places', kind: 'restatement', key: `${subject} ${key}`, left: [place], right: [claim(subject)] };
}

const LINES: readonly (readonly [string, TablePlace])[] = [
  ['totalSources', line('summary', 'totalSources')],
  ['totalUses', line('summary', 'totalUses')],
  ['carryoverIn', line('appropriationSummary', 'carryoverIn')],
  ['carryoverOut', line('appropriationSummary', 'carryoverOut')],
  ['revenueForYear', line('summary', 'revenueForYear')],
  ['expenditureForYear', line('summary', 'expenditureForYear')],
  ['appropriationRevenue', line('summary', 'appropriationRevenue')],
  ['appropriationExpenditure', line('appropriationSummary', 'totalUses')],
  ['serviceRevenue', line('summary', 'serviceRevenue')],
  ['businessRevenue', line('summary', 'businessRevenue')],
  ['otherRevenue', line('summary', 'otherRevenue')],
  ['agencyOperating', line('threePublic', 'threePublic', 'agencyOperating')],
  ['basic', line('expenditureSummary', 'total', 'basic')],
  ['project', line('expenditureSummary', 'total', 'project')],
  ['personnel', line('generalPublicBasic', 'total', 'personnel')],
  ['operating', line('generalPublicBasic', 'total', 'operating')],
  ['procurement', line('procurement', 'procurement')],
  ['goods', line('procurement', 'goods')],
  ['services', line('procurement', 'services')],
  ['works', line('procurement', 'works')],
];

export const amounts: RelationRule = {
  id: 'narrative/amounts',
  family: 'narrative',
  severity: 'error',
  title: { zh: '说明中的金额与表一致', en: 'Amounts of the narrative' },
  formula: {
    zh: '说明所述收入、支出、财政拨款收支、各类、各项、机关运行经费、基本支出、项目支出、“三公”各项、政府采购＝相应表内金额；说明“无……”的，表内无数',
    en: 'revenue, expenditure, appropriations, classes, items, operating expenses of government bodies, basic and project expenditure, the three public expenses and procurement as stated = the tables; what is said not to exist is blank there',
  },
  exceptions: {
    zh: '位数不同的，按四舍五入区间比较；截位的注明。',
    en: 'At different precision the rounding intervals must meet; truncated figures are said to be so.',
  },
  basis: OPERATING_RULES,
  relations: [
    ...LINES.map(([subject, place]) => states(subject, place)),
    states('function:*', each('expenditureSummary')),
    {
      over: 'places',
      kind: 'sum',
      key: 'appropriation function',
      left: [claim('appropriation.function:*')],
      right: FUNDS.map((fund) => each(fund.table, 'total', 'zero')),
      when: ['fundsHaveTables'],
      joins: true,
    },
    ...THREE_PUBLIC.map(([subject, column]) => states(subject, line('threePublic', 'threePublic', column))),
    ...FUNDS.flatMap((fund) => [
      states(`${fund.subject}Expenditure`, line(fund.table, 'total')),
      states(`${fund.subject}Expenditure`, line('appropriationSummary', 'expenditureForYear', fund.column), 'summary'),
      states(`${fund.subject}Basic`, line(fund.table, 'total', 'basic')),
      states(`${fund.subject}Project`, line(fund.table, 'total', 'project')),
      states(`${fund.subject}.function:*`, each(fund.table)),
    ]),
  ],
};

export const fundRevenue: RelationRule = {
  id: 'narrative/fund-revenue',
  family: 'narrative',
  severity: 'error',
  scopeSeverity: 'warning',
  title: { zh: '说明中的财政拨款收入与表一致', en: 'Appropriations of the narrative' },
  formula: {
    zh: '说明所述某项资金拨款收入＝财政拨款收支总表该项资金本年收入',
    en: 'appropriation of a fund as stated = its revenue for the year in the appropriation summary',
  },
  exceptions: {
    zh: '说明所述数恰多出上年结转的，列为口径差异，请写明“含上年结转”。',
    en: 'A statement that exceeds the table by exactly the carryover differs in scope; the sentence should say so.',
  },
  basis: OPERATING_RULES,
  relations: FUNDS.map((fund) => ({
    over: 'places',
    kind: 'restatement',
    key: fund.revenue,
    left: [claim(fund.revenue)],
    right: [line('appropriationSummary', fund.revenue)],
    scope: {
      place: [line('appropriationSummary', fund.carryover)],
      line: { zh: '上年结转', en: 'the carryover from the prior year' },
    },
  })),
};

const FUNDS_LAST_YEAR: Message = {
  zh: '上年数据表内只列一般公共预算，上年是否另有其他资金无法判定',
  en: 'the tables show only the general public budget for the prior year; whether other funds existed then cannot be told',
};
const CARRYOVER_LAST_YEAR: Message = {
  zh: '表内只列上年支出，未列上年拨款收入和上年的上年结转',
  en: 'the tables show the expenditure of the prior year, but neither its appropriation nor its own carryover',
};

function changes(subject: string, before: TablePlace, options: Partial<PlaceRelation> = {}): PlaceRelation {
  return {
    over: 'places',
    kind: 'sum',
    key: `${subject} change`,
    left: [claim(subject)],
    right: [claim(subject, 'change'), before],
    ...options,
  };
}

export const change: RelationRule = {
  id: 'narrative/change',
  family: 'narrative',
  severity: 'error',
  title: { zh: '说明中的增减额与两年数一致', en: 'Changes of the narrative' },
  formula: {
    zh: '本年数－增加额（＋减少额）＝表内或句中所列上年数；持平的，本年数＝上年数',
    en: 'this year − increase (+ decrease) = prior year in the table or in the sentence; no change: both years equal',
  },
  exceptions: {
    zh: '按已四舍五入数相减与按原数相减可差一个末位，均可；表内无可比上年数的，列为无法判定并说明推算结果。',
    en: 'The difference of rounded figures and the rounded difference may differ by one last digit; where the tables hold no comparable prior year, the change is undecided and what it implies is said.',
  },
  basis: OPERATING_RULES,
  relations: [
    changes('generalPublicExpenditure', prior('generalPublicExpenditure', 'total')),
    changes('totalUses', prior('generalPublicExpenditure', 'total'), {
      when: ['onlyGeneralPublic'],
      whenBroken: FUNDS_LAST_YEAR,
    }),
    changes('generalPublicRevenue', prior('generalPublicExpenditure', 'total'), { whenBroken: CARRYOVER_LAST_YEAR }),
    ...THREE_PUBLIC.map(([subject, column]) => changes(subject, prior('threePublic', 'threePublic', column))),
    { over: 'claims', kind: 'sum', link: 'fromBase' },
  ],
};

function sameChange(left: string, right: string, options: Partial<PlaceRelation> = {}): PlaceRelation {
  return {
    over: 'places',
    kind: 'restatement',
    key: `${left} ${right}`,
    left: [claim(left, 'change')],
    right: [claim(right, 'change')],
    joins: false,
    ...options,
  };
}

export const changeRestated: RelationRule = {
  id: 'narrative/change-restated',
  family: 'narrative',
  severity: 'warning',
  title: { zh: '同一增减额前后一致', en: 'The same change said twice' },
  formula: {
    zh: '收入总数增减＝支出总数增减；支出、基本支出、项目支出的增减在各节相同',
    en: 'change of all sources = change of all uses; the changes of expenditure, basic and project expenditure agree between sections',
  },
  exceptions: {
    zh: '上年有其他资金的，各节口径可以不同，列为无法判定。',
    en: 'With other funds in the prior year the sections may differ in scope; then it is undecided.',
  },
  basis: OPERATING_RULES,
  relations: [
    sameChange('totalSources', 'totalUses'),
    sameChange('appropriationRevenue', 'appropriationExpenditure', { whenBroken: CARRYOVER_LAST_YEAR }),
    sameChange('appropriationExpenditure', 'generalPublicExpenditure', {
      when: ['onlyGeneralPublic'],
      whenBroken: FUNDS_LAST_YEAR,
    }),
    sameChange('totalUses', 'generalPublicExpenditure', { when: ['onlyGeneralPublic'], whenBroken: FUNDS_LAST_YEAR }),
    sameChange('basic', 'generalPublicBasic', { when: ['onlyGeneralPublic'], whenBroken: FUNDS_LAST_YEAR }),
    sameChange('project', 'generalPublicProject', { when: ['onlyGeneralPublic'], whenBroken: FUNDS_LAST_YEAR }),
  ],
};

export const parts: RelationRule = {
  id: 'narrative/parts',
  family: 'narrative',
  severity: 'error',
  title: { zh: '“其中”所列之和', en: 'Lists after 其中' },
  formula: {
    zh: '总数＝“其中”所列各项之和；全年预算等表内未列的数，总数＝逐项所述之和',
    en: 'whole = sum of the parts listed after 其中; of figures that no table prints, such as the adjusted budget, the total = the sum over all items',
  },
  exceptions: { zh: '“主要是”所列不要求穷尽。', en: 'Lists after 主要是 need not be exhaustive.' },
  basis: OPERATING_RULES,
  relations: [
    { over: 'claims', kind: 'sum', link: 'parts' },
    { over: 'claims', kind: 'sum', link: 'items' },
  ],
};

export const changesOfParts: RelationRule = {
  id: 'narrative/changes-of-parts',
  family: 'narrative',
  severity: 'error',
  title: { zh: '总数增减与各项增减', en: 'Change of the whole and of its parts' },
  formula: {
    zh: '总数增减＝各项增减之和（“其中”所列，或“主要是”所列基本支出与项目支出）',
    en: 'change of the whole = sum of the changes of its parts (after 其中, or basic and project expenditure after 主要是)',
  },
  exceptions: {
    zh: '“主要是”所列其他内容不一定穷尽，列为无法判定；增减额可能按已四舍五入的数相减，每项至多差一个末位单位。',
    en: 'Other lists after 主要是 need not be exhaustive and stay undecided; changes may have been taken of rounded figures, so each may be off by less than one last digit.',
  },
  basis: OPERATING_RULES,
  relations: [{ over: 'claims', kind: 'sum', link: 'changesOfParts' }],
};

export const agencyOperating: RelationRule = {
  id: 'narrative/agency-operating',
  family: 'narrative',
  severity: 'warning',
  title: { zh: '机关运行经费不超过公用经费', en: 'Agency operating expenses within operating costs' },
  formula: {
    zh: '机关运行经费≤一般公共预算基本支出表公用经费',
    en: 'operating expenses of government bodies ≤ operating costs of the basic-expenditure table',
  },
  exceptions: {
    zh: '含事业单位的，只应小于；本规则不要求相等。',
    en: 'Where public institutions are included it is smaller; equality is never required.',
  },
  basis: OPERATING_RULES,
  relations: [
    {
      over: 'places',
      kind: 'bound',
      key: 'agency',
      left: [claim('agencyOperating')],
      right: [line('generalPublicBasic', 'total', 'operating')],
    },
    {
      over: 'places',
      kind: 'bound',
      key: 'agency total',
      left: [claim('agencyOperating')],
      right: [line('generalPublicBasic', 'operatingTotal')],
    },
  ],
};

export const performanceMoney: RelationRule = {
  id: 'narrative/performance-money',
  family: 'narrative',
  severity: 'warning',
  title: { zh: '绩效目标管理金额', en: 'Money under performance targets' },
  formula: {
    zh: '说明所述绩效目标管理金额≤项目支出；与已公开的项目绩效目标表之和比较',
    en: 'money under performance targets as stated ≤ project expenditure; compared with the sum of the published project tables',
  },
  exceptions: {
    zh: '只公开重点项目的，各表之和小于说明金额属正常，列为无法判定。',
    en: 'Where only key projects are published their sum is legitimately smaller; then it is undecided.',
  },
  basis: OPERATING_RULES,
  relations: [
    {
      over: 'places',
      kind: 'bound',
      key: 'project',
      left: [claim('performanceMoney')],
      right: [line('expenditureSummary', 'total', 'project')],
    },
    {
      over: 'places',
      kind: 'sum',
      key: 'tables',
      left: [claim('performanceMoney')],
      right: [line('projectPerformance', 'projectFunds')],
      whenBroken: {
        zh: '是否只公开了部分项目的绩效目标表无法判定；如只公开重点项目，请注明公开范围',
        en: 'whether only some of the projects were published cannot be told; if so, the text should say so',
      },
    },
  ],
};
