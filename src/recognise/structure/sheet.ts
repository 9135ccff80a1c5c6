/**
 * The grids of one table as sheets: one header, and the rows of all pages below it. Nothing here knows a layout. A page that
 * prints the header again, or none, goes on with the sheet before; a page with another header begins a sheet of its own.
 */
import type { Unit } from '../../model/amount.js';
import type { Line } from '../../model/source.js';
import { ordinalOf } from '../../vocabulary/rows.js';
import { alignedTo } from '../grid/align.js';
import { type GridCell, type GridRow, gridsOf, rowsOf, widthOf } from '../grid/cells.js';
import { isTotal, splitCode } from '../grid/codes.js';
import { countUp, type HeaderPath, pathsOf } from '../grid/header.js';
import { firstUnit, isCode, unitOf } from '../words/words.js';
import { isFigure } from './marks.js';

export interface Sheet {
  readonly width: number;
  /** The words above each column, outermost first. */
  readonly paths: readonly HeaderPath[];
  readonly body: readonly GridRow[];
  /** Stated in a cell of the grid itself. */
  readonly unit: Unit | null;
}

interface Page {
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly width: number;
}

/** The sheets of the lines of one table, in order. */
export function sheetsOf(lines: readonly Line[]): Sheet[] {
  const sheets: { width: number; header: readonly GridRow[]; body: GridRow[]; unit: Unit | null }[] = [];
  for (const grid of gridsOf(lines)) {
    const rows = rowsOf(grid).filter(({ cells }) => cells.length > 0);
    if (rows.length === 0) continue;
    const last = sheets.at(-1);
    const page = pageOf(rows, last?.header ?? []);
    const unit = firstUnit(page.header.flatMap(({ cells }) => cells.map(({ text }) => text)));
    if (last && continues(page, last)) {
      last.body.push(...(page.width === last.width ? page.body : alignedTo(page.body, last.body)));
      last.width = Math.max(last.width, widthOf(last.body));
    } else sheets.push({ width: page.width, header: page.header, body: [...page.body], unit });
  }
  return sheets.map(({ width, header, body, unit }) => ({
    width,
    paths: pathsOf(header.filter(isWording), width),
    body,
    unit,
  }));
}

function pageOf(rows: readonly GridRow[], before: readonly GridRow[]): Page {
  const repeated = repeatedLength(rows, before);
  const length = repeated > 0 ? repeated : headerLength(rows, before.length > 0);
  return { header: rows.slice(0, length), body: rows.slice(length), width: widthOf(rows) };
}

/** How many rows of a page print the header before again; cells at the edge may be cut off. */
function repeatedLength(rows: readonly GridRow[], header: readonly GridRow[]): number {
  let length = 0;
  while (length < header.length && isAlike(rows[length], header[length])) length += 1;
  return length;
}

function isAlike(one: GridRow | undefined, other: GridRow | undefined): boolean {
  if (!one || !other || one.cells.length === 0) return false;
  const texts = new Set(other.cells.map(({ text }) => text));
  const same = one.cells.filter(({ text }) => texts.has(text)).length;
  return same * 2 > Math.max(one.cells.length, other.cells.length);
}

/** A page without a header of its own, or with the same one. */
function continues(page: Page, last: { readonly header: readonly GridRow[] }): boolean {
  return page.header.length === 0 || isAlike(page.header[0], last.header[0]);
}

/** The rows at the top that are no data: words over columns, and what runs over the whole width. */
function headerLength(rows: readonly GridRow[], isLater: boolean): number {
  const width = widthOf(rows);
  let end = 0;
  let covered = 0;
  for (const [index, row] of rows.entries()) {
    if (!isHeaderRow(row, index < covered, width, isLater && index === 0)) break;
    end = index + 1;
    for (const cell of row.cells) covered = Math.max(covered, index + cell.down);
  }
  return end === rows.length ? 0 : end;
}

function isHeaderRow({ cells }: GridRow, isCovered: boolean, width: number, isFirstOfLater: boolean): boolean {
  if (isOrdinals(cells)) return true;
  if (cells.some(({ text }) => isFigure(text) && !YEAR.test(text))) return false;
  if (isCovered) return true;
  const first = cells[0];
  if (!first) return true;
  if (isCode(first.text) || splitCode(first.text) !== null || isTotal(first.text) || ordinalOf(first.text) !== null)
    return false;
  if (cells.length === 1) return first.to - first.from >= width && !isFirstOfLater;
  return !isFirstOfLater || cells.some(({ from, to, down }) => to - from > 1 || down > 1);
}

const YEAR = /^20\d{2}年?$/;

/** `** 1 2 3`, `栏次 1 2`: figures that count the columns. */
function isOrdinals(cells: readonly GridCell[]): boolean {
  const texts = cells.map(({ text }) => text).filter((text) => !/^(?:\*+|栏次|行次|[类款项]|[-—]+)$/.test(text));
  if (texts.length < 2) return texts.length === 1 && cells.length > 1 && texts[0] === '1';
  return countUp(texts);
}

/** Words over columns: neither ordinals nor a unit nor a title over the whole width. */
function isWording({ cells }: GridRow): boolean {
  return !isOrdinals(cells) && !cells.every(({ text }) => unitOf(text) !== null || /[:：]/.test(text));
}
