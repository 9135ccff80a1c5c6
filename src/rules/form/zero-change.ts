/** A change of nothing with a direction: 减少0万元. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { matchesIn, observed, slipIn, together } from './slips.js';

const RULE = 'form/zero-change';
const ZERO = /(?:增加|减少|增长|下降|上升|降低)0(?:\.0+)?(?:万元|亿元|元|%|％)/g;

export const zeroChange: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '无增减却写增减方向', en: 'A direction for a change of nothing' },
  formula: { zh: '增减额为0的，写“持平”', en: 'a change of zero is called the same' },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const slips = matchesIn(document, ZERO).map(({ passage, match }) =>
      slipIn(passage, match.index ?? 0, (match.index ?? 0) + match[0].length),
    );
    return observed(
      together({ rule: RULE, severity: 'note' }, slips, ({ count, zh, en }) => ({
        zh: `有${count}处增减为0却写明方向（${zh}），建议改为“持平”。`,
        en: `A change of zero is given a direction in ${count} places (${en}); it should be called the same.`,
      })),
    );
  },
};
