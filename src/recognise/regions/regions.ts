/** Cuts a document into its narrative and the regions of its tables. The narrative may go on between and behind the tables. */
import type { Line } from '../../model/source.js';
import { compiled, type Layout, type LayoutTable } from '../layouts/layout.js';
import { narrativeFrom } from '../narrative/start.js';
import { blankless, isAmount, unitOf } from '../words/words.js';
import { contentsEntries } from './contents.js';
import { gridEnd, withGridStarts } from './extent.js';
import { findStarts, type Start } from './starts.js';

export interface Region {
  /** The printed number without blanks, or the title where there is none. */
  readonly number: string;
  readonly title: string;
  /** What the title says the table is; null where no layout knows it. */
  readonly table: LayoutTable | null;
  readonly start: Line;
  /** Everything of the table after its title. */
  readonly lines: readonly Line[];
}

export interface Regions {
  readonly narrative: readonly Line[];
  readonly tables: readonly Region[];
  /** Tables that a table of contents names. */
  readonly listed: readonly Region[];
}

/** A region with the narrative that goes on below its table. */
interface Part {
  readonly region: Region;
  readonly narrative: readonly Line[];
}

/** Finds the tables in lines without blank ones. An entry of a table of contents, which has nothing below it, is no table. */
export function cut(lines: readonly Line[], layout: Layout): Regions {
  const starts = withGridStarts(lines, findStarts(lines, layout), layout);
  const from = starts.map((start, index) => ownFrom(lines, start, starts[index - 1]));
  const parts = starts.map((start, index) => partOf(lines, start, from[index] as number, from[index + 1]));
  const narrative = lines.slice(0, from[0] ?? lines.length);
  const tables: Region[] = [];
  const listed: Region[] = [];
  const entries = contentsEntries(parts.map(({ region }) => region));
  parts.forEach(({ region, narrative: below }, index) => {
    const later = parts.slice(index + 1).map((part) => part.region);
    if (entries[index] || isContentsEntry(region, later)) {
      listed.push(region);
      narrative.push(...region.lines);
    } else addRegion(tables, region);
    narrative.push(...below);
  });
  return { narrative, tables, listed };
}

/** A unit line right above a title is the table's own, unless the table above has no other. */
function ownFrom(lines: readonly Line[], start: Start, before: Start | undefined): number {
  const above = lines[start.at - 1];
  if (!above || unitOf(above.text) === null) return start.at;
  if (!before) return start.at - 1;
  const own = [...before.between, ...lines.slice(before.after, start.at - 1)];
  const taken = unitOf(lines[before.at - 1]?.text ?? '') !== null || own.some((line) => unitOf(line.text) !== null);
  return taken ? start.at - 1 : start.at;
}

function partOf(lines: readonly Line[], start: Start, from: number, until = lines.length): Part {
  const below = lines.slice(start.after, until);
  const inGrid = start.table?.shape === 'form' ? null : gridEnd(below);
  const end = Math.min(inGrid ?? below.length, narrativeFrom(below, start.table?.shape === 'form'));
  const region = {
    number: start.number === '' ? start.title : start.number,
    title: start.title,
    table: start.table,
    start: lines[start.at] as Line,
    lines: [...lines.slice(from, start.at), ...start.between, ...below.slice(0, end)],
  };
  return { region, narrative: below.slice(end) };
}

const MOST_LINES_OF_CONTENTS = 12;

/** No figure but page numbers stands below, and the same table comes again. */
function isContentsEntry(region: Region, later: readonly Region[]): boolean {
  if (region.lines.length > MOST_LINES_OF_CONTENTS) return false;
  const hasFigures = region.lines.some(
    (line) => line.spans.length > 1 && line.spans.some(({ text }) => isAmount(text)),
  );
  const hasMoney = region.lines.some((line) => line.spans.some(({ text }) => /\d[.,]\d/.test(text) && isAmount(text)));
  return !hasFigures && !hasMoney && later.some((other) => other.lines.length > 0 && isSame(region, other));
}

/** An entry or a heading may leave out the year that the title above the table prints. */
function isSame(entry: Region, { table, number, title }: Region): boolean {
  if (entry.table !== table) return false;
  const [own, its] = [bareTitle(entry.title), bareTitle(title)];
  return entry.number === number || own === its || own === its.replace(/^20\d{2}年度?/, '');
}

const ORDINAL = /^(?:\d{1,2}[.、．]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/;

function bareTitle(title: string): string {
  return blankless(title).replace(ORDINAL, '');
}

/** A table whose title is printed again on the next page goes on there; forms of one title are many tables. */
function addRegion(tables: Region[], region: Region): void {
  const last = tables.at(-1);
  const goesOn =
    last !== undefined && last.table === region.table && last.title === region.title && isOneTable(last, region);
  if (!goesOn || !isContinued(last, region)) tables.push(region);
  else tables[tables.length - 1] = { ...last, lines: [...last.lines, ...region.lines] };
}

/** The header of a list of projects, which a form of one project does not print. */
const OF_LIST = /资金总额|[一二三]级指标|绩效指标|单位[编代]码.*单位(?:（项目）)?名称/;

/** Forms of one title are many; a list of them, or a table that no layout knows, goes on where it prints its header again. */
function isOneTable(last: Region, { table, lines }: Region): boolean {
  if (table !== null && table.shape !== 'form') return true;
  const [own, its] = [last.lines, lines].map((all) => all.find((line) => line.grid !== undefined));
  const isSame = own !== undefined && its !== undefined && blankless(own.text) === blankless(its.text);
  return isSame && (table === null || OF_LIST.test(own.text));
}

function isContinued(last: Region, region: Region): boolean {
  return last.number === region.number || region.number === region.title || region.number === `续${last.number}`;
}

/** The line of a layout that a printed name means, with its ordinal (一、, （一）) taken off. */
export function bareName(name: string, layout: Layout): string {
  return name.replace(compiled(`^${layout.ordinal}`), '');
}
