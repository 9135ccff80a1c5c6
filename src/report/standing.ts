/** How a finding's reading is confirmed, in words; said in full reports only. */

import type { ResultFinding } from '../contract/result.js';
import type { Message } from '../model/message.js';

const WORDS = {
  stated: { zh: '读法：明示', en: 'reading: stated' },
  shown: { zh: '读法：由数字证实', en: 'reading: shown by the figures' },
  assumed: { zh: '读法：未能证实', en: 'reading: not established' },
} as const;

/** Null for rules on words, and for results of versions that did not weigh readings. */
export function standingWords({ standing }: Pick<ResultFinding, 'standing'>): Message | null {
  return standing ? WORDS[standing] : null;
}
