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
/** What may stand between a number and 元, most first. */
const UNITS = ['亿', '万'] as const;

/** All money amounts of a segment in order. */
export function scanText(segment: Segment): Seen[] {
  const { text } = segment;
  const seen: Seen[] = [];
  for (let yuan = text.indexOf('元'); yuan >= 0; yuan = text.indexOf('元', yuan + 1)) {
    const prefix = UNITS.find((candidate) => text[yuan - 1] === candidate) ?? '';
    const end = yuan - prefix.length;
    const start = numberStart(text, end);
    if (start >= end) continue;
    seen.push({
      printed: text.slice(start, end),
      unit: `${prefix}元`,
      section: segment.section,
      sentence: segment.sentence(start),
      location: segment.at(start),
    });
  }
  return seen;
}

/** Where the number that ends at `end` begins; `end` itself where there is none. */
function numberStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && DIGITS.has(text[start - 1] as string)) start -= 1;
  while (start < end && !/[0-9０-９]/.test(text[start] as string)) start += 1;
  return start > 0 && start < end && SIGNS.has(text[start - 1] as string) ? start - 1 : start;
}
