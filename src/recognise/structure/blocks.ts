/**
 * What the columns of a sheet hold: codes, names, amounts, counts, or words that are no part of the arithmetic. Names with the amounts to
 * their right are a block; revenue and expenditure side by side are two, and the three classifications beside revenue are four.
 */
import { isTotal } from '../grid/codes.js';
import type { HeaderPath } from '../grid/header.js';
import { bracketedUnitOf } from '../words/words.js';
import { isFigure } from './marks.js';
import type { Sheet } from './sheet.js';

export interface StructureBlock {
  /** The first run of code columns: one for each level, or one for all. */
  readonly codes: readonly number[];
  /** Whether these are codes of units or projects and not of a classification. */
  readonly unitCodes: boolean;
  readonly names: readonly number[];
  /** All columns of words, the names among them. */
  readonly words: readonly number[];
  readonly amounts: readonly number[];
  /** Figures that are no money: how many, how large, what share. */
  readonly counts: readonly number[];
}

type Role = 'code' | 'name' | 'amount' | 'count' | 'other';

const SAYS_CODE = /编码|代码|^[类款项]$/;
const SAYS_UNIT = /(?:单位|部门|项目|机构).*(?:编码|代码)/;
const SAYS_WORDS =
  /^(?:行次|序号|备注|说明|编号)$|备注|说明|简介|目标|指标|内容|类型|类别|性质|时间|规格|型号|级次|名称|方式|理由|依据|品目|目录|用途|地点|期限/;
const SAYS_COUNT =
  /数量|人数|个数|台数|辆数|户数|批次|人次|面积|分值|权重|得分|年份|占比|比例|比重|[%％]|率|幅度|^台|^辆|^套|（(?:台|辆|套|人|个|平方米|%)）/;
const CHINESE = /[\u3400-\u9fff]/;
const CLASSIFICATION_CODE = /^[[【]?[235]\d{2}(?:\d{2}){0,2}[\]】]?$/;

const SAYS_MONEY = /资金|金额|预算|总计|合计|小计|拨款|经费|支出|收入/;
const SAYS_INDICATOR = /指标|标准|目标|度量|计量/;

/** `isForm`: only columns whose words say money are read as money, since indicators print figures of all kinds. */
export function blocksOfSheet({ paths, body, width }: Sheet, isForm = false): StructureBlock[] {
  const roles = Array.from({ length: width }, (_, column) => {
    const path = paths[column] ?? [];
    const role = roleOf(path, textsOf(body, column));
    const isMoney = SAYS_MONEY.test(path.join('')) && !path.some((words) => SAYS_INDICATOR.test(words));
    return isForm && role === 'amount' && !isMoney ? 'count' : role;
  });
  fillBlank(roles, paths, body);
  const cuts = cutsOf(roles);
  return cuts
    .map((from, index) => blockOf(roles, paths, from, cuts[index + 1] ?? width))
    .filter(({ amounts, counts }) => amounts.length + counts.length > 0);
}

function textsOf(body: Sheet['body'], column: number): string[] {
  return body.flatMap(({ cells }) => cells.filter((cell) => cell.from === column)).map(({ text }) => text);
}

function roleOf(path: HeaderPath, texts: readonly string[]): Role {
  const last = path.at(-1) ?? '';
  const figures = texts.filter((text) => isFigure(text) && /\d/.test(text));
  const words = texts.filter((text) => CHINESE.test(text) && !isTotal(text));
  if (path.some((one) => SAYS_CODE.test(one)) && !/名称/.test(last) && words.length <= figures.length) return 'code';
  if (texts.length === 0) return 'other';
  if (words.length > 0 && words.length * 2 >= figures.length) return words.length === 0 ? 'other' : 'name';
  if (figures.length === 0)
    return texts.every((text) => /^[-—–\s]*$/.test(text)) && !SAYS_WORDS.test(last) ? 'amount' : 'name';
  if (bracketedUnitOf(last) !== null) return 'amount';
  if (path.some((one) => SAYS_COUNT.test(one))) return 'count';
  if (SAYS_WORDS.test(last) && figures.every((text) => /^\d{1,3}$/.test(text))) return 'other';
  if (figures.every((text) => CLASSIFICATION_CODE.test(text)) && figures.length > 1 && path.length === 0) return 'code';
  return 'amount';
}

/** A column of amounts that is blank all through: it stands among such columns, below the same words or right beside them. */
function fillBlank(roles: Role[], paths: readonly HeaderPath[], body: Sheet['body']): void {
  roles.forEach((role, column) => {
    const last = paths[column]?.at(-1) ?? '';
    if (role !== 'other' || textsOf(body, column).length > 0 || last === '') return;
    if (SAYS_WORDS.test(last) || SAYS_CODE.test(last)) return;
    const before = roles.slice(0, column).findLast((one) => one !== 'other');
    const after = roles.slice(column + 1).find((one) => one !== 'other');
    if (SAYS_COUNT.test(last)) roles[column] = 'count';
    else if (before === 'amount' || (after === 'amount' && before !== undefined)) roles[column] = 'amount';
  });
}

/** Where blocks begin: names or codes behind amounts, with amounts behind them again. */
function cutsOf(roles: readonly Role[]): number[] {
  const cuts = [0];
  let hasAmounts = false;
  roles.forEach((role, column) => {
    if (role === 'amount') hasAmounts = true;
    if (!hasAmounts || (role !== 'name' && role !== 'code')) return;
    const more = roles.slice(column).includes('amount');
    const named = roles.slice(column, roles.indexOf('amount', column)).includes('name');
    if (!more || !named) return;
    cuts.push(column);
    hasAmounts = false;
  });
  return cuts;
}

function blockOf(roles: readonly Role[], paths: readonly HeaderPath[], from: number, to: number): StructureBlock {
  const of = (role: Role): number[] => roles.flatMap((one, at) => (at >= from && at < to && one === role ? [at] : []));
  const all = of('code');
  const run = all.filter((column, index) => index === 0 || column === (all[index - 1] ?? 0) + 1 || isRun(all, index));
  const codes = firstRun(run, paths);
  const unitCodes = codes.some((column) =>
    (paths[column] ?? []).some((words) => SAYS_UNIT.test(words) && !/科目|分类/.test(words)),
  );
  const names = of('name');
  const amounts = of('amount');
  const second = all.find((column) => column > (codes.at(-1) ?? to) && names.some((name) => name < column));
  const before = names.filter((column) => column < Math.min(amounts[0] ?? to, second ?? to));
  return {
    codes,
    unitCodes,
    names: before.length > 0 ? before : names.slice(0, 1),
    words: names,
    amounts,
    counts: of('count'),
  };
}

function isRun(columns: readonly number[], index: number): boolean {
  return columns.slice(0, index + 1).every((column, at) => column === (columns[0] ?? 0) + at);
}

/** Levels side by side (类 款 项) are one code; a second column of whole codes is another classification. */
function firstRun(columns: readonly number[], paths: readonly HeaderPath[]): number[] {
  const [first] = columns;
  if (first === undefined) return [];
  const isLevel = (column: number): boolean => /^[类款项]$/.test(paths[column]?.at(-1) ?? '');
  if (!isLevel(first)) return [first];
  const levels: number[] = [];
  const seen = new Set<string>();
  for (const column of columns) {
    const level = paths[column]?.at(-1) ?? '';
    if (column !== first + levels.length || !isLevel(column) || seen.has(level)) break;
    seen.add(level);
    levels.push(column);
  }
  return levels;
}
