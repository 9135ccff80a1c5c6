/** Small marks of the names of rows and columns: ordinals, totals, memo rows. */

/** How an ordinal is written: 一、 （一） 1、 （1） ①. */
export type OrdinalStyle = 'chinese' | 'chineseBracketed' | 'digit' | 'digitBracketed' | 'circled';

export interface Ordinal {
  readonly style: OrdinalStyle;
  /** The name behind it. */
  readonly rest: string;
}

const ORDINALS: readonly (readonly [OrdinalStyle, RegExp])[] = [
  ['chineseBracketed', /^[（(][一二三四五六七八九十]{1,3}[)）][、.．]?(.*)$/],
  ['chinese', /^[一二三四五六七八九十]{1,3}[、.．](.*)$/],
  ['digitBracketed', /^[（(]\d{1,2}[)）][、.．]?(.*)$/],
  ['digit', /^\d{1,2}[、.．](?!\d)(.*)$/],
  ['circled', /^[①-⑳](.*)$/],
];

export function ordinalOf(name: string): Ordinal | null {
  for (const [style, pattern] of ORDINALS) {
    const match = pattern.exec(name);
    if (match) return { style, rest: match[1] ?? '' };
  }
  return null;
}

const MEMO = /^其中[:：]?/;

/** 其中：…: a part of the row above, which need not be one of several that make it up. */
export function isMemo(name: string): boolean {
  return MEMO.test(name);
}

/** A name without its ordinal and 其中. */
export function bareOf(name: string): string {
  const inner = ordinalOf(name.replace(MEMO, ''))?.rest ?? name.replace(MEMO, '');
  return (ordinalOf(inner)?.rest ?? inner).replace(MEMO, '');
}

const WHOLE = /^(?:本年|本期|当年|部门|全部)?(?:收入|支出|收支|财政拨款)?(?:合计|总计|小计|共计|总额)$/;

/** Rows and columns that say of themselves that they sum others up. */
export function isWhole(text: string): boolean {
  return WHOLE.test(text.replace(/[\s　：:]/g, ''));
}

/** Whether a header says that its column is the whole of a row, or its only amount: 合计, 金额, 2026年预算数. */
export function saysWhole(words: string): boolean {
  return WHOLE_COLUMN.test(words);
}

const WHOLE_COLUMN = /合计|总计|小计|金额|总额|^(?:20\d{2}年)?(?:年初)?(?:预算|决算)数?$/;

/** A name by which rows of two tables are matched: without ordinal, blanks and brackets. */
export function bareLabel(name: string): string {
  return bareOf(name).replace(/[\s（）()]/g, '');
}

/** Sorted. Sets of parts that leave nothing out, whoever prints them: of expenditure, of basic expenditure, of procurement. */
const ALL_PARTS: readonly string[] = ['基本 项目', '人员 公用', '工程 服务 货物'];

/** Whether words are all the parts of something, in any order: 基本支出 and 项目支出. */
export function areAllParts(words: readonly string[]): boolean {
  const bare = words.map((word) => word.replace(/\s|预算数?|决算数?|支出|经费|采购|类$|小计/g, ''));
  return ALL_PARTS.includes(bare.toSorted().join(' '));
}
