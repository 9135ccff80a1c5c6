/** Running heads and feet: the same words at the same height on most pages. They are no part of the text. */
import type { DraftLine } from './draft.js';
import type { PageReading } from './page.js';

/** They stand in this part of the page, at its top or its bottom. */
const MARGIN = 0.1;
/** Heights on several pages are the same within this, in points. */
const SAME_HEIGHT = 4;
const FEWEST = 3;
const FIGURES = /\d+/g;

/** The same lines on other pages have the same key; null for lines that are no head and no foot. */
function keysOf({ text, top, bottom, grid }: DraftLine, height: number): readonly string[] {
  const middle = (top + bottom) / 2;
  if (grid !== undefined || (middle > height * MARGIN && middle < height * (1 - MARGIN))) return [];
  const words = text.replaceAll(FIGURES, '').replaceAll(' ', '');
  const step = Math.round(middle / SAME_HEIGHT);
  return /\p{L}/u.test(words) ? [`${step} ${words}`, `${step + 1} ${words}`] : [];
}

export function withoutFurniture(pages: readonly PageReading[]): readonly PageReading[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.flatMap((line) => keysOf(line, page.height)));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST, pages.length / 2);
  return pages.map((page) => {
    const lines = page.lines.filter((line) => !keysOf(line, page.height).some((key) => (seen.get(key) ?? 0) >= fewest));
    return lines.length === page.lines.length ? page : { ...page, lines };
  });
}
