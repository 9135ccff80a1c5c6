/** Who publishes, for which year, and what kind of document it is. */
import type { Level, Stage } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import { organisationIn } from './organisation.js';
import { blankless } from './words.js';

export interface Heading {
  readonly organisation: string | null;
  readonly year: number | null;
  readonly stage: Stage;
  readonly level: Level;
}

const TITLE = /^(.*?)(\d{4})(?:年(?:度)?|(?=部门|单位))(.*?)(部门|单位|政府)?(预算|决算)(?:.*)$/;
const SAYS_TITLE = /(?:部门|单位|政府)(?:综合)?(?:预算|决算)|“?三公”?经费/;
const STOP = /[，。；,;]/;
/** A label (预算单位：…) and a long number, as of a register, are no part of a title that goes on over lines. */
const STOP_OR_LABEL = /[，。；,;：:]|\d{6}/;
const BODY = /^目录|^第[一二三四五六七八九十\d]+(?:部分|章)|^[一二三四五六七八九十]+、/;
const RESULT_TITLE = /决算(?:总|明细)?表$/;
const LONGEST_TITLE = 60;
const HEAD_LINES = 30;
/** A title may be broken over so many lines. */
const TITLE_LINES = 4;

/** Reads the heading from the first lines; where they hold no title, from the titles of the tables and from what the text says most. */
export function readHeading(lines: readonly Line[]): Heading {
  const head = lines.slice(0, HEAD_LINES).map((line) => blankless(line.text));
  const match = TITLE.exec(titleIn(head) ?? '');
  const words = match?.[0] ?? '';
  return {
    organisation: organisationIn(lines),
    year: match ? Number.parseInt(match[2] ?? '', 10) : commonestYear(lines),
    stage: stageOf(words, lines),
    level: words.includes('单位')
      ? 'unit'
      : words.includes('政府预算') || words.includes('政府决算')
        ? 'government'
        : 'department',
  };
}

/** The first title: on one line, else on the lines of the cover taken together. */
function titleIn(head: readonly string[]): string | null {
  const end = head.findIndex((text) => BODY.test(text));
  const cover = end < 0 ? head.length : end;
  for (let at = 0; at < head.length; at += 1) {
    for (let count = 1; count <= (at < cover ? TITLE_LINES : 1) && (count === 1 || at + count <= cover); count += 1) {
      const parts = head.slice(at, at + count);
      if (count > 1 && parts.some((part) => STOP_OR_LABEL.test(part))) break;
      const text = parts.join('');
      if (isTitle(text)) return text;
    }
  }
  return null;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !STOP.test(text) && SAYS_TITLE.test(text) && TITLE.test(text);
}

/** What the title says; else what the titles of tables say; else the word that the text uses more. */
function stageOf(title: string, lines: readonly Line[]): Stage {
  if (title.includes('决算')) return 'finalAccounts';
  if (title.includes('预算')) return 'budget';
  if (titlesSayResult(lines)) return 'finalAccounts';
  const text = lines.map((line) => line.text).join('');
  return text.split('决算').length > text.split('预算').length ? 'finalAccounts' : 'budget';
}

/** Tables alone: what their titles say. */
function titlesSayResult(lines: readonly Line[]): boolean {
  return lines.some((line) => line.text.length <= LONGEST_TITLE && RESULT_TITLE.test(blankless(line.text)));
}

function commonestYear(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const match of line.text.matchAll(/(20\d{2})\s*年/g)) {
      const year = Number.parseInt(match[1] ?? '', 10);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0] ?? null;
}
