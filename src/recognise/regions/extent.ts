/**
 * Which grids are tables of their own, and where the table of a grid ends. A grid below a title goes with it; one that stands
 * after running text, or on another sheet, is a table whose title nothing knows, if it holds money.
 */
import type { Line } from '../../model/source.js';
import { compiled, type Layout } from '../layouts/layout.js';
import { blankless, isAmount, isNote, unitOf } from '../words/words.js';
import { looksLikeTitle, type Start, tableOf } from './starts.js';

const LONGEST_TITLE = 40;
const SENTENCE = /[，。；,;]/;
const MONEY = /\d[.,]\d|\d{4}/;
/** So many lines back a title may stand, with a unit or who publishes between. */
const TITLE_LINES = 4;

/** Starts, those of grids without a known title included, in order. */
export function withGridStarts(lines: readonly Line[], starts: readonly Start[], layout: Layout): readonly Start[] {
  if (lines.every((line) => line.grid === undefined)) return starts;
  const all = [...starts];
  const titled = new Set(starts.map((start) => lines[start.at]?.grid));
  let [last, next, clear]: [number | undefined, number, number] = [undefined, 0, 0];
  let before: Start | undefined;
  lines.forEach((line, at) => {
    for (let start = starts[next]; start && start.at <= at; start = starts[next]) {
      before = start;
      clear = start.after;
      next += 1;
    }
    if (line.grid === undefined || line.grid === last) return;
    last = line.grid;
    // Lines before `clear` are known to be no prose, so that many grids below one title take no longer.
    while (clear < at && !isProseBeside(lines[clear] as Line)) clear += 1;
    if (before && clear >= at && belongs(lines, before, at, layout)) return;
    if (titled.has(line.grid) || !hasMoney(lines, at)) return;
    before = orphan(lines, at, layout);
    clear = at;
    all.push(before);
  });
  return all.sort((a, b) => a.at - b.at);
}

function belongs(lines: readonly Line[], start: Start, at: number, layout: Layout): boolean {
  // What is unread takes no other table with it.
  if (lines[start.at]?.loose || lines[at]?.loose) return false;
  if (lines[start.at]?.sheet !== lines[at]?.sheet || beginsForm(lines, start, at)) return false;
  let above = at - 1;
  while (above >= start.after && lines[above]?.grid === undefined) above -= 1;
  return above < start.after || !lines.slice(above + 1, at).some((line) => isOtherTitle(line, start, layout));
}

const INDICATORS = /绩效指标|[一二三]级指标|绩效目标/;

/** Below a table without indicators, a grid that has them in its header is another table, whose title was not printed. */
function beginsForm(lines: readonly Line[], { after, table }: Start, at: number): boolean {
  let first = after;
  while (first < at && lines[first]?.grid === undefined) first += 1;
  if (table?.shape === 'form' || first === at) return false;
  return INDICATORS.test(lines[at]?.text ?? '') && !INDICATORS.test(lines[first]?.text ?? '');
}

/** Between two grids, the number or the title of another table, which no layout knows. */
function isOtherTitle(line: Line, { title, number }: Start, layout: Layout): boolean {
  const text = blankless(line.text);
  if (compiled(`^(?:${layout.numbers.join('|')})$`).test(text)) return text !== number;
  return looksLikeTitle(text) && unitOf(line.text) === null && text.replace(CONTINUED, '') !== blankless(title);
}

const CONTINUED = /[（(]?续表?[)）]?$/;

function isProseBeside(line: Line): boolean {
  return line.grid === undefined && isProse(line);
}

function isProse(line: Line): boolean {
  const text = blankless(line.text);
  return text.length > LONGEST_TITLE && SENTENCE.test(text) && !isNote(line.text.trim());
}

function hasMoney(lines: readonly Line[], at: number): boolean {
  const { grid } = lines[at] as Line;
  let figures = 0;
  for (let index = at; lines[index]?.grid === grid; index += 1) {
    for (const { text } of lines[index]?.spans ?? []) if (isAmount(text) && MONEY.test(text)) figures += 1;
  }
  return figures > 1;
}

function orphan(lines: readonly Line[], at: number, layout: Layout): Start {
  const { sheet } = lines[at] as Line;
  const above = lines.slice(Math.max(0, at - TITLE_LINES), at).filter((line) => line.grid === undefined);
  const title = above.findLast((line) => isTitle(line))?.text ?? sheet ?? '';
  const text = blankless(title);
  return { at, after: at, between: [], number: '', title: text, table: text === '' ? null : tableOf(text, layout) };
}

function isTitle(line: Line): boolean {
  const text = blankless(line.text);
  return text !== '' && text.length <= LONGEST_TITLE && !SENTENCE.test(text) && unitOf(line.text) === null;
}

/** The number of lines below a title that are its table: to the end of its last grid, and the notes below that. */
export function gridEnd(below: readonly Line[]): number | null {
  const first = below.findIndex((line) => line.grid !== undefined);
  if (first < 0) return null;
  let end = first;
  for (let index = first; index < below.length; index += 1) {
    const line = below[index] as Line;
    if (line.sheet !== below[first]?.sheet) break;
    if (line.grid !== undefined) end = index + 1;
    else if (isProse(line)) break;
  }
  let open = false;
  while (end < below.length) {
    const text = (below[end] as Line).text.trim();
    if (!(open || isNote(text) || unitOf(text) !== null)) break;
    open = !/[。；]$/.test(text);
    end += 1;
  }
  return end;
}
