/**
 * Rows of a table with classification codes, out of words that may be broken over lines: code, name and amounts each on
 * lines of their own, names before or after their amounts, totals without a code.
 */
import type { LineKey } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import { nameOf, normaliseName } from '../../vocabulary/classification.js';
import type { LayoutLine } from '../layouts/layout.js';
import { lineNamed } from '../layouts/meaning.js';
import type { RawRow } from '../regions/raw.js';
import { CHINESE, isAmount, isCode, type Word } from '../words/words.js';

const TOTAL = /^(?:合计|总计|(?:本年)?(?:收入|支出)(?:合计|总计))$/;

export interface TreeReading {
  readonly header: readonly Word[];
  readonly rows: RawRow[];
  readonly leftover: readonly { line: Line; text: string }[];
}

/** Reads the words of a region. Everything before the first row is header. `lines` are the named lines that the table may have. */
export function readTree(words: readonly Word[], lines: readonly LayoutLine[] = []): TreeReading {
  return new TreeReader(words, lines).read();
}

interface TotalFound {
  /** How many words make its name. */
  readonly length: number;
  readonly line: LineKey;
}

class TreeReader {
  readonly #header: Word[] = [];
  #rows: RawRow[] = [];
  #pending: Word[] = [];
  #leftover: { line: Line; text: string }[] = [];
  readonly #words: readonly Word[];
  readonly #lines: readonly LayoutLine[];

  constructor(words: readonly Word[], lines: readonly LayoutLine[]) {
    this.#words = words;
    this.#lines = lines;
  }

  read(): TreeReading {
    let at = 0;
    while (at < this.#words.length) at = this.#step(at);
    this.#dropPending();
    return { header: this.#header, rows: this.#rows, leftover: this.#leftover };
  }

  #step(at: number): number {
    const word = this.#words[at] as Word;
    const code = this.#codeAt(at);
    if (code) return this.#startRow(code.code, word, at + code.length);
    const total = this.#totalAt(at);
    if (total) return this.#startTotal(at, total);
    if (isAmount(word.text) && this.#rows.length > 0 && !this.#isHeaderNumber(word, this.#words[at + 1]))
      this.#rows.at(-1)?.amounts.push(word);
    else this.#takeText(word);
    return at + 1;
  }

  /** A number after text that waits for a row of its own belongs to that text, not to the row before; so does a year of a header. */
  #isHeaderNumber(word: Word, next: Word | undefined): boolean {
    if (next?.on === word.on && /^\d{4}$/.test(word.text) && next.text.startsWith('年')) return true;
    return this.#pending.some((pending) => pending.on === word.on);
  }

  /** `20103`, or `201 03 01` in columns of their own; in both cases a name follows, or one stood waiting. */
  #codeAt(at: number): { code: string; length: number } | null {
    const first = this.#words[at]?.text ?? '';
    if (!/^\d{3,7}$/.test(first)) return null;
    const inColumns = this.#codeInColumns(at, first);
    if (inColumns) return inColumns;
    return isCode(first) && this.#namedAfter(at + 1, first) ? { code: first, length: 1 } : null;
  }

  /** The levels of the code in columns of their own. Only the last of them may have lost its leading zero. */
  #codeInColumns(at: number, first: string): { code: string; length: number } | null {
    if (first.length !== 3) return null;
    const section = this.#words[at + 1]?.text ?? '';
    const item = this.#words[at + 2]?.text ?? '';
    if (!/^\d{1,2}$/.test(section)) return null;
    const below = first + section.padStart(2, '0');
    if (/^\d{2}$/.test(item) && isCode(below + item) && this.#isName(at + 3)) return { code: below + item, length: 3 };
    return isCode(below) && this.#isName(at + 2) ? { code: below, length: 2 } : null;
  }

  #isName(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && CHINESE.test(word.text) && !isAmount(word.text);
  }

  #namedAfter(at: number, code: string): boolean {
    if (this.#isName(at)) return this.#isTotalWord(at) === 0;
    return this.#pending.length > 0 && this.#isKnownOrExtends(code);
  }

  #isKnownOrExtends(code: string): boolean {
    const list = code.startsWith('2') ? 'functional' : 'economic';
    if (nameOf(list, code) !== null) return true;
    return this.#rows.some((row) => row.code !== null && row.code.length < code.length && code.startsWith(row.code));
  }

  #totalAt(at: number): TotalFound | null {
    const length = this.#isTotalWord(at);
    const named = length > 0 ? null : lineNamed(this.#words[at]?.text ?? '', this.#lines, null, () => false);
    const found = named?.line ? { length: 1, line: named.line } : { length, line: 'total' };
    if (found.length === 0) return null;
    const next = this.#words[at + found.length];
    return next && isAmount(next.text) && !this.#looksLikeCode(at + found.length) ? found : null;
  }

  #looksLikeCode(at: number): boolean {
    return this.#codeAt(at) !== null;
  }

  #isTotalWord(at: number): number {
    const one = this.#words[at]?.text ?? '';
    if (TOTAL.test(one)) return 1;
    return TOTAL.test(one + (this.#words[at + 1]?.text ?? '')) && one.length === 1 ? 2 : 0;
  }

  #startRow(code: string, word: Word, next: number): number {
    const waiting = this.#waitingName(code, next);
    this.#rows.push({ code, name: waiting, line: null, side: null, of: [], amounts: [], at: word.on });
    return next;
  }

  #startTotal(at: number, { length, line }: TotalFound): number {
    this.#dropPending();
    const words = this.#words.slice(at, at + length);
    const name = words.map((part) => part.text).join('');
    this.#rows.push({ code: null, name, line, side: null, of: [], amounts: [], at: (words[0] as Word).on });
    return at + length;
  }

  #takeText(word: Word): void {
    const row = this.#rows.at(-1);
    if (!row) {
      this.#header.push(word);
      return;
    }
    const goesOn = row.code !== null && (row.amounts.length === 0 || continuesName(row, word.text));
    if (goesOn && this.#pending.length === 0) row.name += word.text;
    else this.#pending.push(word);
  }

  /** Text before a code is its name, or the start of it where the classification's own name says so. */
  #waitingName(code: string, next: number): string {
    const text = this.#pending.map((word) => word.text).join('');
    const known = nameOf(code.startsWith('2') ? 'functional' : 'economic', code);
    const starts = known !== null && text !== '' && normaliseName(known).startsWith(normaliseName(text));
    if (this.#isName(next) && !starts) {
      this.#dropPending();
      return '';
    }
    this.#pending = [];
    return text;
  }

  #dropPending(): void {
    const byLine = new Map<Line, string>();
    for (const word of this.#pending) byLine.set(word.on, (byLine.get(word.on) ?? '') + word.text);
    for (const [line, text] of byLine) this.#leftover.push({ line, text });
    this.#pending = [];
  }
}

/** Whether a text behind a row's amounts is the rest of its name, by the classification's own name for the code. */
function continuesName(row: RawRow, text: string): boolean {
  if (row.code === null) return false;
  const known = nameOf(row.code.startsWith('2') ? 'functional' : 'economic', row.code);
  if (known === null) return false;
  return normaliseName(known).startsWith(normaliseName(row.name + text));
}
