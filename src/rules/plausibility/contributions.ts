/** Contributions of staff against each other and against wages. */
import { Decimal } from '../../model/amount.js';
import type { Cell } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { quotient, rangeOf } from '../../model/range.js';
import type { Context, WordRule } from '../../model/rule.js';
import { asks, type Figures, percent, printed, question, shareOf, sumOf } from './question.js';

const BASIC = 'generalPublicBasic';
/** Wages that contributions are measured by: 基本工资、津贴补贴、奖金、绩效工资. */
const WAGES = ['30101', '30102', '30103', '30107'];
/** The unit's rates of the two pensions are 16 and 8 per cent of one base since May 2019. */
const SINCE = 2020;
/** What is 50.00 per cent as printed: every person's contribution is rounded by itself. */
const HALF_LEAST = new Decimal('0.49995');
const HALF_MOST = new Decimal('0.50005');

export const annuity: WordRule = asks(
  'plausibility/annuity',
  {
    title: { zh: '职业年金与基本养老保险', en: 'Occupational annuity and basic pension' },
    formula: {
      zh: '职业年金缴费（30109）＝基本养老保险缴费（30108）的一半（单位缴费 8% 与 16%，同一基数）',
      en: 'the occupational annuity (30109) is half of the basic pension (30108): 8 and 16 per cent of one base',
    },
    exceptions: {
      zh: '职业年金记账不实缴的（档案注明，或30109无数）、决算、2020年以前不提问；年中新增人员、补缴、记实的属正常。',
      en: 'Silent where annuities are only booked (by the profile, or 30109 blank), for final accounts and before 2020; staff who join within the year and back payments make it normal.',
    },
    basis: {
      source: {
        zh: '《机关事业单位职业年金办法》（国办发〔2015〕18号）第四条；《降低社会保险费率综合方案》（国办发〔2019〕13号）',
        en: 'Measures on Occupational Annuities (Guobanfa [2015] No. 18), Article 4; Plan for Lower Contribution Rates (Guobanfa [2019] No. 13)',
      },
      verified: false,
    },
  },
  (figures, { profile }) => {
    const { stage, year } = figures.document;
    if (stage !== 'budget' || (year ?? 0) < SINCE || profile?.pension === 'booked') return [];
    const [pension, paid] = [figures.code(BASIC, '30108'), figures.code(BASIC, '30109')];
    const share = pension && paid ? shareOf(paid, pension) : null;
    if (!pension || !paid || !share) return [];
    if (share.least.lessThan(HALF_MOST) && share.most.greaterThan(HALF_LEAST)) return [];
    return [
      question(
        'plausibility/annuity',
        '30109',
        {
          zh: `职业年金缴费${printed(paid)}÷基本养老保险缴费${printed(pension)}＝${percent(share)}，按同一基数应为50%。是否有年中增人、补缴或职业年金记实？有则属正常，否则请核实。`,
          en: `Occupational annuity ${printed(paid)} ÷ basic pension ${printed(pension)} = ${percent(share)}, where one base would give 50%. Did staff join within the year, or was something paid back? Then it is normal; if not, can you check it?`,
        },
        [paid, pension],
      ),
    ];
  },
);

/** The band in which a rate of the housing fund may be set. */
const LOWEST = new Decimal('0.05');
const HIGHEST = new Decimal('0.12');
/** The base is last year's wages, so that shares a twentieth beyond the band are not asked about. */
const BEYOND = new Decimal('1.05');

export const housingFund: WordRule = asks(
  'plausibility/housing-fund',
  {
    title: { zh: '住房公积金与工资', en: 'Housing fund and wages' },
    formula: {
      zh: '住房公积金（30113）÷工资（30101+30102+30103+30107）在5%至12%之间；档案定有公积金比例的，不超过该比例',
      en: 'the housing fund (30113) is 5 to 12 per cent of wages (30101 + 30102 + 30103 + 30107), or no more than the rate of the profile',
    },
    exceptions: {
      zh: '缴存基数为上年月均工资，补充公积金、编外人员等会使比例超出，属正常。',
      en: 'The base is last year’s average wage; supplementary funds and staff outside the establishment make another share normal.',
    },
    basis: {
      source: {
        zh: '《住房公积金管理条例》第十八条及缴存比例规定',
        en: 'Regulations on the Housing Fund, Article 18, and the rules on its rates',
      },
      verified: false,
    },
  },
  (figures, context) => {
    const fund = figures.code(BASIC, '30113');
    const wages = WAGES.map((code) => figures.code(BASIC, code)).filter((cell) => cell !== null);
    const base = sumOf(wages);
    const share = fund && base ? quotient(rangeOf(fund), base) : null;
    if (!fund || !share) return [];
    const highest = quotaOf(context, '公积金比例') ?? HIGHEST;
    if (share.most.greaterThanOrEqualTo(LOWEST) && share.least.lessThanOrEqualTo(highest.times(BEYOND))) return [];
    return [
      question(
        'plausibility/housing-fund',
        '30113',
        {
          zh: `住房公积金${printed(fund)}÷工资（${wages.map(printed).join('+')}）＝${percent(share)}，通常在5%至${highest.times(100)}%之间。缴存基数、补充公积金或人员范围是否不同？请核实。`,
          en: `Housing fund ${printed(fund)} ÷ wages (${wages.map(printed).join(' + ')}) = ${percent(share)}, where 5% to ${highest.times(100)}% is usual. Is the base another, or are there supplementary funds?`,
        },
        [fund, ...wages],
      ),
    ];
  },
);

