/**
 * Percentages worked out anew from the figures beside them: growth, completion, share. A percentage may be rounded or cut off,
 * and it may have been worked out from figures finer than those printed, so ranges are compared, never points.
 */
import { Decimal, isNil } from '../../model/amount.js';
import type { Cell, Claim, Document } from '../../model/document.js';
import type { Finding, Suggestion } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import { quotient, type Range, rangeOf } from '../../model/range.js';
import type { Observation, Trial, WordRule } from '../../model/rule.js';
import { ARITHMETIC } from '../place.js';
import { Claims } from './claims.js';

const HUNDRED = new Decimal(100);
/** A growth that leaves something out is not that of the figures beside it. */
const ADJUSTED = ['同口径', '可比口径', '剔除', '扣除'];

/** What a percentage must be, and of which figures. */
interface Ratio {
  readonly claim: Claim;
  readonly figure: Cell;
  readonly cells: readonly [part: Cell, whole: Cell];
  /** The range in percent that two figures give. */
  readonly work: (one: Cell, other: Cell) => Range | null;
  /** In percent; null where the base may be nil. */
  readonly range: Range | null;
  /** With its sign; null where the base is nil as printed. */
  readonly value: Decimal | null;
}

type Verdict = 'agrees' | 'truncated' | 'convention' | 'sign' | 'differs';

function verdictOf({ claim, figure, range, value, cells }: Ratio): Verdict {
  const stated = figure.amount.value.abs();
  if (value === null) return ofNil(claim, stated, cells[0]);
  if (range === null) return 'agrees';
  const step = new Decimal(10).pow(-figure.amount.decimals);
  const signed = claim.direction === 'down' ? stated.negated() : stated;
  if (meets(range, signed, step)) return 'agrees';
  if (cutOff(range, signed, step)) return 'truncated';
  const other = signed.negated();
  return claim.measure === 'percent' && (meets(range, other, step) || cutOff(range, other, step)) ? 'sign' : 'differs';
}

/** Of a base of nil there is no percentage; offices print 0 or 100. */
function ofNil({ measure }: Claim, stated: Decimal, part: Cell): Verdict {
  if (stated.isZero() || isNil(part.amount)) return 'agrees';
  return measure === 'percent' && stated.equals(HUNDRED) ? 'convention' : 'differs';
}

function meets({ least, most }: Range, stated: Decimal, step: Decimal): boolean {
  const half = step.dividedBy(2);
  return !stated.plus(half).lessThan(least) && !stated.minus(half).greaterThan(most);
}

/** Cut off towards zero. */
function cutOff({ least, most }: Range, stated: Decimal, step: Decimal): boolean {
  if (stated.isNegative()) return cutOff({ least: most.negated(), most: least.negated() }, stated.negated(), step);
  return stated.lessThanOrEqualTo(most) && stated.plus(step).greaterThan(least);
}

/** Growth: what it is now less what it was, by what it was. */
function growthOf(claim: Claim, claims: Claims): Ratio | null {
  const [figure, after, before] = [claim.cell, claims.cell(claim.changeOf), claims.cell(claim.baseOf)];
  if (!figure || !after || ADJUSTED.some((words) => claim.sentence.includes(words))) return null;
  if (before) {
    const work: Ratio['work'] = (one, other) => {
      const range = quotient(rangeOf(one), rangeOf(other));
      return range && shifted(range);
    };
    const value = isNil(before.amount) ? null : percentOf(after.amount.value.dividedBy(before.amount.value).minus(1));
    return { claim, figure, cells: [after, before], work, range: work(after, before), value };
  }
  const change = claims.changeFor(claim);
  return change?.cell ? growthByChange(claim, figure, after, change.cell, change.direction === 'down') : null;
}

function growthByChange(claim: Claim, figure: Cell, after: Cell, change: Cell, down: boolean): Ratio {
  const [now, by] = [rangeOf(after), rangeOf(change)];
  const signed: Range = down ? { least: by.most.negated(), most: by.least.negated() } : by;
  const before: Range = { least: now.least.minus(signed.most), most: now.most.minus(signed.least) };
  const was = after.amount.value.minus(down ? change.amount.value.negated() : change.amount.value);
  const range = quotient(signed, before);
  const value = was.isZero()
    ? null
    : percentOf((down ? change.amount.value.negated() : change.amount.value).dividedBy(was));
  const scaled = range && { least: percentOf(range.least), most: percentOf(range.most) };
  // A change is what the percentage is likelier to have been worked out from than the other way round.
  return { claim, figure, cells: [after, change], work: () => null, range: scaled, value };
}

function shifted({ least, most }: Range): Range {
  return { least: percentOf(least.minus(1)), most: percentOf(most.minus(1)) };
}

function percentOf(value: Decimal): Decimal {
  return value.times(HUNDRED);
}

function sharing(part: Cell, whole: Cell): Range | null {
  const range = quotient(rangeOf(part), rangeOf(whole));
  return range && { least: percentOf(range.least), most: percentOf(range.most) };
}

