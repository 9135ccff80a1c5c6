/** Performance tables: the weights make a hundred, the projects stay within project expenditure. */
import { Decimal, formatAmount } from '../../model/amount.js';
import type { Cell, Document, Table } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, RelationRule, Trial, WordRule } from '../../model/rule.js';
import { line, OPERATING_RULES } from '../place.js';

const LINES = ['indicator', 'executionWeight'];
const HUNDRED = new Decimal(100);
const ZERO = new Decimal(0);

export const projectMoney: RelationRule = {
  id: 'performance/project-money',
  family: 'performance',
  severity: 'warning',
  title: { zh: '绩效目标表资金不超过项目支出', en: 'Project targets within project expenditure' },
  formula: {
    zh: '各项目绩效目标表年度资金总额之和≤支出总表项目支出',
    en: 'sum of the project tables ≤ project expenditure',
  },
  exceptions: {
    zh: '只公开重点项目的，可以小于。',
    en: 'Where only key projects are published the sum may be smaller.',
  },
  basis: OPERATING_RULES,
  relations: [
    {
      over: 'places',
      kind: 'bound',
      key: 'projects',
      left: [line('projectPerformance', 'projectFunds')],
      right: [line('expenditureSummary', 'total', 'project')],
    },
  ],
};

export const weights: WordRule = {
  id: 'performance/weights',
  family: 'performance',
  severity: 'error',
  title: { zh: '指标权重合计100', en: 'Weights make a hundred' },
  formula: {
    zh: '各指标权重之和（表中列有预算执行率权重的，加上该权重）＝100',
    en: 'sum of the weights, with the weight of budget execution where the table prints one, = 100',
  },
  exceptions: {
    zh: '未列权重的表不适用；预算执行率权重可计入或不计入100；合计90而表中未列预算执行率权重的，列为提示。',
    en: 'Tables without weights are left out; the weight of budget execution may count within the hundred or beside it; ninety without a printed execution weight is a note.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document) => ({
    ...weighed(document.tables.flatMap(trialsOf)),
    checked: document.tables.flatMap((table) => LINES.flatMap((one) => weightCells(table, one))),
  }),
};

function weighed(trials: readonly Trial[]): Pick<Observation, 'findings' | 'undecided' | 'trials'> {
  return { findings: trials.flatMap(({ finding }) => finding ?? []), undecided: [], trials };
}

/** All tables of one kind have one form, so that one confirms another. */
function trialsOf(table: Table): Trial[] {
  const cells = weightCells(table, 'indicator');
  if (cells.length === 0) return [];
  return [
    { family: `performance/weights ${table.kind}`, ground: 'stated', cells, finding: weightFindings(table)[0] ?? null },
  ];
}

function weightFindings(table: Table): Finding[] {
  const indicators = weightCells(table, 'indicator');
  if (indicators.length === 0) return [];
  const execution = weightCells(table, 'executionWeight');
  const own = indicators.reduce((sum, cell) => sum.plus(cell.amount.value), ZERO);
  const all = execution.reduce((sum, cell) => sum.plus(cell.amount.value), own);
  if (all.equals(HUNDRED) || own.equals(HUNDRED)) return [];
  const cells = [...indicators, ...execution];
  const shown = formatAmount(all, 'yuan', all.decimalPlaces());
  return [
    {
      rule: 'performance/weights',
      instance: table.id,
      severity: isWithoutExecution(own, execution) ? 'note' : 'error',
      outcome: null,
      message: {
        zh: `${table.number}《${shortTitle(table)}》：${indicators.length}项指标权重${execution.length > 0 ? '与预算执行率权重' : ''}合计${shown}，不等于100，请核实后更正。`,
        en: `${table.number} (${shortTitle(table)}): the weights of ${indicators.length} indicators${execution.length > 0 ? ' and of budget execution' : ''} add up to ${shown}, not 100; please check.`,
      },
      evidence: cells,
      odd: [],
      hints: [],
    },
  ];
}

const NINETY = new Decimal(90);

/** Ninety without a printed weight of budget execution: the ten of the execution rate may go unprinted. */
function isWithoutExecution(own: Decimal, execution: readonly Cell[]): boolean {
  return execution.length === 0 && own.equals(NINETY);
}

function weightCells(table: Table, line: string): Cell[] {
  return table.rows.filter((row) => row.line === line).flatMap((row) => row.cells.filter((cell) => cell !== null));
}

function shortTitle(table: Table): string {
  return table.kind === 'departmentPerformance' ? '整体绩效目标表' : '项目绩效目标表';
}
