/** What is said of cells that could not be read, are hidden, or look wrong. */
import type { Problem } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import { counted } from '../failure.js';
import { type RawCell, refOf } from './book.js';
import type { ShortSum } from './formula-range.js';

export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly page: number;
}

/** How many cells a message names one by one. */
const NAMED = 8;

const FORMULA_LENGTH = 100;

function named(cells: readonly RawCell[]): Message {
  const refs = cells.slice(0, NAMED).map(({ row, column }) => refOf(row, column));
  const more = cells.length > NAMED;
  return {
    zh: `${refs.join('、')}${more ? ` 等 ${counted(cells.length)} 个单元格` : ''}`,
    en: `${refs.join(', ')}${more ? ` and others, ${counted(cells.length)} in all` : ''}`,
  };
}

function problem(kind: string, { file, sheet, page }: Place, cell: RawCell | undefined, message: Message): Problem {
  const ref = cell ? { ref: refOf(cell.row, cell.column) } : {};
  return { kind, message, location: { file, page, sheet, ...ref } };
}

/** A problem of some cells of one kind; none where there are no cells. */
function ofCells(
  kind: string,
  place: Place,
  cells: readonly RawCell[],
  told: (refs: Message, count: string) => Message,
): Problem[] {
  return cells.length === 0 ? [] : [problem(kind, place, cells[0], told(named(cells), counted(cells.length)))];
}

export function unsavedFormulas(place: Place, cells: readonly RawCell[]): Problem[] {
  const { file, sheet } = place;
  return ofCells('formula-without-value', place, cells, ({ zh, en }) => ({
    zh: `“${file}”工作表“${sheet}”的 ${zh} 只有公式、没有保存计算结果，无法读出数值；请用 Excel 或 WPS 打开该文件，重新保存后再核对。`,
    en: `“${file}”, sheet “${sheet}”: ${en} hold formulas without a saved result, so their values cannot be read; open the file in Excel or WPS, and save it again.`,
  }));
}

export function formulaErrors(place: Place, cells: readonly RawCell[]): Problem[] {
  const { file, sheet } = place;
  return ofCells('formula-error', place, cells, ({ zh, en }) => ({
    zh: `“${file}”工作表“${sheet}”的 ${zh} 显示公式错误值（${cells[0]?.text}）；请修正公式后再核对。`,
    en: `“${file}”, sheet “${sheet}”: ${en} show an error (${cells[0]?.text}); correct the formulas.`,
  }));
}

export function shortSum(place: Place, { cell, formula, left }: ShortSum): Problem {
  const { file, sheet } = place;
  const { zh, en } = named(left);
  const shown = formula.slice(0, FORMULA_LENGTH);
  const ref = refOf(cell.row, cell.column);
  return problem('formula-range', place, cell, {
    zh: `“${file}”工作表“${sheet}”的 ${ref} 公式为 ${shown}，没有包括相邻的 ${zh}；请核实求和区域是否完整。`,
    en: `“${file}”, sheet “${sheet}”: the formula of ${ref} is ${shown} and leaves out the adjacent ${en}; see whether the range is complete.`,
  });
}

export function hiddenSheet(place: Place, cells: readonly RawCell[]): Problem[] {
  const { file, sheet } = place;
  return ofCells('hidden-sheet', place, cells, (_, count) => ({
    zh: `“${file}”工作表“${sheet}”是隐藏的，其中 ${count} 个有内容的单元格没有参加核对；如需核对，请取消隐藏并保存后重新核对。`,
    en: `“${file}”, sheet “${sheet}” is hidden; its ${count} cells with content were left out. Unhide the sheet and save the file if they are to be checked.`,
  }));
}

export function hiddenRows(place: Place, cells: readonly RawCell[]): Problem[] {
  const { file, sheet } = place;
  return ofCells('hidden-rows', place, cells, ({ zh, en }, count) => ({
    zh: `“${file}”工作表“${sheet}”有隐藏的行，其中 ${count} 个有内容的单元格（${zh}）没有参加核对；如需核对，请取消隐藏或筛选并保存后重新核对。`,
    en: `“${file}”, sheet “${sheet}” has hidden rows; ${count} cells with content in them (${en}) were left out. Unhide the rows or clear the filter and save the file if they are to be checked.`,
  }));
}

export function hiddenColumns(place: Place, cells: readonly RawCell[]): Problem[] {
  const { file, sheet } = place;
  return ofCells('hidden-columns', place, cells, ({ zh, en }, count) => ({
    zh: `“${file}”工作表“${sheet}”有隐藏的列，其中 ${count} 个有内容的单元格（${zh}）没有参加核对；如需核对，请取消隐藏并保存后重新核对。`,
    en: `“${file}”, sheet “${sheet}” has hidden columns; ${count} cells with content in them (${en}) were left out. Unhide the columns and save the file if they are to be checked.`,
  }));
}

/** Cells whose content does not show: beneath a merged cell, or in a format that shows nothing. */
export function hiddenCells(place: Place, cells: readonly RawCell[]): Problem[] {
  const { file, sheet } = place;
  return ofCells('hidden-cells', place, cells, ({ zh, en }, count) => ({
    zh: `“${file}”工作表“${sheet}”有 ${count} 个单元格的内容不显示（${zh}：被合并单元格遮盖，或数字格式设为不显示），没有参加核对；请核实是否应当公开。`,
    en: `“${file}”, sheet “${sheet}”: the content of ${count} cells does not show (${en}: covered by a merged cell, or in a format that displays nothing) and was left out; see whether it ought to be published.`,
  }));
}

export function damagedSheet(place: Place): Problem {
  const { file, sheet } = place;
  return problem('sheet-damaged', place, undefined, {
    zh: `“${file}”工作表“${sheet}”已损坏，无法读取，其余工作表照常核对；请用 Excel 或 WPS 打开该文件，修复并另存后重新核对。`,
    en: `“${file}”, sheet “${sheet}” is damaged and could not be read, the other sheets were; open the file in Excel or WPS, repair it and save it again.`,
  });
}
