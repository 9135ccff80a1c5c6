/**
 * The build of a grid: which columns hold codes, names and amounts. Names with the amounts to their right make a block; revenue
 * and expenditure side by side are two blocks, and so is a long list that is folded over.
 */
import { isAmount, isCode } from '../words/words.js';
import { cellAt, type GridRow } from './cells.js';
import { isTotal, splitCode } from './codes.js';
import type { HeaderPath } from './header.js';

export interface Block {
  readonly codes: readonly number[];
  readonly names: readonly number[];
  readonly amounts: readonly number[];
}

type Role = 'code' | 'name' | 'amount' | 'other';

const SAYS_CODE = /编码|代码|^[类款项]$/;
const SAYS_NAME = /名称|^项目|^科目$|单位$|内容$/;
const SAYS_OTHER = /^(?:行次|序号|备注|说明|编号)$/;
const CHINESE = /[\u3400-\u9fff]/;

/** `isLabel` tells whether the words above a column name a column of amounts. */
export function blocksOf(
  paths: readonly HeaderPath[],
  body: readonly GridRow[],
  isLabel: (path: HeaderPath) => boolean,
): Block[] {
  const roles = paths.map((path, column) => roleOf(path, column, body, isLabel));
  roles.forEach((role, column) => {
    if (role === 'amount' && isBareCodes(column, roles, body, paths)) roles[column] = 'code';
  });
  const blocks: { codes: number[]; names: number[]; amounts: number[] }[] = [];
  roles.forEach((role, column) => {
    if (role === 'other') return;
    let block = blocks.at(-1);
    if (!block || (role !== 'amount' && block.amounts.length > 0)) {
      block = { codes: [], names: [], amounts: [] };
      blocks.push(block);
    }
    block[role === 'code' ? 'codes' : role === 'name' ? 'names' : 'amounts'].push(column);
  });
  return blocks;
}

function roleOf(
  path: HeaderPath,
  column: number,
  body: readonly GridRow[],
  isLabel: (path: HeaderPath) => boolean,
): Role {
  const last = path.at(-1) ?? '';
  if (SAYS_OTHER.test(last)) return 'other';
  const texts = body.flatMap((row) => row.cells.filter((cell) => cell.from === column)).map(({ text }) => text);
  const names = texts.filter((text) => CHINESE.test(text) && !isTotal(text)).length;
  const figures = texts.filter(isAmount).length;
  if (SAYS_CODE.test(last) && names <= figures) return 'code';
  if (names > 0 && names >= figures) return 'name';
  if (isLabel(path)) return 'amount';
  if (path.some((words) => SAYS_CODE.test(words)) && !SAYS_NAME.test(last) && names === 0 && allCodes(texts))
    return 'code';
  if (figures > 0) return 'amount';
  if (SAYS_NAME.test(last) || texts.length > 0) return 'name';
  return 'other';
}

/** Figures without a label that are all codes and stand right before the names. */
function isBareCodes(
  column: number,
  roles: readonly Role[],
  body: readonly GridRow[],
  paths: readonly HeaderPath[],
): boolean {
  if ((paths[column] ?? []).length > 0 && !SAYS_CODE.test((paths[column] ?? []).join(''))) return false;
  const next = roles.slice(column + 1).find((role) => role !== 'amount' && role !== 'other');
  const texts = body.flatMap((row) => cellAt(row, column)?.text ?? []).filter((text) => !isTotal(text));
  return next === 'name' && allCodes(texts);
}

function allCodes(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.every((text) => isCode(text) || /^\d{1,2}$/.test(text) || splitCode(text) !== null || isTotal(text))
  );
}
