/**
 * The narrative as running text: lines joined without blanks, since sentences, words and numbers wrap anywhere, cut at
 * headings, with every character's place kept.
 */
import type { Line, Location } from '../../model/source.js';
import { locate } from '../raw.js';
import { isPageNumber } from '../words.js';

export interface Segment {
  /** The ordinals of the headings: 二、（一） */
  readonly section: string;
  /** The words of the headings, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
  /** The place of a character of the text. */
  readonly at: (offset: number) => Location;
}

const PART = /^([一二三四五六七八九十]+、)(\S{2,40})$/;
const CHAPTER = /^(第[一二三四五六七八九十]+(?:部分|章))(\S{2,40})$/;
const ITEM = /^(（[一二三四五六七八九十]+）)([^，。；：]{2,30})(。|：|$)/;
const SENTENCE_MARK = /[，。；]/;

interface Draft {
  section: string;
  headings: string[];
  text: string;
  lines: Line[];
  offsets: number[];
}

/** Cuts the narrative's lines into segments. */
export function segmentsOf(lines: readonly Line[], path: string): Segment[] {
  const drafts: Draft[] = [{ section: '', headings: [], text: '', lines: [], offsets: [] }];
  let part: { ordinal: string; words: string } | null = null;
  for (const line of lines) {
    if (isPageNumber(line.text)) continue;
    const bare = line.text.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）');
    const top = PART.exec(bare) ?? CHAPTER.exec(bare);
    const item = ITEM.exec(bare);
    if (top && !SENTENCE_MARK.test(bare)) {
      part = { ordinal: top[1] ?? '', words: top[2] ?? '' };
      drafts.push({ section: part.ordinal, headings: [part.words], text: '', lines: [], offsets: [] });
      continue;
    }
    if (item) {
      const headings = [part?.words ?? '', item[2] ?? ''];
      drafts.push({ section: (part?.ordinal ?? '') + (item[1] ?? ''), headings, text: '', lines: [], offsets: [] });
    }
    append(drafts.at(-1) as Draft, line, item ? item[0].length : 0);
  }
  return drafts.filter((draft) => draft.text !== '').map((draft) => toSegment(draft, path));
}

/** Adds a line without its blanks; `skip` characters of its start are the heading's. */
function append(draft: Draft, line: Line, skip: number): void {
  let seen = 0;
  for (let offset = 0; offset < line.text.length; offset += 1) {
    const character = line.text[offset] as string;
    if (/\s/.test(character)) continue;
    seen += 1;
    if (seen <= skip) continue;
    draft.text += character;
    draft.lines.push(line);
    draft.offsets.push(offset);
  }
}

function toSegment(draft: Draft, path: string): Segment {
  return {
    section: draft.section,
    headings: draft.headings,
    text: draft.text,
    at: (offset) => locate(path, draft.lines[offset] as Line, (draft.offsets[offset] ?? 0) + 1),
  };
}
