/** What the words before a figure speak of. Patterns are tried in order on words without blanks, years and filler. */
import type { SubjectKey } from '../../model/document.js';
import { classesByName } from '../../vocabulary/classification.js';
import { OF_NAMED } from './figures.js';

const FILLER =
  /^(?:我单位|我部门|本单位|本部门)?(?:截至)?(?:\d{4}年(?:度)?(?:\d{1,2}月)?)?(?:年初)?(?:当年)?(?:我单位|我部门|本单位|本部门)?(?:共)?/;
const ORDINAL = /^(?:（[一二三四五六七八九十]+）|\d{1,2}[.．])/;
/** 政府采购金额（以合同签订为准）为 */
const REMARK = /（(?:以|不?含|按)[^（）]{1,20}）(?=(?:为|共计|共|合计|是)?$)/;
const TAIL = /(?:(?:年初|全年)?预算数?|决算数?|总额|金额)?(?:为|共计|共|合计|是|达|约|安排)?$/;

/** “住房保障支出”科目 */
const NAMED_ITEM = /^[“"]([^“”"]{2,40})[”"](?:科目)?(?=(?:预算数?|决算数?)?(?:为|是)?$)/;

const SUBJECTS: readonly (readonly [SubjectKey, RegExp])[] = [
  ['agencyOperating', /运行经费(?:支出)?$/],
  ['microProcurement', /(?:小微|小型和微型)企业(?:的)?(?:预留)?(?:的)?政府采购(?:项目)?(?:预算|支出)?(?:金额)?$/],
  ['reservedProcurement', /中小企业(?:的)?预留(?:的)?政府采购(?:项目)?(?:预算|支出)?(?:金额)?$/],
  ['threePublic', /^[“"]?三公[”"]?经费(?:财政拨款)?(?:支出)?$/],
  ['vehicles', /^公务用车购置(?:及|和)运行(?:维护)?费(?:用)?(?:支出)?$/],
  ['overseasVisits', /^因公出国（境）(?:费用|费|经费)(?:支出)?$/],
  ['hospitality', /^公务接待费(?:用)?(?:支出)?$/],
  ['vehicleOperation', /^公务用车运行(?:维护)?费(?:用)?(?:支出)?$/],
  ['vehiclePurchase', /^公务用车购置费(?:用)?(?:支出)?$/],
  ['generalPublicBasic', /^一般公共预算(?:当年)?(?:财政)?(?:拨款)?(?:安排的?)?基本支出$/],
  ['generalPublicProject', /^一般公共预算(?:当年)?(?:财政)?(?:拨款)?(?:安排的?)?项目支出$/],
  ['generalPublicRevenue', /^一般公共预算(?:当年)?(?:财政)?拨款(?:收入)?$/],
  ['generalPublicExpenditure', /^一般公共预算(?:当年)?(?:财政)?(?:拨款)?(?:安排的?)?支出$/],
  ['governmentFundsRevenue', /^政府性基金(?:预算)?(?:财政)?拨款(?:收入)?$/],
  ['governmentFundsExpenditure', /^(?:使用)?政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?支出$/],
  ['stateCapitalRevenue', /^国有资本经营(?:预算)?(?:财政)?拨款(?:收入)?$/],
  ['stateCapitalExpenditure', /^(?:使用)?国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?支出$/],
  ['carryoverIn', /^上年结转(?:结余)?(?:收入|资金)?$/],
  ['carryoverOut', /^(?:年终|年末)?结转下年(?:支出)?$/],
  ['appropriationRevenue', /^财政拨款收入$/],
  ['appropriationExpenditure', /^财政拨款支出$/],
  ['serviceRevenue', /^事业收入$/],
  ['businessRevenue', /^(?:事业单位)?经营收入$/],
  ['otherRevenue', /^其他收入$/],
  ['revenueForYear', /^本年收入(?:合计)?$/],
  ['expenditureForYear', /^本年支出(?:合计)?$/],
  ['basic', /^基本支出$/],
  ['project', /^项目支出$/],
  ['personnel', /^人员经费$/],
  ['operating', /^(?:日常)?公用经费$/],
  ['procurement', /^政府采购(?:支出)?$/],
  ['goods', /^(?:政府采购)?货物(?:类)?(?:采购)?$/],
  ['services', /^(?:政府采购)?服务(?:类)?(?:采购)?$/],
  ['works', /^(?:政府采购)?工程(?:类)?(?:采购)?$/],
  ['appropriationExpenditure', /^财政拨款收入支出(?:总计|合计)$/],
  ['totalSources', /^(?:总)?收入(?:支出)?(?:总计|合计|总额)?$/],
  ['totalUses', /^(?:总)?支出(?:总计|合计|总额)?$/],
];

const PERFORMANCE = /^涉及/;

/** The words that name a subject: without the year before and the verb behind. */
export function subjectWords(text: string): string {
  const bare = text
    .replace(/^(?:其中|包括)[:：]?/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(ORDINAL, '');
  return bare.replace(FILLER, '').replace(REMARK, '').replace(NAMED_ITEM, '$1').replace(TAIL, '');
}

/** The subject of some words under some headings, or null. Words that say nothing take the subject of the innermost heading. */
export function subjectOf(words: string, headings: readonly string[]): SubjectKey | null {
  const heading = headings.at(-1) ?? '';
  if (PERFORMANCE.test(words) && headings.some((one) => one.includes('绩效'))) return 'performanceMoney';
  if (words === '') return heading === '' ? null : named(subjectWords(heading));
  return named(words);
}

/** All patterns in one expression, a group each, since most words are tried against most of them. */
const ANY_SUBJECT = new RegExp(SUBJECTS.map(([, pattern]) => `(${pattern.source})`).join('|'));

const CLASS = /（类）$/;

function named(words: string): SubjectKey | null {
  const match = ANY_SUBJECT.exec(words);
  const group = match ? match.findIndex((text, at) => at > 0 && text !== undefined) : 0;
  const subject = SUBJECTS[group - 1];
  if (subject) return subject[0];
  const code = classesByName(words.replace(CLASS, '')).find((one) => one.startsWith('2')) ?? null;
  return code === null ? null : `function:${code}`;
}

const CLAUSE = 120;

/** What stands since the last full stop or semicolon. */
export function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CLAUSE), at);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
}

