/** Two marks of punctuation where one belongs. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { matchesIn, observed, slipIn, together } from './slips.js';

const RULE = 'form/punctuation';
const DOUBLED = /[。，、；：,;]{2,}/g;
/** A run of dots leads from a title to its page. */
const LEADER = 4;
const AROUND = 6;

export const punctuation: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '标点重复', en: 'Doubled punctuation' },
  formula: {
    zh: '句号、逗号、顿号、分号、冒号不连用',
    en: 'no two full stops, commas, semicolons or colons follow each other',
  },
  exceptions: {
    zh: '目录中的引导点、省略号、破折号不列；表内文字不查。',
    en: 'Leaders in a list of contents, ellipses and dashes are left alone; text in tables is not examined.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const slips = matchesIn(document, DOUBLED)
      .filter(({ match }) => match[0].length < LEADER)
      .map(({ passage, match }) => slipIn(passage, match.index ?? 0, (match.index ?? 0) + match[0].length, AROUND));
    return observed(
      together({ rule: RULE, severity: 'note' }, slips, ({ count, zh, en }) => ({
        zh: `说明中有${count}处标点重复：${zh}，建议更正。`,
        en: `The narrative doubles its punctuation in ${count} places: ${en}.`,
      })),
    );
  },
};
