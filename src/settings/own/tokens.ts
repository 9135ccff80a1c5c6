/** The pieces of a relation as users write it: words, signs, quotations, each with where it begins. */
import type { Message } from '../../model/message.js';

/** Where a relation cannot be read, and what was expected there. */
export class RelationFault extends Error {
  constructor(
    readonly relation: string,
    /** Counted from 0, in UTF-16 units. */
    readonly at: number,
    readonly expected: Message,
  ) {
    super(expected.en);
  }
}

type Sign = '[' | ']' | '.' | '+' | '-' | '=' | '≤' | '≥';

export type Token =
  | { readonly kind: 'word' | 'quoted' | 'title' | 'inside'; readonly text: string; readonly at: number }
  | { readonly kind: 'sign'; readonly text: Sign; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

/** Every way to write a sign; longer ones first. */
const SIGNS: readonly (readonly [string, Sign])[] = [
  ['<=', '≤'],
  ['>=', '≥'],
  ['==', '='],
  ['≤', '≤'],
  ['⩽', '≤'],
  ['≦', '≤'],
  ['≥', '≥'],
  ['⩾', '≥'],
  ['≧', '≥'],
  ['=', '='],
  ['＝', '='],
  ['+', '+'],
  ['＋', '+'],
  ['-', '-'],
  ['－', '-'],
  ['−', '-'],
  ['–', '-'],
  ['[', '['],
  ['［', '['],
  ['【', '['],
  [']', ']'],
  ['］', ']'],
  ['】', ']'],
  ['.', '.'],
  ['．', '.'],
];

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '《': '》' };
const DIGIT = /[0-9]/;

export function tokensOf(relation: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < relation.length; ) {
    if ((relation[at] ?? '').trim() === '') at += 1;
    else {
      const { token, end } = tokens.at(-1)?.text === '[' ? inside(relation, at) : tokenAt(relation, at);
      tokens.push(token);
      at = end;
    }
  }
  return [...tokens, { kind: 'end', text: '', at: relation.length }];
}

function tokenAt(relation: string, at: number): { readonly token: Token; readonly end: number } {
  const sign = signAt(relation, at);
  if (sign) return { token: { kind: 'sign', text: sign[1], at }, end: at + sign[0].length };
  const closing = CLOSING[relation[at] ?? ''];
  if (closing !== undefined) return quotation(relation, at, closing);
  const end = wordEnd(relation, at);
  if (end === at) throw new RelationFault(relation, at, NO_SIGN);
  return { token: { kind: 'word', text: relation.slice(at, end), at }, end };
}

const CLOSING_BRACKETS = [']', '］', '】'];

/** All that stands between brackets is one name, with the marks that are printed in it: 说明[“三公”经费]. */
function inside(relation: string, at: number): { readonly token: Token; readonly end: number } {
  const ends = CLOSING_BRACKETS.map((bracket) => relation.indexOf(bracket, at)).filter((end) => end >= 0);
  if (ends.length === 0) throw new RelationFault(relation, wordEnd(relation, at), NOT_CLOSED);
  const end = Math.min(...ends);
  const text = relation.slice(at, end).trim();
  if (text === '') throw new RelationFault(relation, at, NO_NAME);
  const closing = CLOSING[text[0] ?? ''];
  const quoted = text.length > 2 && closing !== undefined && text.indexOf(closing, 1) === text.length - 1;
  return { token: { kind: 'inside', text: quoted ? text.slice(1, -1).trim() : text, at }, end };
}

/** Where what may have been meant as a name between brackets ends. */
function wordEnd(relation: string, at: number): number {
  let end = at;
  while (end < relation.length && isOfWord(relation, at, end)) end += 1;
  return end;
}

function signAt(relation: string, at: number): readonly [string, Sign] | undefined {
  return SIGNS.find(([written]) => relation.startsWith(written, at));
}

/** A hyphen before a digit belongs to the number of a table (表1-2): no place begins with a digit. */
function isOfWord(relation: string, from: number, at: number): boolean {
  const character = relation[at] ?? '';
  if (character.trim() === '' || character in CLOSING || character === '<' || character === '>') return false;
  const sign = signAt(relation, at);
  return sign === undefined || (sign[1] === '-' && at > from && DIGIT.test(relation[at + 1] ?? ''));
}

function quotation(relation: string, at: number, closing: string): { readonly token: Token; readonly end: number } {
  const end = relation.indexOf(closing, at + 1);
  const text = end < 0 ? '' : relation.slice(at + 1, end);
  if (end < 0) throw new RelationFault(relation, relation.length, unclosed(closing));
  if (text.trim() === '') throw new RelationFault(relation, end, NO_WORDS);
  return { token: { kind: closing === '》' ? 'title' : 'quoted', text, at }, end: end + 1 };
}

const NO_SIGN: Message = {
  zh: '应为 = ≤ ≥ 之一（“小于”“大于”请写成 ≤、≥）',
  en: 'one of = ≤ ≥ is expected (write ≤ and ≥ for less and greater)',
};
const NOT_CLOSED: Message = { zh: '应为“]”', en: 'a ] is expected' };
const NO_NAME: Message = {
  zh: '应为科目编码、行名、* 或说明所述事项',
  en: 'a code, the name of a row, * or the words of a sentence are expected',
};
const NO_WORDS: Message = { zh: '引号内应有文字', en: 'words are expected between the quotation marks' };

function unclosed(closing: string): Message {
  return { zh: `应有“${closing}”与前面的符号相配`, en: `a closing ${closing} is expected` };
}
