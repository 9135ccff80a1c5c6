/**
 * One result, made by hand, for the tests of all reports. A small department of 2025 in 万元:
 * table 1 prints 行政运行 6.10 where the sum and the restatements ask for 6.01.
 */
import type {
  Result,
  ResultCell,
  ResultDocument,
  ResultFinding,
  ResultRow,
  ResultTable,
} from '../../src/contract/result.js';

const FILE = 'published/a.txt';

function figure(
  table: '表一' | '表二',
  line: number,
  code: string | null,
  name: string,
  printed: string,
  value: string,
): ResultCell {
  return {
    id: `${table === '表一' ? 't1' : 't2'}.${code ?? 'total'}.total`,
    kind: 'table',
    table,
    tableKind: table === '表一' ? 'generalPublicExpenditure' : 'expenditureSummary',
    row: { code, name },
    column: { key: 'total', printed: '合计' },
    year: 2025,
    claim: null,
    printed,
    value,
    unit: '万元',
    placing: 'given',
    location: { file: FILE, page: 1, line, column: 12 },
  };
}

export function claim(
  id: string,
  line: number,
  words: string,
  printed: string,
  value: string | null,
  sentence: string,
): ResultCell {
  return {
    id,
    kind: 'narrative',
    table: null,
    tableKind: null,
    row: null,
    column: null,
    year: 2025,
    claim: {
      section: '二、（一）',
      sentence,
      subject: null,
      measure: 'amount',
      words,
      direction: null,
      baseYear: null,
      of: null,
      base: null,
      baseOf: null,
      partOf: null,
      lead: null,
      changeOf: null,
      none: false,
    },
    printed,
    value,
    unit: '万元',
    placing: 'given',
    location: { file: FILE, page: 1, line, column: 8 },
  };
}

const total = figure('表一', 31, null, '合计', '1,209.01', '12090100');
const services = figure('表一', 32, '201', '一般公共服务支出', '1,209.01', '12090100');
const office = figure('表一', 33, '20103', '政府办公厅（室）及相关机构事务', '1,209.01', '12090100');
const running = figure('表一', 34, '2010301', '行政运行', '6.10', '61000');
const general = figure('表一', 35, '2010302', '一般行政管理事务', '1,203.00', '12030000');
const again = figure('表二', 51, '2010301', '行政运行', '6.01', '60100');
const revenue = claim('n1', 12, '财政拨款收入', '1,209.62', '12096200', '2025年财政拨款收入1,209.62万元，与上年持平。');
const meeting = claim('n2', 14, '会议费', '0.96', '9600', '会议费0.96万元。');

function row(cell: ResultCell, parent: number | null): ResultRow {
  return {
    code: cell.row?.code ?? null,
    name: cell.row?.name ?? '',
    line: cell.row?.code === null ? 'total' : null,
    side: null,
    parent,
    cells: [cell.id],
    open: [],
    location: cell.location,
  };
}

function table(
  id: string,
  number: string,
  title: string,
  cells: readonly ResultCell[],
  parents: readonly (number | null)[],
): ResultTable {
  return {
    id,
    number,
    kind: cells[0]?.tableKind ?? null,
    title,
    unit: '万元',
    step: '100',
    wholeYuan: false,
    classification: 'functional',
    columns: [{ key: 'total', printed: '合计', year: 2025, side: null, parts: [] }],
    rows: cells.map((cell, at) => row(cell, parents[at] ?? null)),
    cells,
    notes: [],
    doubts: [],
    location: { file: FILE, page: 1, line: (cells[0]?.location.line ?? 1) - 2 },
  };
}

const HINT = {
  kind: 'transposition',
  message: {
    zh: '差额0.09万元能被9整除，疑相邻数字颠倒。',
    en: 'The gap of 0.09 (CNY 10,000) is divisible by 9; digits may be transposed.',
  },
  cells: [running.id],
};

