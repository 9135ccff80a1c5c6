/** Items of the functional classification as sentences name them: by class, section and item in words, with or without codes. */
import type { SubjectKey } from '../../model/document.js';
import { itemByNames } from '../../vocabulary/classification.js';
import { OF_NAMED } from './figures.js';
import type { Segment } from './segments.js';

/** 一般公共服务支出（类）商贸事务（款）行政运行（项）; with codes 公共安全支出（204类）司法（06款）行政运行（01项）. */
const LEVELS =
  /([^“”"（）。；，、：:\s]{2,40}(?:（[^（）类款项]{1,12}）[^“”"（）。；，]{0,20})?)（(\d{3})?类）-?([^“”"。；，]{2,40}?)（(\d{2})?款）-?([^“”"。；，]{2,50}?)（(\d{2})?项）/g;
/** “一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行” */
const DASHED = /[“"]([^“”"-]{2,30})-([^“”"-]{2,40})-([^“”"-]{2,50})[”"]/g;
const ORDINAL = /^\d{1,3}[.、．]/;

export interface Item {
  /** Null where the names do not go together in the classification. */
  readonly code: string | null;
  readonly words: string;
}

/** The last item that a text names. */
export function lastItem(text: string): Item | null {
  const plain = text.replaceAll('(', '（').replaceAll(')', '）');
  const match = [...plain.matchAll(LEVELS)].at(-1);
  if (match) {
    const [, first = '', topCode, section = '', middleCode, item = '', lastCode] = match;
    const printed = topCode && middleCode && lastCode ? topCode + middleCode + lastCode : null;
    return { code: printed ?? codeOf(first, section, item), words: match[0].replace(ORDINAL, '') };
  }
  const dashed = [...plain.matchAll(DASHED)].at(-1);
  if (!dashed) return null;
  const [, first = '', section = '', item = ''] = dashed;
  return { code: codeOf(first, section, item), words: dashed[0].slice(1, -1) };
}

/** So far back a sentence may stand from the item that it gives figures of. */
const PARAGRAPH = 400;

/** The item that the words before a figure name, or that the paragraph named last before figures that name nothing. */
export function itemAt(
  { text, headings }: Segment,
  at: number,
  words: string,
): { readonly subject: SubjectKey; readonly words: string } | null {
  const named = /[项-]/.test(words) ? lastItem(words) : null;
  const item = named ?? (OF_NAMED.test(words) ? itemBefore(text, at) : null);
  if (!item?.code) return null;
  const inGeneral = headings.some((heading) => heading.includes('一般公共预算'));
  const prefix = inGeneral ? 'generalPublic' : 'appropriation';
  return { subject: `${prefix}.function:${item.code}`, words: item.words };
}

function itemBefore(text: string, at: number): Item | null {
  const before = text.slice(Math.max(0, at - PARAGRAPH), at);
  return before.includes('项') ? lastItem(before) : null;
}

function codeOf(first: string, section: string, item: string): string | null {
  return itemByNames([first.replace(ORDINAL, ''), section, item]);
}
