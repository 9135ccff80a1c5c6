/** Small marks of rows in tables that no layout knows: figures, ordinals, totals, memo rows. */
import { parseAmount } from '../../model/amount.js';

const LOOSE_FIGURE = /^[-−－(（]?\d[\d,，.．]*[)）]?$/;

/** Whether a cell prints a figure, its thousands grouped or not. A dash is one: it stands for nothing. */
export function isFigure(text: string): boolean {
  return text !== '' && (parseAmount(text, 'yuan').state !== 'unreadable' || LOOSE_FIGURE.test(text));
}

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
