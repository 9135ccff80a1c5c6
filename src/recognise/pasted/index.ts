/**
 * Tables of pasted text: their rows are lines with bars, or every cell is a line of its own, as copied from a web page. Called before
 * tables are cut out of the text, so that such a table is read as one of a web page is. Where it is not certain which cells
 * make a row, nothing is guessed: the cells are marked `loose`, and their table is said to be unread. A table with a title that a
 * layout knows stays flat text then, whose amounts the layout may still place.
 */
import type { Line } from '../../model/source.js';
import type { Layout } from '../layouts/layout.js';
import { narrativeFrom } from '../narrative/start.js';
import { findStarts } from '../regions/starts.js';
import { barredAt, beginsRun } from './bars.js';
import { isPlain } from './cells.js';
import { stackedAt } from './stacked.js';

/** Lines from `from` to `to` that are a table; `rows` is null where its rows are not certain. */
export interface Pasted {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Line[] | null;
}

/** The lines with the rows of pasted tables in place of the lines that they were printed on. */
export function withPastedGrids(lines: readonly Line[], layout: Layout): readonly Line[] {
  const found = tablesIn(lines);
  if (found.length === 0) return lines;
  const isTitled = titledBy(lines, layout);
  const all: Line[] = [];
  let grid = lines.reduce((most, line) => Math.max(most, line.grid ?? 0), 0);
  let after = 0;
  for (const { from, to, rows } of found) {
    all.push(...lines.slice(after, from));
    const own = lines.slice(from, to);
    after = to;
    if (rows === null && isTitled(from)) {
      all.push(...own);
      continue;
    }
    grid += 1;
    for (const row of rows ?? own) all.push(rows === null ? { ...row, grid, loose: true } : { ...row, grid });
  }
  all.push(...lines.slice(after));
  return all;
}

function tablesIn(lines: readonly Line[]): Pasted[] {
  const found: Pasted[] = [];
  let after = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!isPlain(lines[at] as Line)) continue;
    const table = (beginsRun(lines, at) ? barredAt(lines, at, after) : null) ?? stackedAt(lines, at);
    if (table === null) continue;
    found.push(table);
    after = table.to;
    at = after - 1;
  }
  return found;
}

/** Tells of a line, asked in order, whether it stands in the table of a title. */
function titledBy(lines: readonly Line[], layout: Layout): (at: number) => boolean {
  const starts = findStarts(lines, layout);
  let [next, asked, isOpen] = [0, 0, false];
  return (at) => {
    for (let start = starts[next]; start && start.at < at; start = starts[next]) {
      next += 1;
      asked = start.after;
      isOpen = true;
    }
    const between = lines.slice(asked, at);
    asked = Math.max(asked, at);
    isOpen &&= narrativeFrom(between, starts[next - 1]?.table?.shape === 'form') === between.length;
    return isOpen;
  };
}