/** Completion and share: a part by a whole. */
function partOf(claim: Claim, claims: Claims): Ratio | null {
  const [figure, part, whole] = [claim.cell, claims.cell(claim.changeOf), claims.cell(claim.baseOf)];
  if (!figure || !part || !whole || part === whole) return null;
  return {
    claim,
    figure,
    cells: [part, whole],
    work: sharing,
    range: sharing(part, whole),
    value: isNil(whole.amount) ? null : percentOf(part.amount.value.dividedBy(whole.amount.value)),
  };
}

const MEASURES = {
  percent: { ratio: growthOf, words: { zh: '增减百分比', en: 'growth' } },
  completion: { ratio: partOf, words: { zh: '完成比例', en: 'completion' } },
  share: { ratio: partOf, words: { zh: '占比', en: 'share' } },
} as const;
type RatioMeasure = keyof typeof MEASURES;

function examineAll(rule: string, measure: RatioMeasure, document: Document): Observation {
  const claims = new Claims(document.claims);
  const ratios = claims.all
    .filter((claim) => claim.measure === measure)
    .flatMap((claim) => MEASURES[measure].ratio(claim, claims) ?? []);
  const judged = ratios.map((ratio) => ({ ratio, verdict: verdictOf(ratio) }));
  const of = (verdict: Verdict): readonly Ratio[] =>
    judged.filter((one) => one.verdict === verdict).map(({ ratio }) => ratio);
  const broken = new Map([
    ...of('differs').map((ratio) => [ratio, differing(rule, measure, ratio, document)] as const),
    ...of('sign').map((ratio) => [ratio, wrongWay(rule, ratio)] as const),
  ]);
  const findings = [
    ...broken.values(),
    ...gathered(rule, 'convention', of('convention')),
    ...gathered(rule, 'truncated', of('truncated')),
  ];
  const decided = judged.filter(({ ratio, verdict }) => ratio.range !== null || verdict === 'differs');
  const trials = judged
    .filter(({ verdict }) => verdict === 'agrees' || verdict === 'differs' || verdict === 'sign')
    .map(({ ratio }) => trialOf(rule, ratio, broken.get(ratio) ?? null));
  return { findings, undecided: [], checked: decided.flatMap(({ ratio }) => [ratio.figure, ...ratio.cells]), trials };
}

/** Percentages of one chapter confirm one another; a percentage without a subject is not stated. */
function trialOf(rule: string, { claim, figure, cells }: Ratio, finding: Finding | null): Trial {
  return {
    family: `${rule} ${claim.section.split('、')[0]}`,
    ground: claim.subject === null ? 'assumed' : 'stated',
    cells: [figure, ...cells],
    finding,
  };
}

function instanceOf({ claim }: Ratio, document: Document): string {
  const same = document.claims.filter((one) => one.measure === claim.measure && one.section === claim.section);
  return `${claim.subject ?? ''} ${claim.section}#${same.indexOf(claim) + 1}`;
}

function differing(rule: string, measure: RatioMeasure, ratio: Ratio, document: Document): Finding {
  const { claim, figure, cells, value } = ratio;
  const { zh, en } = MEASURES[measure].words;
  const figures = cells.map(({ amount }) => amount.printed).join('、');
  const shown = value?.abs().toFixed(Math.max(figure.amount.decimals, 2));
  const base = shown === undefined ? BASE_NIL : { zh: `计算为${shown}%`, en: `give ${shown} %` };
  const fitting = measure === 'completion' ? fittingBase(ratio, document) : null;
  const hint = fitting ? FITS(fitting.amount.printed) : { zh: '', en: '' };
  return {
    rule,
    instance: instanceOf(ratio, document),
    severity: 'error',
    outcome: null,
    message: {
      zh: `说明${claim.section}所述${zh}${figure.amount.printed}%，按同处所列${figures}${base.zh}${hint.zh}，请核实后更正。`,
      en: `Narrative ${claim.section}: the stated ${en} of ${figure.amount.printed} % does not follow from ${figures}, which ${base.en}${hint.en}; please check.`,
    },
    evidence: [figure, ...cells],
    odd: [figure],
    hints: [],
    ...(value && !fitting ? { suggests: workedOut(ratio, value.abs()) } : {}),
  };
}

function workedOut(ratio: Ratio, exact: Decimal): Suggestion {
  const { figure, cells, work } = ratio;
  const value = exact.toDecimalPlaces(figure.amount.decimals);
  const fits: Suggestion['fits'] = (cell, amount) => {
    const as = (one: Cell): Cell => (one === cell ? { ...one, amount: { ...one.amount, value: amount } } : one);
    const range = work(as(cells[0]), as(cells[1]));
    return range !== null && verdictOf({ ...ratio, range }) === 'agrees';
  };
  return { kind: 'percent', cell: figure, printed: value.toFixed(figure.amount.decimals), value, fits };
}

const FITS = (printed: string): Message => ({
  zh: `；按同句所列${printed}计算则相符，疑所指预算数有误`,
  en: `; by ${printed} in the same sentence it agrees, so that perhaps another budget is meant`,
});

