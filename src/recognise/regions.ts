/** Cuts a document into its narrative and the regions of its tables, by number and title. */
import type { Line, Source } from '../model/source.js';
import { compiled, type Layout, type LayoutTable } from './layout.js';
import { blankless } from './words.js';

export interface Region {
  /** The printed number without blanks, or the title where there is none. */
  readonly number: string;
  readonly title: string;
  /** What the title says the table is; null where no layout knows it. */
  readonly table: LayoutTable | null;
  readonly start: Line;
  /** Everything after the title up to the next table. */
  readonly lines: readonly Line[];
}

export interface Regions {
  readonly narrative: readonly Line[];
  readonly tables: readonly Region[];
}

const SENTENCE = /[，。；,;：]/;
const LONGEST_TITLE = 60;
const TITLE_LINES = 3;

interface Start {
  readonly at: number;
  readonly after: number;
  readonly number: string;
  readonly title: string;
  readonly table: LayoutTable | null;
}

/** Finds the tables. An entry of a table of contents, which has nothing below it, is no table. */
export function cut(source: Source, layout: Layout): Regions {
  const lines = source.lines.filter((line) => line.spans.length > 0);
  const starts = findStarts(lines, layout);
  const regions: Region[] = starts.map((start, index) => ({
    number: start.number === '' ? start.title : start.number,
    title: start.title,
    table: start.table,
    start: lines[start.at] as Line,
    lines: lines.slice(start.after, starts[index + 1]?.at ?? lines.length),
  }));
  const tables = regions.filter((region) => !isContentsEntry(region, regions));
  const first = starts.find((_, index) => tables.includes(regions[index] as Region));
  return { narrative: lines.slice(0, first?.at ?? lines.length), tables };
}

function isContentsEntry(region: Region, regions: readonly Region[]): boolean {
  return (
    region.lines.length === 0 &&
    regions.some((other) => other !== region && other.number === region.number && other.lines.length > 0)
  );
}

function findStarts(lines: readonly Line[], layout: Layout): Start[] {
  const starts: Start[] = [];
  const number = compiled(`^(${layout.numbers.join('|')})$`);
  const numberThenTitle = compiled(`^(${layout.numbers.join('|')})[:：.、]?(.+表)$`);
  for (let at = 0; at < lines.length; at += 1) {
    const start = startAt(lines, at, layout, number, numberThenTitle);
    if (!start) continue;
    starts.push(start);
    at = start.after - 1;
  }
  return starts;
}

function startAt(
  lines: readonly Line[],
  at: number,
  layout: Layout,
  number: RegExp,
  numberThenTitle: RegExp,
): Start | null {
  const text = blankless(lines[at]?.text ?? '');
  if (text.length > LONGEST_TITLE || !(text.includes('表') || text.includes('三公'))) return null;
  if (number.test(text)) {
    const title = titleFrom(lines, at + 1);
    if (title) return { at, after: title.after, number: text, title: title.text, table: tableOf(title.text, layout) };
    return null;
  }
  const both = numberThenTitle.exec(text);
  if (both?.[2]) return { at, after: at + 1, number: both[1] ?? '', title: both[2], table: tableOf(both[2], layout) };
  if (!text.endsWith('表') || SENTENCE.test(text)) return null;
  const table = tableOf(text, layout);
  return table ? { at, after: at + 1, number: '', title: text, table } : null;
}

function titleFrom(lines: readonly Line[], at: number): { text: string; after: number } | null {
  let text = '';
  for (let index = at; index < Math.min(at + TITLE_LINES, lines.length); index += 1) {
    text += blankless(lines[index]?.text ?? '');
    if (text.length > LONGEST_TITLE || SENTENCE.test(text)) return null;
    if (text.endsWith('表')) return { text, after: index + 1 };
  }
  return null;
}

/** The table that a title means: the longest title pattern at its end wins. */
function tableOf(title: string, layout: Layout): LayoutTable | null {
  let best: { table: LayoutTable; length: number } | null = null;
  for (const table of layout.tables) {
    for (const pattern of table.titles) {
      const match = compiled(`(?:${pattern})$`).exec(title);
      if (match && (best === null || match[0].length > best.length)) best = { table, length: match[0].length };
    }
  }
  return best?.table ?? null;
}

/** The line of a layout that a printed name means, with its ordinal (一、, （一）) taken off. */
export function bareName(name: string, layout: Layout): string {
  return name.replace(compiled(`^${layout.ordinal}`), '');
}
