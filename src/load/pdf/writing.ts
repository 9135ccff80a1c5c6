/** Characters put into lines of writing, and lines into words: what stands on one height, from left to right. */
import type { Glyph } from './glyphs.js';

/** Characters stand on one line where their heights differ by less than this part of their size. */
const ONE_LINE = 0.4;
/** The same character so near to itself is one, drawn twice to look bold. */
const TWICE = 0.25;
/** A wider gap, in sizes of the characters, parts two words. */
const WORD_GAP = 0.3;
/** Words of letters are parted by less. */
const LETTER_GAP = 0.15;
/** A blank of its own is at least so wide. */
const BLANK_GAP = 0.1;
/** Letter-spaced writing has gaps up to this, alike within the next. */
const SPACED_GAP = 1.05;
const ALIKE = 0.15;

/** Characters of one line, from left to right. */
export type Row = readonly Glyph[];

/** A run of characters without a wide gap. `edges` has one number more than the text has characters. */
export interface Word {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly edges: readonly number[];
}

export function rowsOf(glyphs: readonly Glyph[]): readonly Row[] {
  const upright = glyphs.filter(({ turned }) => !turned).sort((a, b) => a.base - b.base);
  const rows: Glyph[][] = [];
  let height = 0;
  for (const glyph of upright) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && glyph.base - height < ONE_LINE * Math.min(glyph.size, first.size)) row.push(glyph);
    else {
      rows.push([glyph]);
      height = glyph.base;
    }
  }
  const turned = glyphs.filter((glyph) => glyph.turned).sort((a, b) => a.order - b.order);
  const sorted: Row[] = rows.map((row) => withoutTwins(row.sort((a, b) => a.left - b.left || a.order - b.order)));
  return turned.length > 0 ? [...sorted, withoutTwins(turned)] : sorted;
}

function withoutTwins(row: readonly Glyph[]): Row {
  const kept: Glyph[] = [];
  for (const glyph of row) {
    let twin = false;
    for (let back = kept.length - 1; back >= 0 && back >= kept.length - 4 && !twin; back--) {
      const other = kept[back] as Glyph;
      const near = TWICE * Math.min(other.size, other.right - other.left);
      twin =
        other.text === glyph.text && Math.abs(glyph.left - other.left) < near && Math.abs(glyph.top - other.top) < near;
    }
    if (!twin) kept.push(glyph);
  }
  return kept;
}

const LETTER = /[A-Za-z]/;
const LETTERS = /^[A-Za-z\d]{2}$/;

export function wordsOf(row: Row): readonly Word[] {
  const words: Glyph[][] = [];
  const spaced = spacedGaps(row);
  row.forEach((glyph, index) => {
    const last = words.at(-1);
    if (!last || (isApart(row, index) && !spaced.has(index))) words.push([glyph]);
    else last.push(glyph);
  });
  return words.map(wordOf);
}

/** A blank parts words even where it is narrow, but those of letters stay together as the pieces of one text. */
function isApart(row: Row, index: number): boolean {
  const gap = gapBefore(row, index);
  if (gap > WORD_GAP) return true;
  const [before, glyph] = [row[index - 1], row[index]];
  return before !== undefined && glyph?.apart === true && gap > BLANK_GAP && !isLetterPair(before.text + glyph.text);
}

/** The gap before a character in sizes of its neighbours. */
function gapBefore(row: Row, index: number): number {
  const [before, glyph] = [row[index - 1], row[index]];
  if (!before || !glyph || glyph.turned) return 0;
  return (glyph.left - before.right) / Math.max(before.size, glyph.size);
}

/** Where the gaps are those of letter-spaced writing: three ideographs or more, all gaps alike. */
function spacedGaps(row: Row): ReadonlySet<number> {
  const spaced = new Set<number>();
  for (let start = 1; start < row.length; ) {
    const gap = gapBefore(row, start);
    let end = start;
    while (end < row.length && isSpaced(row, end) && Math.abs(gapBefore(row, end) - gap) < ALIKE) end += 1;
    if (end - start >= 2) for (let index = start; index < end; index++) spaced.add(index);
    start = Math.max(end, start + 1);
  }
  return spaced;
}

function isSpaced(row: Row, index: number): boolean {
  const gap = gapBefore(row, index);
  return gap > WORD_GAP && gap <= SPACED_GAP && isIdeograph(row[index]) && isIdeograph(row[index - 1]);
}

export function isIdeograph(glyph: Glyph | undefined): boolean {
  const code = glyph?.text.codePointAt(0) ?? 0;
  return code >= 0x2e80 && (code < 0xff10 || code > 0xff5a);
}

/** Two letters, or a letter and a figure. */
function isLetterPair(pair: string): boolean {
  return LETTERS.test(pair) && LETTER.test(pair);
}

function wordOf(glyphs: readonly Glyph[]): Word {
  let text = '';
  const edges: number[] = [];
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    if (before && isLetterPair(before.text + glyph.text) && gapBefore(glyphs, index) > LETTER_GAP) {
      text += ' ';
      edges.push(before.right);
    }
    text += glyph.text;
    for (let unit = 0; unit < glyph.text.length; unit++) edges.push(glyph.left);
  });
  edges.push(glyphs.at(-1)?.right ?? 0);
  return { text, glyphs, edges };
}
