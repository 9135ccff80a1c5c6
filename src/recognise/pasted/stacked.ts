/**
 * One cell a line: below a title or a unit come the words over the columns, then rows of a label and a figure for each of the
 * other columns. Only where every row has all its figures is it certain which figure stands in which column.
 */
import type { Line } from '../../model/source.js';
import { narrativeFrom } from '../narrative/start.js';
import { looksLikeTitle } from '../regions/starts.js';
import { blankless, isCode, isNote, unitOf } from '../words/words.js';
import { cellText, isFigureCell, isLabelCell, isMoneyCell, isPlain, opensWithBar, rowOfLines } from './cells.js';
import type { Pasted } from './index.js';

/** Words over columns: of the names and of the figures. */
const FEWEST_WORDS = 2;
const FEWEST_ROWS = 2;
const FEWEST_AMOUNTS = 2;

/** The table whose first cell is a line, right below a title or a unit. */
export function stackedAt(lines: readonly Line[], at: number): Pasted | null {
  const above = lines[at - 1];
  if (above === undefined || !endsHeading(above) || endsHeading(lines[at] as Line)) return null;
  const cells = lines.slice(at, endOfCells(lines, at));
  const last = cells.findLastIndex(isFigure);
  const own = cells.slice(0, last + 1);
  const words = own.findIndex(isFigure) - 1;
  const amounts = own.filter((line) => isMoneyCell(cellText(line)));
  // Codes are words of a classification, whose tables flat text tells by them.
  if (words < FEWEST_WORDS || amounts.length < FEWEST_AMOUNTS || own.some((line) => isCode(cellText(line))))
    return null;
  return { from: at, to: at + own.length, rows: rowsIn(own, words) };
}

/** A title, or the line of the unit below it. */
export function endsHeading({ text }: Line): boolean {
  return unitOf(text) !== null || looksLikeTitle(blankless(text));
}

function isFigure(line: Line): boolean {
  return isFigureCell(cellText(line));
}

function endOfCells(lines: readonly Line[], at: number): number {
  let to = at;
  for (let line = lines[to]; line && isCell(line) && line.file === lines[at]?.file; line = lines[to]) to += 1;
  return to;
}

function isCell(line: Line): boolean {
  if (!isPlain(line) || opensWithBar(line) || endsHeading(line) || isNote(line.text.trim())) return false;
  const text = cellText(line);
  return isFigureCell(text) || (isLabelCell(text) && narrativeFrom([line], false) === 1);
}

/** The header and the rows; null where some row has fewer figures than the header has columns for them, or more. */
function rowsIn(cells: readonly Line[], words: number): Line[] | null {
  const rows = [rowOfLines(cells.slice(0, words))];
  for (let at = words; at < cells.length; at += words) {
    const row = cells.slice(at, at + words);
    const isRow = row.length === words && row.every((line, index) => isFigure(line) === index > 0);
    if (!isRow) return null;
    rows.push(rowOfLines(row));
  }
  return rows.length > FEWEST_ROWS ? rows : null;
}
