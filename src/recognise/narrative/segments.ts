/**
 * The narrative as running text: lines joined without blanks, since sentences, words and numbers wrap anywhere, cut at
 * headings, with every character's place kept.
 */
import type { Passage } from '../../model/document.js';
import type { Line, Location, Span } from '../../model/source.js';
import { isFunctionalName } from '../../vocabulary/classification.js';
import { locateSpan } from '../words/locate.js';
import { blankless, isPageNumber } from '../words/words.js';
import { isTitle } from './start.js';

export interface Segment {
  /** The ordinals of the headings: 二、（一） */
  readonly section: string;
  /** The words of the headings, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
  /** The place of a character of the text. */
  readonly at: (offset: number, length?: number) => Location;
  /** Where its pieces stand. */
  readonly places: () => Passage['places'];
  /** The sentence that a character stands in. */
  readonly sentence: (offset: number) => string;
}

const PART = /^([一二三四五六七八九十]+、)(\S{2,40})$/;
const CHAPTER = /^(第[一二三四五六七八九十]+(?:部分|章))(\S{2,40})$/;
const ITEM = /^(（[一二三四五六七八九十]+）)([^，。；：]{2,30})(。|：|$)/;
/** （三）公务接待费1.35万元。 is a sentence and no heading. */
const SAYS_MONEY = /\d[万亿]?元/;
const SENTENCE_MARK = /[，。；]/;
/** An item of the classification, after its ordinal and its code. */
const NAME = /^（[一二三四五六七八九十]+）(?:\d{3,7}[-—－]?)?(.+)$/;
/** What may be left of such a name, before its amount. */
const REST_OF_NAME = /^(\D{1,12}?)\d[\d,.]*[万亿]?元/;

/** A stretch of a draft's text that stands on one line without a blank. */
interface Piece {
  readonly start: number;
  readonly line: Line;
  readonly span: Span;
  /** Characters of the span that stand before. */
  readonly cut: number;
}

interface Draft {
  readonly section: string;
  readonly headings: readonly string[];
  text: string;
  readonly pieces: Piece[];
}

/** Cuts the narrative's lines into segments. */
export function segmentsOf(lines: readonly Line[], path: string): Segment[] {
  const drafts: Draft[] = [{ section: '', headings: [], text: '', pieces: [] }];
  let part: { ordinal: string; words: string } | null = null;
  const own = lines.filter(({ text }) => !isPageNumber(text));
  for (const [index, line] of own.entries()) {
    const bare = headingText(line);
    if (goesOn(bare, own[index + 1])) {
      append(drafts.at(-1) as Draft, line, 0);
      continue;
    }
    const top = bare === '' ? null : (PART.exec(bare) ?? CHAPTER.exec(bare));
    const item = bare === '' || SAYS_MONEY.test(ITEM.exec(bare)?.[2] ?? '') ? null : ITEM.exec(bare);
    if (top && !SENTENCE_MARK.test(bare)) {
      part = { ordinal: top[1] ?? '', words: top[2] ?? '' };
      drafts.push({ section: part.ordinal, headings: [part.words], text: '', pieces: [] });
      continue;
    }
    if (bare === '' && isTitle(blankless(line.text))) {
      part = null;
      drafts.push({ section: '', headings: [], text: '', pieces: [] });
      continue;
    }
    if (item) {
      const headings = [part?.words ?? '', item[2] ?? ''];
      drafts.push({ section: (part?.ordinal ?? '') + (item[1] ?? ''), headings, text: '', pieces: [] });
    }
    append(drafts.at(-1) as Draft, line, item ? item[0].length : 0);
  }
  return drafts.filter((draft) => draft.text !== '').map((draft) => toSegment(draft, path));
}

/** 支出3942.61万元 below （四）2010399-其他政府办公厅（室）及相关机构事务 is the rest of that item and no sentence about all expenditure. */
function goesOn(text: string, next: Line | undefined): boolean {
  const name = NAME.exec(text)?.[1];
  const rest = name === undefined || !next ? undefined : REST_OF_NAME.exec(blankless(next.text))?.[1];
  return rest !== undefined && isFunctionalName(`${name}${rest}`);
}

/** The blankless text of a line that may begin with a heading's ordinal; else nothing. */
function headingText(line: Line): string {
  if (!/^\s*[第（(一二三四五六七八九十]/.test(line.text)) return '';
  return line.text.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）');
}

/** Adds a line without its blanks, those within its pieces included; `skip` characters of its start are the heading's. */
function append(draft: Draft, line: Line, skip: number): void {
  let left = skip;
  for (const span of line.spans) {
    for (const { 0: words, index } of span.text.matchAll(/\S+/g)) {
      const cut = Math.min(left, words.length);
      left -= cut;
      if (cut === words.length) continue;
      draft.pieces.push({ start: draft.text.length, line, span, cut: index + cut });
      draft.text += words.slice(cut);
    }
  }
}

function toSegment(draft: Draft, path: string): Segment {
  const at = (offset: number, length = 1): Location => {
    const { line, span, cut, start } = pieceAt(draft.pieces, offset);
    return locateSpan(path, line, span, cut + offset - start, length);
  };
  const places = (): Passage['places'] =>
    draft.pieces.map(({ start, line, span, cut }) => ({ start, location: locateSpan(path, line, span, cut) }));
  const { section, headings, text } = draft;
  return { section, headings, text, at, places, sentence: sentencesOf(text) };
}

/** The last sentence found is kept, since a segment is read in order. */
function sentencesOf(text: string): Segment['sentence'] {
  let start = 0;
  let stop = 0;
  let sentence = '';
  return (offset) => {
    if (offset < start || offset >= stop) {
      start = text.lastIndexOf('。', offset - 1) + 1;
      const end = text.indexOf('。', offset);
      stop = end < 0 ? text.length : end + 1;
      sentence = text.slice(start, stop);
    }
    return sentence;
  };
}

/** The last piece that starts at or before an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low] as Piece;
}
