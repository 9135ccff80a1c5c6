/** The numbered items of the narrative, with what each says of its class, its use, its change and the reason. */
import type { Document, Passage } from '../../model/document.js';

/** Names of class, section and item as a sentence writes them: 住房保障支出（类）住房改革支出（款）住房公积金（项）. */
interface Path {
  readonly names: readonly string[];
  readonly printed: string;
}

/** A piece of text and where it begins in its passage. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

export interface Item {
  readonly passage: Passage;
  readonly at: number;
  readonly text: string;
  readonly path: Path | null;
  /** What follows 主要用于. */
  readonly use: Piece | null;
  /** What follows 原因是, for each reason. */
  readonly reasons: readonly Piece[];
}

const MARK = /(?<=^|[。；：:;）])(?:\d{1,2}[.、．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）])(?=[^\d。，])/g;
const USE = /主要(?:是)?用于[：:]?/g;
const REASON = /原因(?:主要)?(?:是|为|：|:)(?:主要是)?[：:]?/g;
const END = /[。；;]/;
const LEVELS = [/[（(]\d{0,3}类[)）]/, /[（(]\d{0,2}款[)）]/, /[（(]\d{0,2}项[)）]/] as const;
const LONGEST_NAME = 40;

/** Every item of the passages, in order. A passage without marks is one item. */
export function itemsOf(document: Document): readonly Item[] {
  return document.passages.flatMap(itemsIn);
}

function itemsIn(passage: Passage): Item[] {
  const starts = [0, ...[...passage.text.matchAll(MARK)].map(({ index }) => index ?? 0)];
  return [...new Set(starts)].map((at, index, all) => {
    const text = passage.text.slice(at, all[index + 1] ?? passage.text.length);
    return {
      passage,
      at,
      text,
      path: pathIn(text),
      use: piecesAfter(text, USE, at)[0] ?? null,
      reasons: piecesAfter(text, REASON, at),
    };
  });
}

function piecesAfter(text: string, lead: RegExp, offset: number): Piece[] {
  return [...text.matchAll(lead)].map((match) => {
    const at = (match.index ?? 0) + match[0].length;
    const end = text.slice(at).search(END);
    return { text: text.slice(at, end < 0 ? text.length : at + end), at: offset + at };
  });
}

/** The first path of names in a text; each name ends before its level in brackets, perhaps with digits of the code. */
function pathIn(text: string): Path | null {
  const marks = LEVELS.map((level) => level.exec(text));
  const [first, second, third] = marks;
  if (!first || !second || !third) return null;
  const inOrder = first.index < second.index && second.index < third.index;
  const names = [
    nameBefore(text, first.index),
    text.slice(first.index + first[0].length, second.index),
    text.slice(second.index + second[0].length, third.index),
  ];
  if (!inOrder || names.some((name) => name === '' || name.length > LONGEST_NAME || /[，。；]/.test(name))) return null;
  const start = first.index - (names[0]?.length ?? 0);
  return { names, printed: text.slice(start, third.index + third[0].length) };
}

function nameBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_NAME), end);
  return /[\p{Script=Han}（）()]*$/u.exec(before)?.[0].replace(/^[)）]/, '') ?? '';
}
