/** Which figure some words speak of (年初预算, 全年预算, 预算执行数, 决算数), and what a change is measured against. */
import type { Direction, FigureKind } from '../../model/document.js';

/** Tried in order; 预算执行数 is no 预算数. */
const KINDS: readonly (readonly [FigureKind, string])[] = [
  ['execution', '(?:预算)?执行数'],
  ['adjusted', '(?:全年|调整)预算数?'],
  ['accounts', '决算数?'],
  ['budget', '(?:年初)?预算(?:数|安排)?'],
];
const AT_END = KINDS.map(([kind, words]) => [kind, new RegExp(`${words}(?:为|是)?$`)] as const);
const ANYWHERE = KINDS.map(([kind, words]) => [kind, new RegExp(words)] as const);

/** Of the words before an amount. */
export function kindAtEnd(words: string): FigureKind | null {
  return AT_END.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Of the words of a comparison. */
export function kindIn(words: string | undefined): FigureKind | null {
  return words === undefined ? null : (ANYWHERE.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

const YEAR = '(上年度?|去年|\\d{4}年度?)(?:[（(][^（）()]{0,12}[）)])?(?:当年)?';
const KIND = '((?:年初|全年|调整)?(?:预算执行数|预算数?|执行数|决算数))';
const COMPARED = `(?:${YEAR})?(?:的)?${KIND}?(?:相比)?`;

/** Words before the figure of a change: its name, year and kind of what it is compared with, and the verb. */
export const CHANGE = new RegExp(
  `^(.*?)(?:同比)?(?:比|较|与|同|和)?${COMPARED}[，,]?(增加|增长|上升|上涨|提高|减少|下降|降低|压减|压缩|增幅|降幅|涨幅|增长率|减少率|下降率)(?:了|约|为|达)?$`,
);

/** 与上年持平, 和年初预算一致, 同比无变化; 基本持平 says no figure. Groups: year, kind. */
export const SAME = `(?:同比|(?:比|较|与|同|和)(?=上年|去年|\\d{4}年|年初|全年|调整|预算|执行|决算)${COMPARED})(?:数)?(?:保持)?(?:持平|一致|相同|无变化|无增减变化|无增减|零增长)`;

/** The amount that a change is measured against, printed before the change: 较2024年的2190万元. */
export const BASE_AMOUNT = new RegExp(`^(?:比|较|与|同|和)${COMPARED}(?:的|为)?$`);
/** The budget that a completion is measured against, printed before it: 完成年初预算54.53万元的. */
export const COMPLETED = /完成(.{0,8}预算(?:数|安排)?)$/;

/** Words that name a figure of what was named before: 支出决算为, 2023年当年预算执行数为. */
export const OF_NAMED =
  /^(?:\d{4}年(?:度)?)?(?:当年)?(?:支出)?(?:(?:年初|全年|调整)?预算(?:数|安排)?|预算执行数|执行数|决算数?)(?:为|是)?$/;

/** The number of a list's item, where words begin with one. */
export function ordinalOf(words: string): number | null {
  const match = /^(?:（([一二三四五六七八九十])）|(\d{1,2})[.．、](?!\d))/.exec(words);
  if (!match) return null;
  return match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : '一二三四五六七八九十'.indexOf(match[1]) + 1;
}

export function directionOf(verb: string | undefined): Direction {
  return /增|升|涨|高/.test(verb ?? '') ? 'up' : 'down';
}

export function yearIn(words: string): number | null {
  const match = /(20\d{2})年/.exec(words);
  return match ? Number.parseInt(match[1] ?? '', 10) : null;
}
