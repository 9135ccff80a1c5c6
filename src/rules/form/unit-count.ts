/** How many units a department says it has, against their kinds. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { OPERATING_RULES } from '../place.js';
import { observed, type Slip, slipIn, together } from './slips.js';

const RULE = 'form/unit-count';
const NUMERALS = '一二三四五六七八九十';
/** 包括某局本部以及下属5家预算单位 */
const WHOLE = /(?:本部|本级|机关)(?:以?及|和|、)(?:所属|下属)的?(\d{1,3}|[一二三四五六七八九十])[家个](?:预算)?单位/;
/** 行政单位1家，参公单位1家，事业单位4家 */
const KIND =
  /(行政|参公|参照公务员法管理(?:的)?(?:事业)?|公益[一二]类事业|(?<!公益[一二]类)事业)单位(\d{1,3}|[一二三四五六七八九十])[家个]/g;
const NEAR = 60;

export const unitCount: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'warning',
  title: { zh: '单位构成的家数', en: 'The number of units' },
  formula: {
    zh: '本级加下属单位家数＝行政单位＋参公单位＋事业单位家数',
    en: 'the department itself and its subordinate units = agencies + civil-service-managed units + institutions',
  },
  exceptions: {
    zh: '只在一句总数后紧接着分类列出家数时核对；未逐类列出的不作判断。',
    en: 'Only where the kinds follow the number at once; a partial list decides nothing.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation =>
    observed(
      together({ rule: RULE, severity: 'warning' }, document.passages.flatMap(slipsIn), ({ count, zh, en }) => ({
        zh: `有${count}处单位家数与分类家数之和不一致：${zh}，请核实。`,
        en: `In ${count} places the number of units is not the sum of their kinds: ${en}. Please check.`,
      })),
    ),
};

function slipsIn(passage: Document['passages'][number]): Slip[] {
  const whole = WHOLE.exec(passage.text);
  if (!whole) return [];
  const after = whole.index + whole[0].length;
  const kinds = [...passage.text.slice(after).matchAll(KIND)];
  const [first] = kinds;
  if (!first || first.index > NEAR || kinds.length < 2) return [];
  const listed: RegExpMatchArray[] = [];
  let end = first.index;
  for (const kind of kinds) {
    if ((kind.index ?? 0) - end > 2) break;
    listed.push(kind);
    end = (kind.index ?? 0) + kind[0].length;
  }
  const sum = listed.reduce((total, kind) => total + numberOf(kind[2] ?? ''), 0);
  return sum === numberOf(whole[1] ?? '') + 1 ? [] : [slipIn(passage, whole.index, after + end)];
}

function numberOf(text: string): number {
  return /\d/.test(text) ? Number.parseInt(text, 10) : NUMERALS.indexOf(text) + 1;
}