const AWARDED = /^(?:采购|合同)$/;

/** Awards of contracts, by the clause before: to small firms under reserved projects, or under others. */
export function awardSubject(words: string, clause: string): SubjectKey | null {
  if (!AWARDED.test(words) || !clause.includes('中标')) return null;
  if (clause.includes('其他政府采购项目')) return clause.includes('小微') ? 'otherMicroAwards' : 'otherAwards';
  if (!clause.includes('预留')) return null;
  return clause.includes('小微') ? 'reservedMicroAwards' : 'reservedAwards';
}

const FUND_WORDS = [
  ['generalPublicExpenditure', '一般公共预算'],
  ['governmentFundsExpenditure', '政府性基金'],
  ['stateCapitalExpenditure', '国有资本经营'],
] as const;

/** The spending of the one fund that the innermost heading names: 五、一般公共预算财政拨款支出决算情况. */
export function fundOfHeading(headings: readonly string[]): SubjectKey | null {
  const heading = headings.at(-1) ?? '';
  const [fund, ...others] = FUND_WORDS.filter(([, words]) => heading.includes(words));
  return fund && others.length === 0 ? fund[0] : null;
}

/** Of cars, in a list of what their money is: 购置费15万元、运行费20.20万元. */
const OF_CARS: Readonly<Record<string, SubjectKey>> = {
  购置费: 'vehiclePurchase',
  运行费: 'vehicleOperation',
  运行维护费: 'vehicleOperation',
};

export function partOfCars(words: string, whole: SubjectKey | null): SubjectKey | null {
  return whole === 'vehicles' ? (OF_CARS[words] ?? null) : null;
}

const TAKEN_IN = /(?:Revenue|Sources|carryoverIn)$/;

/** What words name that only say which figure it is (支出预算为): what was named before, unless that is revenue and they say spending. */
export function namedBefore(words: string, named: SubjectKey | null): SubjectKey | null {
  if (!OF_NAMED.test(words)) return null;
  return words.includes('支出') && TAKEN_IN.test(named ?? '') ? null : named;
}

/** A part of the general public budget is that part of this budget only, not of all money. */
export function within(subject: SubjectKey | null, whole: SubjectKey | null): SubjectKey | null {
  if (subject === null || whole === null) return subject;
  const fund = /^(generalPublic|governmentFunds|stateCapital)Expenditure$/.exec(whole)?.[1];
  if (!fund) return subject;
  if (subject === 'basic') return `${fund}Basic`;
  if (subject === 'project') return `${fund}Project`;
  return subject.startsWith('function:') ? `${fund}.${subject}` : subject;
}
