/** How the reading behind findings and equations is confirmed, in words; said by the reports that tell a finding in full. */

import type { Standing } from '../model/equation.js';
import type { Message } from '../model/message.js';

/** What bears a standing: null for rules on words, absent in results of versions that did not weigh readings. */
interface Standable {
  readonly standing?: Standing | null;
}

/** From the strongest to the weakest, the order in which several are told. */
const WORDS: Readonly<Record<Standing, Message>> = {
  stated: { zh: '明示', en: 'stated' },
  shown: { zh: '由数字证实', en: 'shown by the figures' },
  assumed: { zh: '未能证实', en: 'not established' },
};
const ORDER = Object.keys(WORDS) as readonly Standing[];

export const READING: Message = { zh: '读法', en: 'reading' };

/** Without what it is about, for a column that is headed so; null where there is none to tell. */
export function standingWord({ standing }: Standable): Message | null {
  return standing ? WORDS[standing] : null;
}

/** The standings of some findings, each once: a cause explains findings of several readings. Null where there is none to tell. */
export function standingWords(findings: readonly Standable[]): Message | null {
  const words = ORDER.filter((one) => findings.some(({ standing }) => standing === one)).map((one) => WORDS[one]);
  if (words.length === 0) return null;
  return {
    zh: `${READING.zh}：${words.map(({ zh }) => zh).join('、')}`,
    en: `${READING.en}: ${words.map(({ en }) => en).join(', ')}`,
  };
}

/** The same in brackets, to stand behind other words; nothing where there is none to tell. */
export function standingBehind(findings: readonly Standable[]): Message {
  const words = standingWords(findings);
  return words ? { zh: `（${words.zh}）`, en: ` (${words.en})` } : { zh: '', en: '' };
}
