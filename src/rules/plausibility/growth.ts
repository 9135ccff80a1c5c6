/** This year against last year in the table by function. */
import { Decimal, isNil } from '../../model/amount.js';
import type { Cell, Table } from '../../model/document.js';
import type { WordRule } from '../../model/rule.js';
import { asks, type Figures, printed, question } from './question.js';

const BY_FUNCTION = 'generalPublicExpenditure';
/** Contributions of the same staff on much the same base. */
const SAME_BASE = [
  { code: '2080505', zh: '基本养老保险缴费', en: 'basic pension' },
  { code: '2101101', zh: '行政单位医疗', en: 'medical care of agencies' },
  { code: '2101102', zh: '事业单位医疗', en: 'medical care of institutions' },
  { code: '2210201', zh: '住房公积金', en: 'housing fund' },
] as const;
/** Growth farther apart than this, in points, is asked about. */
const APART = new Decimal(20);
const HUNDRED = new Decimal(100);

interface Grown {
  readonly zh: string;
  readonly en: string;
  readonly now: Cell;
  readonly then: Cell;
  readonly growth: Decimal;
}

export const sameBase: WordRule = asks(
  'plausibility/same-base',
  {
    title: { zh: '同一基数的缴费增幅', en: 'Growth of contributions on one base' },
    formula: {
      zh: '养老、医疗、住房公积金按大致相同的人员和基数缴纳，增幅相差不超过20个百分点',
      en: 'pension, medical care and housing fund are paid for the same staff on much the same base; their growth differs by no more than 20 points',
    },
    exceptions: {
      zh: '费率调整、补缴、人员在行政与事业之间划转的属正常；任一年无数的不比较。',
      en: 'Changed rates, back payments and staff moving between agencies and institutions make it normal; nothing is compared with nil.',
    },
  },
  (figures) => {
    const grown = SAME_BASE.flatMap((one) => grownOf(figures, one));
    const ordered = [...grown].sort((a, b) => a.growth.comparedTo(b.growth));
    const [least, most] = [ordered[0], ordered.at(-1)];
    if (!least || !most || most.growth.minus(least.growth).lessThanOrEqualTo(APART)) return [];
    const told = (language: 'zh' | 'en'): string =>
      grown
        .map((one) => `${one[language]} ${printed(one.then)}→${printed(one.now)}（${signed(one.growth)}）`)
        .join(language === 'zh' ? '，' : ', ');
    return [
      question(
        'plausibility/same-base',
        'growth',
        {
          zh: `缴费基数大致相同的几项增幅相差较大：${told('zh')}。是否有费率调整、补缴或人员划转？请核实。`,
          en: `Contributions on much the same base grow by very different shares: ${told('en').replace(/[（）]/g, (mark) => (mark === '（' ? ' (' : ')'))}. Were rates changed, or did staff move?`,
        },
        grown.flatMap(({ now, then }) => [now, then]),
      ),
    ];
  },
);

function grownOf(figures: Figures, { code, zh, en }: (typeof SAME_BASE)[number]): Grown[] {
  const [now, then] = [figures.code(BY_FUNCTION, code), figures.code(BY_FUNCTION, code, 'total', -1)];
  if (!now || !then) return [];
  const growth = now.amount.value.minus(then.amount.value).dividedBy(then.amount.value).times(HUNDRED);
  return [{ zh, en, now, then, growth }];
}

const signed = (growth: Decimal): string => `${growth.isNegative() ? '' : '+'}${growth.toFixed(1)}%`;

const FEWEST = 3;
const SHOWN = 5;

export const twoYears: WordRule = asks(
  'plausibility/two-years',
  {
    title: { zh: '与上年完全相同的项', en: 'Items that are the same in both years' },
    formula: {
      zh: '各项预算逐年按实际编制，两年数字完全相同的应有原因',
      en: 'each item is budgeted anew; figures that are the same in both years have a reason',
    },
    exceptions: {
      zh: '延续性项目、定额经费属正常；少于三项、两年总计相同的不提问。',
      en: 'Continuing projects and fixed quotas are normal; fewer than three items are not asked about, nor where the totals agree as well.',
    },
  },
  ({ document }) => document.tables.filter(({ kind }) => kind === BY_FUNCTION).flatMap(unchanged),
);

function unchanged(table: Table): ReturnType<typeof question>[] {
  if (table.doubts.length > 0) return [];
  const latest = newest(table.columns);
  const now = table.columns.findIndex(({ key, year }) => key === 'total' && year === latest);
  const then = table.columns.findIndex(({ key, year }) => key === 'total' && year === (latest ?? 0) - 1);
  if (now < 0 || then < 0) return [];
  const total = table.rows.find(({ line }) => line === 'total');
  if (!total || isSame(total.cells[now], total.cells[then])) return [];
  const items = table.rows.filter(({ code, cells }) => code?.length === 7 && isSame(cells[now], cells[then]));
  if (items.length < FEWEST) return [];
  const shown = items.slice(0, SHOWN).map(({ code, name, cells }) => `${code}${name} ${cells[now]?.amount.printed}`);
  return [
    question(
      'plausibility/two-years',
      table.id,
      {
        zh: `${table.number}有${items.length}项两年预算数完全相同：${shown.join('、')}${items.length > SHOWN ? '等' : ''}。是否为延续性项目或定额经费？请核实。`,
        en: `In ${table.number}, ${items.length} items have the same figure in both years: ${shown.map((one) => `“${one}”`).join(', ')}${items.length > SHOWN ? ', …' : ''}. Are they continuing projects or fixed quotas?`,
      },
      items.flatMap(({ cells }) => [cells[now], cells[then]].filter((cell) => cell != null)),
    ),
  ];
}

function newest(columns: Table['columns']): number | null {
  const years = columns.flatMap(({ key, year }) => (key === 'total' && year !== null ? [year] : []));
  return years.length > 0 ? Math.max(...years) : null;
}

function isSame(now: Cell | null | undefined, then: Cell | null | undefined): boolean {
  return now != null && then != null && !isNil(now.amount) && now.amount.value.equals(then.amount.value);
}
