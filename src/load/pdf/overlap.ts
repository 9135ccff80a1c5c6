/** Finds text that runs over other text, as long cells of a spreadsheet run over their neighbours. */
import type { Glyph } from './glyphs.js';
import { rowsOf } from './writing.js';

/** So much of the narrower of two characters lies under the other. */
const COVERED = 0.5;
/** So many characters in one line make it text over text; single ones are kerning or a mark on a letter. */
const ENOUGH = 3;
const SHOWN = 60;

/** The first line in which text lies over text, or nothing. */
export function overlapping(glyphs: readonly Glyph[]): string {
  for (const row of rowsOf(glyphs)) {
    let covered = 0;
    for (let index = 1; index < row.length; index++) {
      const [before, glyph] = [row[index - 1] as Glyph, row[index] as Glyph];
      if (before.turned || glyph.turned) continue;
      const narrower = Math.min(before.right - before.left, glyph.right - glyph.left);
      if (before.right - glyph.left > COVERED * narrower) covered += 1;
    }
    if (covered >= ENOUGH)
      return row
        .map(({ text }) => text)
        .join('')
        .slice(0, SHOWN);
  }
  return '';
}
