/** Where the figures of a sentence stand in it, though one number may stand there several times. */
import type { ResultCell } from '../contract/result.js';

/** In the order of reading, as far as the places of a source tell it. */
export function inReadingOrder(one: ResultCell, other: ResultCell): number {
  const [a, b] = [one.location, other.location];
  return (a.page ?? 0) - (b.page ?? 0) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** For each figure of this sentence the character at which it begins: each behind the one before; two readings of one figure share it. */
export function spotsOf(sentence: string, narrative: readonly ResultCell[]): ReadonlyMap<string, number> {
  const spots = new Map<string, number>();
  const own = narrative.filter(({ claim, printed }) => claim?.sentence === sentence && printed !== '');
  let [from, last]: [number, ResultCell | null] = [0, null];
  for (const cell of own.toSorted(inReadingOrder)) {
    const isPlaced = cell.location.column !== undefined;
    const isSame = isPlaced && last?.printed === cell.printed && inReadingOrder(last, cell) === 0;
    const at: number = isSame ? (spots.get(last?.id ?? '') ?? -1) : wholeAt(sentence, cell.printed, from);
    if (at < 0) continue;
    spots.set(cell.id, at);
    from = at + cell.printed.length;
    last = cell;
  }
  return spots;
}

const PART_OF_NUMBER = /[\d.,]/;

/** Where a print stands that is no part of a longer number; −1 where it does not. */
export function wholeAt(text: string, printed: string, from: number): number {
  for (let at = text.indexOf(printed, from); at >= 0; at = text.indexOf(printed, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + printed.length] ?? ''];
    const next = text[at + printed.length + 1] ?? '';
    if (!PART_OF_NUMBER.test(before) && !(/[\d]/.test(after) || (/[.,]/.test(after) && /\d/.test(next)))) return at;
  }
  return -1;
}