/** Rates that only the place knows: the code, the code of its base, and the name of the quota. */
const RATES: readonly { readonly code: string; readonly name: string; readonly en: string; readonly quota: string }[] =
  [
    { code: '30110', name: '职工基本医疗保险缴费', en: 'medical insurance', quota: '医疗保险费率' },
    { code: '30228', name: '工会经费', en: 'union dues', quota: '工会经费比例' },
  ];
const PENSION_RATE = new Decimal('0.16');
/** Bases differ in their details; what is farther off than this share of the rate is asked about. */
const TOLERANCE = new Decimal('0.2');

export const localRates: WordRule = asks(
  'plausibility/local-rates',
  {
    title: { zh: '医疗保险、工会经费与当地比例', en: 'Medical insurance and union dues at local rates' },
    formula: {
      zh: '医疗保险缴费（30110）÷缴费基数（30108÷养老保险费率）、工会经费（30228）÷工资，与档案所定比例相差不超过五分之一',
      en: 'medical insurance (30110) over the base implied by the pension (30108), and union dues (30228) over wages, within a fifth of the rates in the profile',
    },
    exceptions: {
      zh: '比例因地而异，档案未定的不提问；基数口径不同、补缴的属正常。',
      en: 'Rates differ by place, so nothing is asked without a profile; other bases and back payments make it normal.',
    },
  },
  (figures, context) => RATES.flatMap((rate) => rateQuestion(figures, context, rate)),
);

function rateQuestion(
  figures: Figures,
  context: Context,
  { code, name, en, quota }: (typeof RATES)[number],
): Finding[] {
  const expected = quotaOf(context, quota);
  const paid = figures.code(BASIC, code);
  const evidence = code === '30110' ? [figures.code(BASIC, '30108')] : WAGES.map((wage) => figures.code(BASIC, wage));
  const cells = evidence.filter((cell): cell is Cell => cell !== null);
  const sum = sumOf(cells);
  if (!expected || !paid || !sum || expected.isZero()) return [];
  const divisor = code === '30110' ? (quotaOf(context, '养老保险费率') ?? PENSION_RATE) : new Decimal(1);
  const base = { least: sum.least.dividedBy(divisor), most: sum.most.dividedBy(divisor) };
  const share = quotient(rangeOf(paid), base);
  if (!share) return [];
  const [low, high] = [expected.times(new Decimal(1).minus(TOLERANCE)), expected.times(TOLERANCE.plus(1))];
  if (share.most.greaterThanOrEqualTo(low) && share.least.lessThanOrEqualTo(high)) return [];
  const rate = percent({ least: expected, most: expected });
  const worked = `${cells.map(printed).join('+')}${code === '30110' ? `÷${percent({ least: divisor, most: divisor })}` : ''}`;
  return [
    question(
      'plausibility/local-rates',
      code,
      {
        zh: `${name}${printed(paid)}÷基数（${worked}）＝${percent(share)}，档案所定比例为${rate}。基数口径是否不同，或有补缴？请核实。`,
        en: `${en[0]?.toUpperCase()}${en.slice(1)} ${printed(paid)} ÷ base (${worked}) = ${percent(share)}, where the profile says ${rate}. Is the base another, or was something paid back?`,
      },
      [paid, ...cells],
    ),
  ];
}

export const welfare: WordRule = asks(
  'plausibility/welfare',
  {
    title: { zh: '福利费与人均定额', en: 'Welfare and its quota per head' },
    formula: {
      zh: '福利费（30229）÷档案所定每人年定额为整数人',
      en: 'welfare (30229) over the quota per head of the profile is a whole number of people',
    },
    exceptions: {
      zh: '档案未定福利费定额（元）的不提问；按工资比例提取的、年中增减人员的属正常。',
      en: 'Silent without the quota in the profile; welfare as a share of wages, and staff who come and go, make it normal.',
    },
  },
  (figures, context) => {
    const quota = quotaOf(context, '福利费');
    const paid = figures.code(BASIC, '30229');
    if (!quota || quota.isZero() || !paid) return [];
    const { least, most } = rangeOf(paid);
    if (most.dividedBy(quota).floor().greaterThanOrEqualTo(least.dividedBy(quota))) return [];
    const heads = paid.amount.value.dividedBy(quota).toFixed(2);
    return [
      question(
        'plausibility/welfare',
        '30229',
        {
          zh: `福利费${printed(paid)}÷每人${quota.toFixed()}元＝${heads}人，不是整数。是否按工资比例提取，或年中有人员增减？请核实。`,
          en: `Welfare ${printed(paid)} ÷ ${quota.toFixed()} yuan a head = ${heads} people, no whole number. Is it a share of wages, or did staff come and go?`,
        },
        [paid],
      ),
    ];
  },
);

/** A quota of the profile as a number. */
export function quotaOf({ profile }: Context, name: string): Decimal | null {
  const quota = profile?.quotas?.[name];
  return quota === undefined ? null : new Decimal(quota);
}
