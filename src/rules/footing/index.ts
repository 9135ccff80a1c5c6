/** Tables add up: down their lists and across their columns. */
import type { TableKind } from '../../model/document.js';
import type { PlaceRelation, TablePlace } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { ARITHMETIC, line } from '../place.js';

export { amounts } from './amounts.js';

export const columns: RelationRule = {
  id: 'footing/columns',
  family: 'footing',
  severity: 'error',
  title: { zh: '表内横向', en: 'Across the columns' },
  formula: {
    zh: '合计栏＝各分栏之和（基本＋项目、人员＋公用、各项资金、“三公”各项）',
    en: 'total column = sum of its parts (basic + project, personnel + operating, the funds, the three public expenses)',
  },
  exceptions: {
    zh: '分栏以该表表头为准，不用固定栏目。',
    en: "The parts are those of the table's own header, never a fixed list.",
  },
  basis: ARITHMETIC,
  relations: [{ over: 'columns', kind: 'sum', tables: 'all' }],
};

export const classes: RelationRule = {
  id: 'footing/classes',
  family: 'footing',
  severity: 'error',
  title: { zh: '合计与各类', en: 'Total and classes' },
  formula: { zh: '合计＝各类之和（各栏、各年）', en: 'total = sum of the classes, in every column and year' },
  basis: ARITHMETIC,
  relations: [{ over: 'children', kind: 'sum', parents: { line: 'total', tables: 'classified' } }],
};

export const lists: RelationRule = {
  id: 'footing/lists',
  family: 'footing',
  severity: 'error',
  title: { zh: '各项与其合计', en: 'Lists and their totals' },
  formula: {
    zh: '本年收入、上年结转、本年支出、合计、年度资金总额、人员经费合计、公用经费合计＝所列各项之和',
    en: 'revenue for the year, carryover, expenditure for the year, totals, project funds, personnel and operating totals = sum of the lines listed below them',
  },
  exceptions: { zh: '“其中”项只是说明，不作加数。', en: 'Memo lines (其中) are no addends.' },
  basis: ARITHMETIC,
  relations: [
    { over: 'children', kind: 'sum', parents: { line: 'personnelTotal', tables: ['generalPublicBasic'] } },
    { over: 'children', kind: 'sum', parents: { line: 'operatingTotal', tables: ['generalPublicBasic'] } },
    {
      over: 'children',
      kind: 'sum',
      parents: {
        line: 'any',
        tables: ['appropriationSummary', 'summary', 'projectPerformance', 'departmentPerformance'],
      },
    },
  ],
};

export const procurement: RelationRule = {
  id: 'footing/procurement',
  family: 'footing',
  severity: 'error',
  title: { zh: '政府采购合计', en: 'Procurement total' },
  formula: {
    zh: '政府采购合计＝货物＋服务＋工程（各栏）',
    en: 'procurement = goods + services + works, in every column',
  },
  basis: ARITHMETIC,
  relations: [{ over: 'children', kind: 'sum', parents: { line: 'procurement', tables: ['procurement'] } }],
};

export const rows: RelationRule = {
  id: 'footing/rows',
  family: 'footing',
  severity: 'error',
  title: { zh: '各行与其小计、合计', en: 'Rows and their subtotals' },
  formula: {
    zh: '由表内数字证实的上下级行：小计、合计＝所属各行之和（各栏）',
    en: 'rows whose build the figures of the table show: subtotal or total = sum of the rows below it, in every column',
  },
  exceptions: {
    zh: '上下级关系由编码、序号、缩进和数字本身推定，未经其他行证实的不据以判定。',
    en: 'Codes, ordinals, indents and the figures propose the build; what other rows do not confirm accuses nobody.',
  },
  basis: ARITHMETIC,
  example: {
    zh: '某单位支出120.00＝基本支出80.00＋项目支出40.00；单位行写121.00，多1.00。',
    en: 'A unit spends 120.00 = basic 80.00 + projects 40.00; the row of the unit says 121.00, 1.00 too much.',
  },
  relations: [{ over: 'children', kind: 'sum', parents: { found: true } }],
};

export const memo: RelationRule = {
  id: 'footing/memo',
  family: 'footing',
  severity: 'warning',
  title: { zh: '“其中”行不超过所属收入', en: 'Memo lines within their revenue' },
  formula: {
    zh: '一般公共预算拨款之下的“其中：经费拨款”“非税收入”之和≤一般公共预算拨款',
    en: 'what is shown below the general public budget as paid from taxes and from charges ≤ that appropriation',
  },
  exceptions: {
    zh: '“其中”行只是说明，不计入收入合计，也不要求列全。',
    en: 'Memo lines are no addends of the sources, and need not be complete.',
  },
  basis: ARITHMETIC,
  relations: (['summary', 'appropriationSummary'] as const).flatMap((table) => [
    within(table, 'funding', [line(table, 'memoFunding'), line(table, 'memoNonTax', 'total', 'zero')]),
    within(table, 'non-tax', [line(table, 'memoNonTax')]),
  ]),
};

function within(table: TableKind, key: string, left: readonly TablePlace[]): PlaceRelation {
  return { over: 'places', kind: 'bound', key: `${table} ${key}`, left, right: [line(table, 'generalPublicRevenue')] };
}
