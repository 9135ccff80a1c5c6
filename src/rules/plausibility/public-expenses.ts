/** The three public expenses against last year and against the cars they are spent on. */
import { type Decimal, isNil } from '../../model/amount.js';
import type { Cell, Claim, ColumnKey, Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import type { WordRule } from '../../model/rule.js';
import { quotaOf } from './contributions.js';
import { asks, type Figures, printed, question } from './question.js';

const ITEMS: readonly { readonly subject: string; readonly column: ColumnKey; readonly name: Message }[] = [
  { subject: 'threePublic', column: 'total', name: { zh: '“三公”经费', en: 'the three public expenses' } },
  { subject: 'hospitality', column: 'hospitality', name: { zh: '公务接待费', en: 'official hospitality' } },
];
const EXPLAINED = /原因|由于|因为|主要是|主要系|用于|更新|购置|报废|任务|增加.{0,8}(?:人员|编制|车辆)/;
const THRIFT = /厉行节约|压缩|压减|过紧日子|八项规定/;

export const threePublicTrend: WordRule = asks(
  'plausibility/three-public-trend',
  {
    title: { zh: '“三公”经费只减不增', en: 'The three public expenses do not grow' },
    formula: {
      zh: '“三公”经费总额、公务接待费不超过上年预算数；增加的应说明原因',
      en: 'the three public expenses and hospitality do not exceed last year’s budget; a rise is explained',
    },
    exceptions: {
      zh: '已说明原因（购车周期、出国任务等）的不提问；以“厉行节约”解释增加的仍提问。',
      en: 'Silent where the text gives a reason (cars due, missions abroad); thrift is no reason of a rise.',
    },
  },
  (figures) => {
    if (figures.document.stage !== 'budget') return [];
    return ITEMS.flatMap((item) => risesIn(figures, item));
  },
);

function risesIn(figures: Figures, { subject, column, name }: (typeof ITEMS)[number]): Finding[] {
  const now = figures.line('threePublic', 'threePublic', column);
  const then = figures.line('threePublic', 'threePublic', column, -1);
  const claim = riseOf(figures.document, subject);
  const up = now && then ? now.amount.value.greaterThan(then.amount.value) : claim !== null;
  if (!up || isExplained(figures.document, claim)) return [];
  const evidence = now && then ? [now, then] : claim?.cell ? [claim.cell] : [];
  if (evidence.length === 0) return [];
  const worked = now && then ? `${printed(now)}－${printed(then)}` : (claim?.cell?.amount.printed ?? '');
  return [
    question(
      'plausibility/three-public-trend',
      subject,
      {
        zh: `${name.zh}比上年预算增加（${worked}），说明中未见原因。是否有车辆更新、出国任务等安排？有则请写明，否则请核实。`,
        en: `Compared with last year’s budget, there is a rise of ${name.en} (${worked}) without a reason in the text. Are cars or missions due? If so, should the text not say it?`,
      },
      evidence,
    ),
  ];
}

function riseOf({ claims }: Document, subject: string): Claim | null {
  return (
    claims.find(
      (one) =>
        one.subject === subject &&
        one.measure === 'change' &&
        one.direction === 'up' &&
        one.base !== 'execution' &&
        one.base !== 'accounts' &&
        one.cell !== null &&
        !isNil(one.cell.amount),
    ) ?? null
  );
}

/** The passage that speaks of the three public expenses gives a reason somewhere; thrift alone is none. */
function isExplained({ passages }: Document, claim: Claim | null): boolean {
  const texts = passages.filter(({ text }) => text.includes('三公')).map(({ text }) => text);
  if (claim) texts.push(claim.sentence);
  return texts.some((text) => {
    const rest = text.replace(THRIFT, '');
    return EXPLAINED.test(rest);
  });
}

/** Cars that the text counts: those there are, and those to be bought. */
const OWNED = /(?:共?有|保有|拥有)(?:公务)?(?:车辆|用车)|公务用车保有量/;
const BOUGHT = /购置(?:公务)?(?:车辆|用车)|(?:新增|更新|购买)(?:公务)?(?:车辆|用车)?/;

export const vehicles: WordRule = asks(
  'plausibility/vehicles',
  {
    title: { zh: '公务用车费用与车辆数', en: 'Costs of cars and their number' },
    formula: {
      zh: '有公务用车运行费的应有车辆，有购置费的应有购置辆数；档案定有公务用车运行费定额（元/辆）的，运行费÷车辆数不超过定额',
      en: 'running costs go with cars and purchase money with cars to be bought; running cost per car within the quota of the profile, if it has one',
    },
    exceptions: {
      zh: '租用、统一调配车辆的，统计时点不同的属正常；运行费按四舍五入区间比较。',
      en: 'Hired or pooled cars and other days of counting make it normal.',
    },
  },
  (figures, context) => {
    const running = figures.line('threePublic', 'threePublic', 'vehicleOperation') ?? figures.claim('vehicleOperation');
    const buying = figures.line('threePublic', 'threePublic', 'vehiclePurchase') ?? figures.claim('vehiclePurchase');
    const owned = countOf(figures.document, OWNED, BOUGHT);
    const bought = countOf(figures.document, BOUGHT, null);
    const quota = quotaOf(context, '公务用车运行费');
    return [
      ...(running && owned && isNil(owned.amount) ? [without(running, owned, RUNNING)] : []),
      ...(buying && bought && isNil(bought.amount) ? [without(buying, bought, BUYING)] : []),
      ...(running && owned && quota && !isNil(owned.amount) ? perCar(running, owned, quota) : []),
    ];
  },
);

const RUNNING = {
  instance: 'running',
  zh: '公务用车运行费',
  en: 'running costs of cars',
  cars: { zh: '车辆', en: 'cars' },
};
const BUYING = {
  instance: 'buying',
  zh: '公务用车购置费',
  en: 'purchase money for cars',
  cars: { zh: '购置车辆', en: 'cars to be bought' },
};

/** The count of a sentence, where all sentences on it agree. */
function countOf({ claims }: Document, words: RegExp, not: RegExp | null): Cell | null {
  const counts = claims.filter(
    (one) => one.measure === 'count' && one.partOf === null && words.test(one.words) && !not?.test(one.words),
  );
  const [first] = counts;
  const agree = counts.every(({ cell }) => cell !== null && first?.cell?.amount.value.equals(cell.amount.value));
  return agree ? (first?.cell ?? null) : null;
}

function without(cost: Cell, count: Cell, { instance, zh, en, cars }: typeof RUNNING): Finding {
  return question(
    'plausibility/vehicles',
    instance,
    {
      zh: `列有${zh}${printed(cost)}，而说明所述${cars.zh}为${printed(count)}辆。是否租用、统一调配或统计时点不同？请核实。`,
      en: `There are ${en} of ${printed(cost)}, but the text counts ${printed(count)} ${cars.en}. Are they hired, pooled, or counted on another day?`,
    },
    [cost, count],
  );
}

function perCar(running: Cell, owned: Cell, quota: Decimal): Finding[] {
  const least = running.amount.value.minus(running.step.dividedBy(2)).dividedBy(owned.amount.value);
  if (least.lessThanOrEqualTo(quota)) return [];
  const each = running.amount.value.dividedBy(owned.amount.value).toFixed(0);
  return [
    question(
      'plausibility/vehicles',
      'quota',
      {
        zh: `公务用车运行费${printed(running)}÷${printed(owned)}辆＝每辆${each}元，超过档案所定每辆${quota.toFixed()}元。是否含特种车辆或统计时点不同？请核实。`,
        en: `Running costs ${printed(running)} ÷ ${printed(owned)} cars = ${each} yuan a car, above the ${quota.toFixed()} of the profile. Are there special cars, or was another day counted?`,
      },
      [running, owned],
    ),
  ];
}
