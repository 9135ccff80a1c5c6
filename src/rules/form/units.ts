/** Figures of the narrative that lost their percent sign or their unit, and 万 without 元. */
import type { Document, Passage } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { matchesIn, observed, type Slip, slipIn, together } from './slips.js';

/** What only money or a percentage follows, then a figure with decimals, then the end of the clause. */
const BARE =
  /(?:增长|下降|增加|减少|上升|降低|占|预算数?为?|决算数?为?|支出为|收入为|经费为?|金额为?|合计为?|总计为?)(?:了|约)?\d[\d,]*\.\d{1,2}(?=[。；，、])/g;
/** A score and a section of a list are no money. */
const NOT_MONEY = /(?:得分|分值|评分|均分|指数)[^。；，]{0,6}$/;
const WITHOUT_YUAN = /\d万(?=[，。；、,;）)]|其中)/g;
const BEFORE = 12;

export const missingUnit: WordRule = {
  id: 'form/missing-unit',
  family: 'form',
  severity: 'warning',
  title: { zh: '金额漏写单位、百分比漏写百分号', en: 'A figure without its unit or percent sign' },
  formula: { zh: '金额后写明单位，百分比后写明“%”', en: 'an amount has its unit, a percentage its sign' },
  exceptions: {
    zh: '得分、个数等本无单位的数不列；整数不列，因其多为个数。',
    en: 'Scores and counts have none; whole numbers are left alone, since most are counts.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const slips = matchesIn(document, BARE).flatMap(({ passage, match }) =>
      NOT_MONEY.test(before(passage, match.index ?? 0)) ? [] : [piece(passage, match)],
    );
    return observed(
      together({ rule: 'form/missing-unit', severity: 'warning' }, slips, ({ count, zh, en }) => ({
        zh: `有${count}处数字后未见单位或百分号：${zh}，请补齐。`,
        en: `A figure stands without a unit or percent sign in ${count} places: ${en}.`,
      })),
    );
  },
};

export const halfUnit: WordRule = {
  id: 'form/half-unit',
  family: 'form',
  severity: 'note',
  title: { zh: '“万元”写作“万”', en: 'Ten thousand without its currency' },
  formula: { zh: '金额单位写全称“万元”', en: 'the unit of money is written in full' },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const slips = matchesIn(document, WITHOUT_YUAN).map(({ passage, match }) => {
      const end = (match.index ?? 0) + match[0].length;
      return figureBefore(passage, end);
    });
    return observed(
      together({ rule: 'form/half-unit', severity: 'note' }, slips, ({ count, zh, en }) => ({
        zh: `有${count}处金额单位只写“万”，未写“元”：${zh}，建议写全。`,
        en: `The unit is cut to 万 in ${count} places: ${en}.`,
      })),
    );
  },
};

function before(passage: Passage, at: number): string {
  return passage.text.slice(Math.max(0, at - BEFORE), at);
}

function piece(passage: Passage, match: RegExpMatchArray): Slip {
  const start = match.index ?? 0;
  return slipIn(passage, start, start + match[0].length + 1);
}

/** The whole figure that ends here: its digits, commas and point. */
function figureBefore(passage: Passage, end: number): Slip {
  let start = end - 1;
  while (start > 0 && /[\d.,]/.test(passage.text[start - 1] ?? '')) start--;
  return slipIn(passage, start, end);
}
