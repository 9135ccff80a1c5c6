/** Spending by function against spending by economic class, and against procurement. */
import { isNil } from '../../model/amount.js';
import type { Cell, Document } from '../../model/document.js';
import { overlap, quotient, rangeOf } from '../../model/range.js';
import type { WordRule } from '../../model/rule.js';
import { asks, money, percent, printed, question, shareOf, sumOf } from './question.js';

const BASIC = 'generalPublicBasic';
const BY_FUNCTION = 'generalPublicExpenditure';

export const functionEconomic: WordRule = asks(
  'plausibility/function-economic',
  {
    title: { zh: '社会保障支出与养老缴费、对个人补助', en: 'Social security by function and by economic class' },
    formula: {
      zh: '结构简单的单位：社会保障和就业支出（208）基本支出＝30108+30109+303，差额为离退休公用经费等',
      en: 'in simple units the basic expenditure of 208 = 30108 + 30109 + 303; what is left are operating costs for retired staff',
    },
    exceptions: {
      zh: '只在两数相差不足1%而又不等（超出四舍五入）时提问；303含住房、医疗等补助，离退休公用列在302的属正常。',
      en: 'Asked only where both are within one per cent and yet differ by more than rounding; other subsidies in 303 and costs for retired staff in 302 make it normal.',
    },
  },
  (figures) => {
    const whole = figures.code(BY_FUNCTION, '208', 'basic');
    const parts = ['30108', '30109', '303'].map((code) => figures.code(BASIC, code)).filter((cell) => cell !== null);
    const sum = sumOf(parts);
    if (!whole || parts.length < 3 || !sum) return [];
    const own = rangeOf(whole);
    const ratio = quotient(own, sum);
    if (!ratio || overlap(own, sum)) return [];
    if (ratio.most.lessThan('0.99') || ratio.least.greaterThan('1.01')) return [];
    return [
      question(
        'plausibility/function-economic',
        '208',
        {
          zh: `社会保障和就业支出的基本支出为${printed(whole)}，养老、年金缴费与对个人和家庭的补助（${parts.map(printed).join('+')}）合计${money(sum, whole)}，两数相近而不等。差额是否为离退休公用经费或列在其他类的补助？请核实。`,
          en: `Basic expenditure on social security is ${printed(whole)}; pension, annuity and subsidies to people (${parts.map(printed).join(' + ')}) come to ${money(sum, whole)}: close, and not the same. Is the difference money for retired staff, or a subsidy of another class?`,
        },
        [whole, ...parts],
      ),
    ];
  },
);

/** Equipment and cars, which are procured as a rule. */
const PROCURED = ['31002', '31003', '31007', '31013'];

export const noProcurement: WordRule = asks(
  'plausibility/no-procurement',
  {
    title: { zh: '有设备购置而无政府采购', en: 'Equipment without procurement' },
    formula: {
      zh: '基本支出中有办公设备、专用设备、信息网络或公务用车购置的，一般应有政府采购预算',
      en: 'where basic expenditure buys equipment, networks or cars there usually is a procurement budget',
    },
    exceptions: {
      zh: '采购限额标准以下的、框架协议采购的属正常。',
      en: 'Purchases below the threshold and under framework agreements are normal.',
    },
  },
  (figures) => {
    const bought = PROCURED.map((code) => figures.code(BASIC, code)).filter((cell) => cell !== null);
    if (bought.length === 0 || !saysNoProcurement(figures.document) || figures.claim('procurement')) return [];
    return [
      question(
        'plausibility/no-procurement',
        '310',
        {
          zh: `基本支出列有设备或车辆购置${bought.map(printed).join('、')}，而无政府采购预算。是否在限额标准以下？请核实。`,
          en: `Basic expenditure buys equipment or cars (${bought.map(printed).join(', ')}), but there is no procurement budget. Is it below the threshold?`,
        },
        bought,
      ),
    ];
  },
);

function saysNoProcurement({ tables, claims, stage }: Document): boolean {
  if (stage !== 'budget') return false;
  const table = tables.find(({ kind }) => kind === 'procurement');
  const empty = table?.rows.every(({ cells, open }) => open.length === 0 && cells.every(nil)) ?? false;
  const none = claims.some(({ subject, none: said, cell }) => subject === 'procurement' && (said || nil(cell)));
  return (empty && (table?.doubts.length ?? 1) === 0) || none;
}

function nil(cell: Cell | null): boolean {
  return cell === null || isNil(cell.amount);
}

export const smallFirms: WordRule = asks(
  'plausibility/small-firms',
  {
    title: { zh: '面向中小企业预留份额', en: 'What is reserved for small firms' },
    formula: {
      zh: '面向中小企业预留÷政府采购预算不低于30%，其中小微企业不低于60%',
      en: 'at least 30 per cent of procurement is reserved for small and medium firms, at least 60 per cent of that for small and micro ones',
    },
    exceptions: {
      zh: '基数只是限额标准以上、适宜由中小企业提供的部分，低于比例的可能属正常。',
      en: 'The base is only what is above the threshold and suits small firms, so less may be normal.',
    },
    basis: {
      source: {
        zh: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）第八条',
        en: 'Measures for Small Firms in Government Procurement (Caiku [2020] No. 46), Article 8',
      },
      verified: false,
    },
  },
  (figures) => {
    if (figures.document.stage !== 'budget') return [];
    const [total, reserved, micro] = ['procurement', 'reservedProcurement', 'microProcurement'].map((subject) =>
      figures.claim(subject),
    );
    return [
      ...(reserved && total ? below(reserved, total, '0.3', SMALL) : []),
      ...(micro && reserved ? below(micro, reserved, '0.6', MICRO) : []),
    ];
  },
);

const LIMITS = { '0.3': '30%', '0.6': '60%' } as const;
const SMALL = {
  instance: 'reserved',
  zh: '面向中小企业预留',
  en: 'Reserved for small and medium firms',
  of: { zh: '政府采购预算', en: 'procurement' },
};
const MICRO = {
  instance: 'micro',
  zh: '预留给小微企业',
  en: 'Reserved for small and micro firms',
  of: { zh: '面向中小企业预留', en: 'what is reserved' },
};

function below(
  part: Cell,
  whole: Cell,
  least: keyof typeof LIMITS,
  { instance, zh, en, of }: typeof SMALL,
): ReturnType<typeof question>[] {
  const share = shareOf(part, whole);
  if (!share || share.most.greaterThanOrEqualTo(least)) return [];
  return [
    question(
      'plausibility/small-firms',
      instance,
      {
        zh: `${zh}${printed(part)}÷${of.zh}${printed(whole)}＝${percent(share)}，低于${LIMITS[least]}。是否有不适宜由中小企业提供的部分？请核实。`,
        en: `${en} ${printed(part)} ÷ ${of.en} ${printed(whole)} = ${percent(share)}, below ${LIMITS[least]}. Is part of it unsuited to small firms?`,
      },
      [part, whole],
    ),
  ];
}