const findings: readonly ResultFinding[] = [
  {
    id: 'f1',
    fingerprint: '1111111111111111',
    rule: 'hierarchy/functional',
    severity: 'error',
    verdict: 'discrepant',
    standing: 'stated',
    message: {
      zh: '表一“20103政府办公厅（室）及相关机构事务”1,209.01万元，与所属各项合计1,209.10万元不等，少列0.09万元（四舍五入至多可差0.01万元），请核实后更正。',
      en: '表一 “20103政府办公厅（室）及相关机构事务”: 1,209.01 (CNY 10,000), but the sum of its parts, 1,209.10 (CNY 10,000): 0.09 (CNY 10,000) less; please check.',
    },
    // 1,209.01 − (6.10 + 1,203.00) = −0.09; three figures with half a step of 0.005 each: 0.015.
    equation: {
      kind: 'sum',
      terms: [
        { coefficient: 1, cell: office.id },
        { coefficient: -1, cell: running.id },
        { coefficient: -1, cell: general.id },
      ],
      residual: '-900',
      allowed: '150',
    },
    evidence: [office, running, general],
    odd: [],
    hints: [HINT],
    group: 1,
  },
  {
    id: 'f2',
    fingerprint: '2222222222222222',
    rule: 'restatement/by-function',
    severity: 'error',
    verdict: 'discrepant',
    standing: 'shown',
    message: {
      zh: '表一“2010301行政运行”6.10万元，与表二6.01万元不一致，相差0.09万元（位数相同，非尾差），请核实后更正。',
      en: '表一 “2010301行政运行”: 6.10 (CNY 10,000), but 表二: 6.01 (CNY 10,000); they must be equal and differ by 0.09 (CNY 10,000); please check.',
    },
    equation: {
      kind: 'restatement',
      terms: [
        { coefficient: 1, cell: running.id },
        { coefficient: -1, cell: again.id },
      ],
      residual: '900',
      allowed: '0',
    },
    evidence: [running, again],
    odd: [running.id],
    hints: [HINT],
    group: 1,
  },
  {
    id: 'f3',
    fingerprint: '3333333333333333',
    rule: 'narrative/fund-revenue',
    severity: 'warning',
    verdict: 'scope',
    message: {
      zh: '说明二、（一）“财政拨款收入”1,209.62万元，较表一1,209.01万元多0.61万元，等于上年结转，请写明“含上年结转”。',
      en: 'narrative 二、（一） “财政拨款收入”: 1,209.62 (CNY 10,000) against 表一: 1,209.01 (CNY 10,000); the gap of 0.61 is the carryover.',
    },
    evidence: [revenue, total],
    odd: [revenue.id],
    hints: [],
    group: 2,
  },
  {
    id: 'f4',
    fingerprint: '4444444444444444',
    rule: 'footing/classes',
    severity: 'note',
    verdict: 'rounding',
    grade: 'likely',
    message: {
      zh: '表一“合计”2024年栏1,198.18万元，与所属各项合计1,198.19万元不等，少列0.01万元，在四舍五入范围内（尾差），可不调整。',
      en: '表一 “合计”, column 2024: 1,198.18 (CNY 10,000), but the sum of its parts, 1,198.19 (CNY 10,000): 0.01 less, within rounding.',
    },
    evidence: [total],
    odd: [],
    hints: [],
    group: 3,
  },
];

/** Twelve amounts that nothing ties: two more than the report lists. */
const UNTIED = Array.from({ length: 12 }, (_, at) => ({
  cell:
    at === 0 ? meeting : claim(`n${at + 2}`, 60 + at, '其他费用', `${at}.50`, `${at}5000`, `其他费用${at}.50万元。`),
  reason: { zh: '文件中没有可与之勾稽的其他数字', en: 'the document holds no other figure that it must agree with' },
}));

export const sampleDocument: ResultDocument = {
  id: '示例市档案馆-2025-department-budget',
  files: [{ path: FILE, format: 'text', sha256: '0'.repeat(64), pages: 1 }],
  organisation: '示例市档案馆',
  year: 2025,
  stage: 'budget',
  level: 'department',
  layout: 'national',
  tables: [
    table('t1', '表一', '一般公共预算支出表', [total, services, office, running, general], [null, 0, 1, 2, 2]),
    table('t2', '表二', '支出总表', [again], [null]),
  ],
  narrative: [revenue, meeting],
  strays: [],
  equations: { exact: 20, rounding: 1, scope: 1, discrepant: 2, undecided: 1, all: [] },
  // 2012 of 2024 are 99.407… %.
  coverage: { amounts: 2024, tied: 2012, untied: UNTIED, other: { weights: 3, counts: 2, percentages: 1, checked: 4 } },
  findings,
  causes: [],
  undecided: [
    {
      rule: 'narrative/changes-of-parts',
      instance: '二、（一）',
      reason: { zh: '“主要是”所列不要求穷尽，不能据此判定', en: 'a list after 主要是 need not be exhaustive' },
      evidence: [revenue],
    },
  ],
  problems: [
    {
      kind: 'row',
      message: { zh: '该行未能识别', en: 'this line was not understood' },
      location: { file: FILE, page: 1, line: 40 },
      text: '其中 一 12 3',
    },
  ],
};

const { equations } = sampleDocument;

/** The same body a year before, with nothing to say: 7 of 7 amounts tied. */
const cleanDocument: ResultDocument = {
  ...sampleDocument,
  id: '示例市档案馆-2024-unit-finalAccounts',
  files: [{ path: 'published/b.txt', format: 'text', sha256: '1'.repeat(64), pages: 3 }],
  year: 2024,
  stage: 'finalAccounts',
  level: 'unit',
  equations: { ...equations, exact: 9, rounding: 0, scope: 0, discrepant: 0, undecided: 0 },
  coverage: { amounts: 7, tied: 7, untied: [], other: { weights: 0, counts: 0, percentages: 0, checked: 0 } },
  findings: [],
  undecided: [],
  problems: [],
};

export function resultOf(documents: readonly ResultDocument[]): Result {
  const count = (severity: string): number =>
    documents.flatMap((document) => document.findings).filter((finding) => finding.severity === severity).length;
  return {
    schema: 'gouji-result/1',
    tool: { name: 'gouji', version: '0.0.0' },
    documents,
    summary: {
      documents: documents.length,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      questions: 0,
      amounts: documents.reduce((sum, { coverage }) => sum + coverage.amounts, 0),
      tied: documents.reduce((sum, { coverage }) => sum + coverage.tied, 0),
      unread: [],
      skipped: 0,
      findings: [],
    },
  };
}

export const sample: Result = resultOf([sampleDocument]);

const several = resultOf([sampleDocument, cleanDocument]);

/** Two documents, an input that could not be read, and a file of another kind. */
export const severalDocuments: Result = {
  ...several,
  summary: {
    ...several.summary,
    unread: [
      {
        path: 'published/c.txt',
        kind: 'empty',
        message: { zh: '“published/c.txt”是空文件。', en: '“published/c.txt” is empty.' },
      },
    ],
    skipped: 1,
  },
};
