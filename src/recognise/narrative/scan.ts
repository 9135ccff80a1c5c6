/**
 * The plain scanner: every number before a unit of money, whatever the sentence says. It shares nothing with the grammar,
 * so that an amount which the grammar misses is seen as missed.
 */
import type { Location } from '../../model/source.js';
import type { Segment } from './segments.js';

export interface Seen {
  readonly printed: string;
  readonly unit: string;
  readonly section: string;
  readonly sentence: string;
  readonly location: Location;
}

const DIGITS = new Set('0123456789０１２３４５６７８９,，.．');
const SIGNS = new Set('-−－');
const UNITS = ['亿元', '万元', '元'] as const;

/** All money amounts of a segment in order. */
export function scanText(segment: Segment): Seen[] {
  const { text } = segment;
  const seen: Seen[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = UNITS.find((candidate) => text.startsWith(candidate, at));
    if (!unit) continue;
    let start = at;
    while (start > 0 && DIGITS.has(text[start - 1] as string)) start -= 1;
    while (start < at && !/[0-9０-９]/.test(text[start] as string)) start += 1;
    if (start > 0 && start < at && SIGNS.has(text[start - 1] as string)) start -= 1;
    if (start < at)
      seen.push({
        printed: text.slice(start, at),
        unit,
        section: segment.section,
        sentence: sentenceAt(text, start),
        location: segment.at(start),
      });
    at += unit.length - 1;
  }
  return seen;
}

function sentenceAt(text: string, at: number): string {
  const stop = text.indexOf('。', at);
  return text.slice(text.lastIndexOf('。', at) + 1, stop < 0 ? text.length : stop + 1);
}