/** Another amount of the sentence by which the percentage is right. */
function fittingBase({ claim, figure, cells }: Ratio, { claims }: Document): Cell | null {
  const step = new Decimal(10).pow(-figure.amount.decimals);
  const others = claims.filter(({ measure, sentence }) => measure === 'amount' && sentence === claim.sentence);
  for (const { cell } of others) {
    if (!cell || cells.includes(cell)) continue;
    const range = quotient(rangeOf(cells[0]), rangeOf(cell));
    const percentage = range && { least: percentOf(range.least), most: percentOf(range.most) };
    if (percentage && meets(percentage, figure.amount.value, step)) return cell;
  }
  return null;
}

const BASE_NIL: Message = {
  zh: '，基数为0，无法计算百分比',
  en: 'have a base of nil, of which there is no percentage',
};

function wrongWay(rule: string, { claim, figure, cells }: Ratio): Finding {
  const up = claim.direction === 'up';
  const figures = cells.map(({ amount }) => amount.printed).join('、');
  return {
    rule,
    instance: `way ${claim.subject ?? ''} ${claim.section}`,
    severity: 'error',
    outcome: null,
    message: {
      zh: `说明${claim.section}所述“${up ? '增加' : '减少'}”${figure.amount.printed}%，按同处所列${figures}应为${up ? '减少' : '增加'}，方向不符，请核实后更正。`,
      en: `Narrative ${claim.section}: a ${up ? 'rise' : 'fall'} of ${figure.amount.printed} % is stated where ${figures} make it a ${up ? 'fall' : 'rise'}; please check.`,
    },
    evidence: [figure, ...cells],
    odd: [figure],
    hints: [],
    suggests: {
      kind: 'direction',
      cell: figure,
      printed: figure.amount.printed,
      value: figure.amount.value.negated(),
    },
  };
}

const GATHERED = {
  convention: (count: number, first: string): Message => ({
    zh: `有${count}处基数为0而写作增加${first}%，属惯例；基数为0时百分比无意义，可改为“上年无此项”。`,
    en: `${count} place(s) print ${first} % where the base is nil: a convention; a percentage of nil means nothing, and the text may say so instead.`,
  }),
  truncated: (count: number, first: string): Message => ({
    zh: `有${count}处百分比系截位而非四舍五入（如${first}%），可不调整。`,
    en: `${count} percentage(s) were cut off instead of rounded (such as ${first} %); nothing need be changed.`,
  }),
};

function gathered(rule: string, kind: keyof typeof GATHERED, ratios: readonly Ratio[]): Finding[] {
  const first = ratios[0];
  if (!first) return [];
  const evidence = ratios.flatMap(({ figure, cells }) => [figure, ...cells]);
  const message = GATHERED[kind](ratios.length, first.figure.amount.printed);
  return [{ rule, instance: kind, severity: 'note', outcome: null, message, evidence, odd: [], hints: [] }];
}

export const percent: WordRule = {
  id: 'narrative/percent',
  family: 'narrative',
  severity: 'error',
  title: { zh: '增减百分比', en: 'Growth in percent' },
  formula: {
    zh: '增减百分比＝（本年数－基数）÷基数；基数取句中所列上年数，未列的，取本年数减增减额',
    en: 'growth = (this year − base) ÷ base; the base is the figure that the sentence prints, else this year less the change',
  },
  exceptions: {
    zh: '四舍五入、截位均可，截位的注明；基数为0写作100%的属惯例，列为提示；同口径、剔除因素后的比较不适用。',
    en: 'Rounded and cut-off percentages both pass, the latter are said; 100 % of a base of nil is a convention and a note; comparisons on an adjusted basis are left out.',
  },
  basis: ARITHMETIC,
  examine: (document) => examineAll('narrative/percent', 'percent', document),
};

export const completion: WordRule = {
  id: 'narrative/completion',
  family: 'narrative',
  severity: 'error',
  title: { zh: '预算完成比例', en: 'Completion of the budget' },
  formula: {
    zh: '完成比例＝决算数÷所指预算数（年初预算或全年预算）',
    en: 'completion = result ÷ the budget that is named (initial or adjusted)',
  },
  exceptions: {
    zh: '四舍五入、截位均可；预算、决算均为0的不适用。',
    en: 'Rounded and cut-off percentages both pass; left out where budget and result are both nil.',
  },
  basis: ARITHMETIC,
  examine: (document) => examineAll('narrative/completion', 'completion', document),
};

export const share: WordRule = {
  id: 'narrative/share',
  family: 'narrative',
  severity: 'error',
  title: { zh: '占比', en: 'Shares' },
  formula: {
    zh: '占比＝该项÷总数（“其中”所分的总数，或“占……”所指的数）',
    en: 'share = item ÷ whole (what the list divides, or what the sentence names)',
  },
  exceptions: { zh: '四舍五入、截位均可。', en: 'Rounded and cut-off percentages both pass.' },
  basis: ARITHMETIC,
  examine: (document) => examineAll('narrative/share', 'share', document),
};
