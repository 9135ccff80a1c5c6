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
/** 单价100万元（含）以上: a limit and no figure of the budget. */
const THRESHOLD = /^(?:[（(]含[^（）()]{0,4}[)）])?(?:及)?以[上下]/;
const LONGEST_THRESHOLD = 12;
const BARE = new Set<string>(UNITS);
const MARKS = new Set('，。；、,;）)');

/** All money amounts of a segment in order. */
export function scanText(segment: Segment): Seen[] {
  const { text } = segment;
  const seen: Seen[] = [];
  for (const { end, unit } of unitsIn(text)) {
    const start = numberStart(text, end);
    if (start >= end || THRESHOLD.test(text.slice(end + unit.length, end + unit.length + LONGEST_THRESHOLD))) continue;
    seen.push({
      printed: text.slice(start, end),
      unit,
      section: segment.section,
      sentence: segment.sentence(start),
      location: segment.at(start, end - start),
    });
  }
  return seen;
}

/** Where units of money stand: 元 with what is before it, and 万 or 亿 without 元 where a mark follows. */
function unitsIn(text: string): { end: number; unit: string }[] {
  const found: { end: number; unit: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const own = text[at] as string;
    if (own === '元') {
      const prefix = UNITS.find((candidate) => text[at - 1] === candidate) ?? '';
      found.push({ end: at - prefix.length, unit: `${prefix}元` });
    } else if (BARE.has(own) && MARKS.has(text[at + 1] ?? '')) found.push({ end: at, unit: own });
  }
  return found;
}

/** Where the number that ends at `end` begins; `end` itself where there is none. */
function numberStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && DIGITS.has(text[start - 1] as string)) start -= 1;
  while (start < end && !/[0-9０-９]/.test(text[start] as string)) start += 1;
  return start > 0 && start < end && SIGNS.has(text[start - 1] as string) ? start - 1 : start;
}
