/**
 * Which titles are entries of a table of contents. A contents page names tables one below the other, with nothing
 * between them but page numbers and headings; a form that nobody filled in has at least the headers of its tables.
 */
import type { LayoutTable } from '../layouts/layout.js';

/** What is asked of a region: its title, and the lines below it up to the next title or the running text. */
interface Titled {
  readonly title: string;
  readonly table: LayoutTable | null;
  readonly lines: readonly { readonly text: string; readonly spans: readonly { readonly text: string }[] }[];
}

/** So many titles one below the other are a list of tables and not tables that were left empty. */
const FEWEST_ENTRIES = 2;
/** What may stand between two entries. */
const BETWEEN: readonly RegExp[] = [
  // A page number, with the dots that lead to it.
  /^[-–—.…·\s\d]*$/,
  // An entry that no layout knows: （八）一般公共预算支出表（按经济分类）
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.、．])[^，。；：]{2,40}表(?:[（(][^（()）]{1,12}[)）])?$/,
  // A heading of the next part: 一、文字部分
  /^[一二三四五六七八九十]+、[^，。；：\d]{2,10}部分$/,
  // A remark that the tables are attached.
  /^[（(][^（()）]{0,24}附件[^（()）]{0,8}[）)]$/,
];

/** For each region, whether it is an entry of a list of tables. */
export function contentsEntries(regions: readonly Titled[]): readonly boolean[] {
  const bare = regions.map(({ lines }) => lines.every(({ text }) => isBetween(text.trim())));
  const entries = regions.map(() => false);
  for (let from = 0; from < regions.length; from += 1) {
    if (!bare[from] || bare[from - 1]) continue;
    let until = from;
    while (bare[until]) until += 1;
    if (until - from < FEWEST_ENTRIES) continue;
    for (let index = from; index < until; index += 1) entries[index] = true;
  }
  return entries;
}

function isBetween(text: string): boolean {
  return BETWEEN.some((pattern) => pattern.test(text));
}
