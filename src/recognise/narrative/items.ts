/** Items of the functional classification as sentences name them: by class, section and item in words, with or without codes. */
import { itemByNames } from '../../vocabulary/classification.js';

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

function codeOf(first: string, section: string, item: string): string | null {
  return itemByNames([first.replace(ORDINAL, ''), section, item]);
}
