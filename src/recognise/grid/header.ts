/** Where the header of a grid ends and its rows begin, and which words of the header stand above each column. */
import type { Layout, LayoutTable } from '../layouts/layout.js';
import { compiled, withYears } from '../layouts/layout.js';
import { BRACKETED_UNIT, isAmount, isCode } from '../words/words.js';
import { cellAt, type GridCell, type GridRow } from './cells.js';
import { isTotal, plainCode } from './codes.js';

/** The words above a column, outermost first. */
export type HeaderPath = readonly string[];

/** Header words of every table: names of the columns that hold codes, names and remarks. */
const COMMON =
  /^(?:.{0,12}(?:科目|分类)(?:编码|代码|名称)?(?:（单位）)?|.{0,6}(?:编码|代码|编号|名称)|[类款项]|项目|行次|栏次|序号|备注|说明|.{0,4}单位|[-—]+)$/;
/** What headers split expenditure into, whether a layout expects it of a table or not. */
const SPENDING = /^(?:合计|总计|小计|基本支出|项目支出|人员经费|(?:日常)?公用经费|金额)$/;
/** The year may stand before any label. */
export const LEADING_YEAR = /^20\d{2}年(?:度)?/;
const YEAR = /^\d{4}年?$/;

export function isHeaderWord(text: string, table: LayoutTable | null, layout: Layout, year: number | null): boolean {
  const bare = text.replace(BRACKETED_UNIT, '');
  const wording = wordingOf(table, layout, year);
  return [bare, bare.replace(LEADING_YEAR, '')].some(
    (words) => COMMON.test(words) || YEAR.test(words) || SPENDING.test(words) || wording.test(words),
  );
}

function wordingOf(table: LayoutTable | null, layout: Layout, year: number | null): RegExp {
  const tables = table === null || table.columns.length === 0 ? layout.tables : [table];
  const labels = tables.flatMap(({ columns }) =>
    columns.flatMap((column) => [...column.labels, ...(column.needs ?? [])]),
  );
  const all = [...labels, ...layout.noise].map((pattern) => withYears(pattern, year));
  return compiled(`^(?:${[...new Set(all)].join('|')})$`);
}

/**
 * How many rows at the top of a grid are its header. `isRowName` tells what begins the body in a table without codes. Where no
 * layout says the words (`unworded`), everything above the first code, total or figure is header.
 */
export function headerLength(
  rows: readonly GridRow[],
  isWord: (text: string) => boolean,
  isRowName: (text: string) => boolean,
  unworded = false,
): number {
  let end = 0;
  let covered = 0;
  for (const [index, row] of rows.entries()) {
    if (!(isHeaderRow(row, index < covered, isWord, isRowName) || (unworded && isAboveRows(row)))) break;
    end = index + 1;
    for (const cell of row.cells) covered = Math.max(covered, index + cell.down);
  }
  return end;
}

function isHeaderRow(
  row: GridRow,
  covered: boolean,
  isWord: (text: string) => boolean,
  isRowName: (text: string) => boolean,
): boolean {
  const { cells } = row;
  if (cells.length === 0) return true;
  if (isColumnNumbers(cells)) return true;
  if (cells.some(({ text }) => isFigure(text))) return false;
  const words = cells.filter(({ text }) => isWord(text)).length;
  const [only, ...others] = cells;
  if (!covered && only && others.length === 0)
    return (words === 1 || only.to - only.from > 1) && !isTotal(only.text) && !isRowName(only.text);
  if (covered && words > 0) return true;
  const names = cells.filter(({ text }) => isRowName(text) && !isWord(text)).length;
  const onlyWords = cells.length > 1 && words === cells.length;
  return names === 0 && words * 2 >= cells.length && (onlyWords || !beginsRow(row));
}

function isAboveRows(row: GridRow): boolean {
  return row.cells.length > 1 && !row.cells.some(({ text }) => isFigure(text)) && !beginsRow(row);
}

function isFigure(text: string): boolean {
  return isAmount(text) && !YEAR.test(text) && !/^[-—]+$/.test(text);
}

/** A code, or a total, at the head of a row. */
function beginsRow({ cells }: GridRow): boolean {
  const first = cells[0]?.text ?? '';
  return isCode(plainCode(first)) || isTotal(first);
}

/** 栏次 1 2 3 4: figures that count the columns. */
function isColumnNumbers(cells: readonly GridCell[]): boolean {
  const texts = cells.map(({ text }) => text).filter((text) => !/^(?:栏次|行次|\*+|[类款项—-]+)$/.test(text));
  if (texts.length < 2) return cells[0]?.text === '栏次';
  return countUp(texts);
}

/** 1 2 3, or 2 3 4 where the names are counted as well; 2栏, 3=4+5. */
export function countUp(texts: readonly string[]): boolean {
  const bare = texts.map((text) => text.replace(/[=＝].*$/, '').replace(/栏$/, ''));
  return [1, 2].some((first) => bare.every((text, at) => text === String(first + at)));
}

/** The words above each column. A blank takes what stands to its left in all rows but the last, as where cells were not merged. */
export function pathsOf(header: readonly GridRow[], width: number): HeaderPath[] {
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    header.forEach((row, index) => {
      const own = cellAt(row, column) ?? coveringFromAbove(header, index, column);
      const cell = own ?? (index < header.length - 1 ? leftOf(row, column, header, index) : undefined);
      if (cell && path.at(-1) !== cell.text) path.push(cell.text);
    });
    return path;
  });
}

function coveringFromAbove(header: readonly GridRow[], index: number, column: number): GridCell | undefined {
  for (let above = index - 1; above >= 0; above -= 1) {
    const cell = cellAt(header[above] as GridRow, column);
    if (cell) return above + cell.down > index ? cell : undefined;
  }
  return undefined;
}

/** The nearest cell to the left, where no cell above begins between it and the column. */
function leftOf(row: GridRow, column: number, header: readonly GridRow[], index: number): GridCell | undefined {
  const left = row.cells.filter((cell) => cell.to <= column).at(-1);
  if (!left) return undefined;
  const parted = header
    .slice(0, index)
    .some(({ cells }) => cells.some(({ from }) => from >= left.to && from <= column));
  return parted ? undefined : left;
}
