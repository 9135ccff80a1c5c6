/**
 * Rows whose cells are separated by bars: lines with a bar that follow each other, more than one cell to a row. The words of the header
 * may be a line each, with a bar behind them or none.
 */
import type { Line, Span } from '../../model/source.js';
import { blankless, CHINESE } from '../words/words.js';
import {
  barsIn,
  cellsOf,
  cellText,
  isFigureCell,
  isLabelCell,
  isMoneyCell,
  isPlain,
  isRule,
  opensWithBar,
  rowOfLines,
} from './cells.js';
import type { Pasted } from './index.js';
import { endsHeading } from './stacked.js';

interface Row {
  readonly line: Line;
  readonly cells: readonly Span[];
}

const FEWEST_ROWS = 2;

/** The first of the lines with bars that follow each other. */
export function beginsRun(lines: readonly Line[], at: number): boolean {
  const { file } = lines[at] as Line;
  return hasBars(lines[at], file) && !hasBars(lines[at - 1], file);
}

/** The table that begins at a line with bars; its header may go back to `after`. Null where the line begins none. */
export function barredAt(lines: readonly Line[], at: number, after: number): Pasted | null {
  const to = endOfRun(lines, at);
  const own = lines.slice(at, to).filter((line) => !isRule(line));
  if (own.length < FEWEST_ROWS) return null;
  const isBordered = own.every(opensWithBar);
  const rows = own
    .map((line): Row => ({ line, cells: cellsOf(line, isBordered) }))
    .filter(({ cells }) => cells.length > 0);
  const isTable =
    rows.some(({ cells }) => cells.length > 1) &&
    rows.some(({ cells }) => cells.some(isMoney)) &&
    // Tables about a budget, and not of one, such as those of notes on a file, have no Chinese words over their columns.
    rows[0]?.cells.some(({ text }) => CHINESE.test(text));
  if (!isTable) return null;
  const width = rows.filter(hasFigure).reduce((most, { cells }) => Math.max(most, endOf(cells)), 0);
  const body = rows.findIndex(({ cells }) => cells.length > 1);
  const stacked = rows.slice(0, body).map(({ line }) => line);
  if (stacked.length > 0) {
    const isHeader = stacked.length === width && stacked.every((line) => isLabelCell(cellText(line)));
    return { from: at, to, rows: isHeader ? [rowOfLines(stacked), ...rows.slice(body).map(lineOf)] : null };
  }
  if (hasFigure(rows[0] as Row)) {
    const from = headerAbove(lines, at, width, after);
    const header = from === at ? [] : [rowOfLines(lines.slice(from, at))];
    return { from, to, rows: [...header, ...rows.map(lineOf)] };
  }
  const header = rows.slice(0, rows.findIndex(hasFigure));
  const named = header.reduce((most, { cells }) => Math.max(most, endOf(cells)), 0);
  return { from: at, to, rows: width > named ? null : rows.map(lineOf) };
}

function hasBars(line: Line | undefined, file: string | undefined): boolean {
  return line !== undefined && isPlain(line) && line.file === file && barsIn(line) > 0;
}

function endOfRun(lines: readonly Line[], at: number): number {
  let to = at;
  while (hasBars(lines[to], lines[at]?.file)) to += 1;
  return to;
}

function isMoney({ text }: Span): boolean {
  return isMoneyCell(blankless(text));
}

function hasFigure({ cells }: Row): boolean {
  return cells.some(({ text }, index) => index > 0 && isFigureCell(blankless(text)));
}

/** The first column behind the last filled cell. */
function endOf(cells: readonly Span[]): number {
  return (cells.at(-1)?.cell ?? -1) + 1;
}

function lineOf({ line, cells }: Row): Line {
  return { ...line, spans: cells };
}

/** Where the words over `width` columns begin that stand above the rows, a line each; the rows' own place where there are no such words. */
function headerAbove(lines: readonly Line[], at: number, width: number, after: number): number {
  const from = at - width;
  if (from <= after || width < 2 || !endsHeading(lines[from - 1] as Line)) return at;
  return lines.slice(from, at).every((line) => isPlain(line) && isLabelCell(cellText(line))) ? from : at;
}
