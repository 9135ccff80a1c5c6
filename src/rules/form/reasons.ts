/** The reasons of changes against their direction. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { OPERATING_RULES } from '../place.js';
import { type Item, itemsOf, type Piece } from './items.js';
import { observed, type Slip, slipIn, together } from './slips.js';

/** A change with a figure other than nothing. */
export const CHANGE =
  /(增加|增长|上升|提高|减少|下降|降低|压减)(?:了|约)?(?!0+(?:\.0+)?[^\d.])\d[\d,.]*(?:万元|亿元|元|万|%|％)/g;
const UP = /^(?:增加|增长|上升|提高)$/;
/** What a reason ends with when it says nothing else than a direction. */
const SAYS_UP =
  /(?:经费|支出|预算|费用|资金|人员|编制|任务|项目|投入|标准)(?:有所|相应|随之)?(?:增加|增长|增多|提高)(?:所致)?$/;
const SAYS_DOWN =
  /(?:经费|支出|预算|费用|资金|人员|编制|任务|项目|投入|标准)(?:有所|相应|随之)?(?:减少|下降|降低|压减|压缩)(?:所致)?$/;
const THRIFT = /厉行节约|压缩|压减|过紧日子/;
/** Words that turn a reason round, or set it in another year. */
const TURNS =
  /上年|上一年|去年|往年|以前年度|20\d\d年|退休|离职|调出|一次性|冲减|抵|持平|结转|节约|收入|补助|剔除|虽|但|基数|减免|收回/;
const GAINS = /增|新|提高|扩大|上涨|调整/;
const NEAR = 24;
const SHOWN = 40;

export const reasonDirection: WordRule = {
  id: 'form/reason-direction',
  family: 'form',
  severity: 'warning',
  title: { zh: '增减原因与方向一致', en: 'The reason fits the direction of the change' },
  formula: {
    zh: '减少的原因不写“…增加”，增加的原因不写“…减少”或只写“厉行节约”',
    en: 'a decrease is not explained by an increase, nor an increase by a decrease or by thrift alone',
  },
  exceptions: {
    zh: '原因中提到上年、一次性、退休、结转等的不列：上年增加可使本年减少，退休增加可使支出减少。',
    en: 'Reasons that speak of the prior year, of single items, retirements or carryovers are left alone: they may turn the direction.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => {
    const slips = itemsOf(document).flatMap(contradictions);
    return observed(
      together({ rule: 'form/reason-direction', severity: 'warning' }, slips, ({ count, zh, en }) => ({
        zh: `有${count}处增减原因与增减方向不符：${zh}，请核实。`,
        en: `A reason does not fit the direction of its change in ${count} places: ${en}. Please check.`,
      })),
    );
  },
};

function contradictions(item: Item): Slip[] {
  const changes = [...item.text.matchAll(CHANGE)];
  return item.reasons.flatMap((reason) => {
    const start = reason.at - item.at;
    const change = changes.findLast((one) => (one.index ?? 0) < start);
    if (!change) return [];
    const at = change.index ?? 0;
    const between = item.text.slice(at + change[0].length, start);
    if (between.length > NEAR || /持平|一致|不变/.test(between)) return [];
    return isAgainst(UP.test(change[1] ?? ''), reason)
      ? [slipIn(item.passage, item.at + at, Math.min(reason.at + reason.text.length, item.at + at + SHOWN + NEAR))]
      : [];
  });
}

function isAgainst(up: boolean, { text }: Piece): boolean {
  if (up)
    return (
      (SAYS_DOWN.test(text) && !TURNS.test(text)) ||
      (THRIFT.test(text) && !GAINS.test(text) && !/上年|上一年|去年|结转/.test(text))
    );
  return SAYS_UP.test(text) && !TURNS.test(text) && !/减少|下降|降低|压减|压缩/.test(text);
}
