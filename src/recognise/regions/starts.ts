/** Where tables begin: a number and a title below it, both on one line, or a title alone; either may be broken over lines. */
import type { Line } from '../../model/source.js';
import { compiled, type Layout, type LayoutTable } from '../layouts/layout.js';
import { blankless, unitOf } from '../words/words.js';

export interface Start {
  readonly at: number;
  /** The first line behind the title. */
  readonly after: number;
  /** Lines between number and title, such as the unit. */
  readonly between: readonly Line[];
  readonly number: string;
  readonly title: string;
  readonly table: LayoutTable | null;
}

interface Title {
  readonly text: string;
  readonly after: number;
  readonly between: readonly Line[];
}

const SENTENCE = /[，。；,;：]/;
const LONGEST_TITLE = 60;
const TITLE_LINES = 3;
const BRACKETED = /^[（(【]([^（()）]+)[)）】]$/;
/** A title may say behind itself by what it splits: …明细表（按经济分类）, …表--人员经费（工资福利支出）. */
const TITLE_END = /表(?:[-—－]{0,2}[\u3400-\u9fff]{0,8}(?:[（(][^（()），。]{1,16}[)）]){1,2})?$/;
/** The number may stand behind the title: 收支总表（预算表1）. */
const NUMBER_BEHIND = /^(.+表)[（(]((?:预算|决算)?表[一二三四五六七八九十\d]{1,3})[）)]$/;
const CONTINUED = /[（(]?续表?[)）]?$/;

export function findStarts(lines: readonly Line[], layout: Layout): Start[] {
  const starts: Start[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const start = startAt(lines, at, layout);
    if (!start) continue;
    starts.push(start);
    at = start.after - 1;
  }
  return starts;
}

function startAt(lines: readonly Line[], at: number, layout: Layout): Start | null {
  const text = blankless(lines[at]?.text ?? '');
  if (text === '' || text.length > LONGEST_TITLE) return null;
  if (!(text.includes('表') || text.includes('附件'))) return brokenTitle(lines, at, text, layout);
  const numbers = layout.numbers.join('|');
  const number = (BRACKETED.exec(text)?.[1] ?? text).replace(CONTINUED, '').replace(/[:：]$/, '');
  if (compiled(`^(?:${numbers})$`).test(number)) {
    const title = titleFrom(lines, at + 1);
    return title ? { at, ...title, number, title: title.text, table: tableOf(title.text, layout) } : null;
  }
  const both =
    compiled(`^(${numbers})[:：.、]?(20\\d{2}年.+)$`).exec(text) ?? compiled(`^(${numbers})[:：.、]?(.+)$`).exec(text);
  if (both?.[2] && TITLE_END.test(both[2]))
    return started(at, at + 1, both[1] ?? '', both[2], tableOf(both[2], layout));
  const [, bare = '', behind = ''] = NUMBER_BEHIND.exec(text) ?? [];
  const numbered = bare === '' ? null : tableOf(bare, layout);
  if (numbered) return started(at, at + 1, behind, bare, numbered);
  if (!TITLE_END.test(text) || SENTENCE.test(text)) return brokenTitle(lines, at, text, layout);
  const table = tableOf(text, layout);
  return table ? started(at, at + 1, '', text, table) : null;
}

function started(at: number, after: number, number: string, title: string, table: LayoutTable | null): Start {
  return { at, after, between: [], number, title, table };
}

/** The title below a number; a unit line may stand between them. */
function titleFrom(lines: readonly Line[], at: number): Title | null {
  const between: Line[] = [];
  let text = '';
  for (let index = at; index < Math.min(at + TITLE_LINES, lines.length); index += 1) {
    const line = lines[index] as Line;
    if (text === '' && unitOf(line.text)) {
      between.push(line);
      continue;
    }
    text += blankless(line.text);
    if (text.length > LONGEST_TITLE || SENTENCE.test(text)) return null;
    if (TITLE_END.test(text)) return { text, after: index + 1, between };
  }
  return null;
}

/** A title without a number that goes on below: only where the words that the layout knows stand across the break. */
function brokenTitle(lines: readonly Line[], at: number, first: string, layout: Layout): Start | null {
  if (!TITLE_WORDS.test(first)) return null;
  let text = first;
  for (let index = at + 1; index < Math.min(at + TITLE_LINES, lines.length); index += 1) {
    const part = blankless(lines[index]?.text ?? '');
    text += part;
    if (!TITLE_WORDS.test(part) || text.length > LONGEST_TITLE) return null;
    if (!text.endsWith('表')) continue;
    const match = titleIn(text, layout);
    return match && match.length > part.length ? started(at, index + 1, '', text, match.table) : null;
  }
  return null;
}

/** 详见项目绩效目标表 speaks of a table and is the title of none. */
const REFERS = /见|根据|按照|填报|《/;
const TITLE_WORDS = /^[\u3400-\u9fff（）()“”"]+$/;

/** Whether a line alone may be the title of a table, known or not. */
export function looksLikeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && TITLE_END.test(text) && !SENTENCE.test(text);
}

/** What a title may add in brackets without being another table: …表（按功能分类科目）, …表（不含上年结转）. */
const ADDED = /[（(](?:[^（）()]{0,4}功能[^（）()]{0,8}(?:[-—]?不含[^（）()]{1,12})?|不含[^（）()]{1,12})[)）]$/;

/** The table that a title means: the longest title pattern at its end wins. */
export function tableOf(title: string, layout: Layout): LayoutTable | null {
  const own = titleIn(title, layout);
  if (own || !ADDED.test(title)) return own?.table ?? null;
  const table = titleIn(title.replace(ADDED, ''), layout)?.table ?? null;
  // Basic expenditure by function is another table than that by economic class, which has no bracket.
  return table?.classification === 'economic' && title.includes('功能') ? null : table;
}

function titleIn(title: string, layout: Layout): { table: LayoutTable; length: number } | null {
  let best: { table: LayoutTable; length: number } | null = null;
  for (const table of layout.tables) {
    for (const pattern of table.titles) {
      const match = compiled(`(?:${pattern})$`).exec(title);
      if (match && !REFERS.test(title.slice(0, match.index)) && (best === null || match[0].length > best.length))
        best = { table, length: match[0].length };
    }
  }
  return best;
}
