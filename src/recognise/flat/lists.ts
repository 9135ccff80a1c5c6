/**
 * Named rows without codes: revenue and expenditure side by side, or a plain list. A flattened line may hold a name of the
 * left side without its amount and a name of the right side with its own, so names are told by meaning, not by place.
 */
import type { LineKey, Side } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import { isOneOf, type Layout, type LayoutLine, type LayoutTable } from '../layouts/layout.js';
import { classNamed, lineNamed, type Meaning } from '../layouts/meaning.js';
import type { RawRow } from '../regions/raw.js';
import { bareName } from '../regions/regions.js';
import { isAmount, type Word } from '../words/words.js';

export interface ListReading {
  readonly header: readonly Word[];
  readonly rows: RawRow[];
  readonly leftover: readonly { line: Line; text: string }[];
}

/** Reads the words of a region with named rows. Everything before the first known name that begins a row is header. */
export function readList(words: readonly Word[], table: LayoutTable, layout: Layout): ListReading {
  return new ListReader(words, table, layout).read();
}

class ListReader {
  readonly #words: readonly Word[];
  readonly #table: LayoutTable;
  readonly #layout: Layout;
  readonly #rows: RawRow[] = [];
  readonly #leftover: { line: Line; text: string }[] = [];
  #pending: Word[] = [];
  /** The word that is being read. */
  #current: Word | null = null;

  constructor(words: readonly Word[], table: LayoutTable, layout: Layout) {
    this.#words = words;
    this.#table = table;
    this.#layout = layout;
  }

  read(): ListReading {
    const start = this.#bodyStart();
    for (const word of this.#words.slice(start)) {
      this.#current = word;
      this.#step(word);
    }
    this.#flush();
    return { header: this.#words.slice(0, start), rows: this.#rows, leftover: this.#leftover };
  }

  /** The body begins with the name that stands before the first amount, or with the first row's name where no amount is. */
  #bodyStart(): number {
    const amount = this.#words.findIndex((word) => isAmount(word.text));
    const first = amount < 0 ? this.#words.length : amount;
    const line = this.#words[first]?.on;
    const onLine = line === undefined ? -1 : this.#words.findIndex((word) => word.on === line);
    if (onLine >= 0 && onLine < first) return this.#backOverNames(onLine);
    return this.#backOverNames(first);
  }

  /** Rows without amounts may stand right before the first amount; the first word that is no row's name ends them. */
  #backOverNames(from: number): number {
    let start = from;
    while (start > 0) {
      const text = this.#words[start - 1]?.text ?? '';
      const joined = (this.#words[start - 2]?.text ?? '') + text;
      if (this.#isRowName(text)) start -= 1;
      else if (start > 1 && this.#isRowName(joined)) start -= 2;
      else break;
    }
    return start;
  }

  /** Beside a list the column labels are called like its rows, so a label is no row there. */
  #isRowName(text: string): boolean {
    if (this.#table.sides && this.#table.columns.some((column) => isOneOf(column.labels, text))) return false;
    return this.#meaningOf(text) !== null;
  }

  #step(word: Word): void {
    if (isAmount(word.text)) {
      this.#takeAmount(word);
      return;
    }
    const joined = [...this.#pending, word].map((part) => part.text).join('');
    if (this.#meaningOf(joined)) this.#startRow([...this.#pending, word]);
    else if (this.#meaningOf(word.text)) {
      this.#flush();
      this.#startRow([word]);
    } else if (!this.#absorb(word)) this.#pending.push(word);
  }

  /** The rest of a name that already meant a line: 事业收入 / 资金. */
  #absorb(word: Word): boolean {
    const row = this.#rows.at(-1);
    if (!row || this.#pending.length > 0 || row.amounts.length > 0) return false;
    const longer = this.#meaningOf(row.name + word.text);
    if (!longer || longer.line !== row.line || longer.code !== row.code) return false;
    row.name += word.text;
    return true;
  }

  #takeAmount(word: Word): void {
    if (this.#pending.length > 0) this.#startUnknown();
    const row = this.#rows.at(-1);
    if (row) row.amounts.push(word);
    else this.#leftover.push({ line: word.on, text: word.text });
  }

  #startRow(words: readonly Word[]): void {
    const name = words.map((word) => word.text).join('');
    const meaning = this.#meaningOf(name);
    this.#pending = [];
    if (!meaning) return;
    const at = (words[0] as Word).on;
    this.#rows.push({
      code: meaning.code,
      name,
      line: meaning.line,
      side: meaning.side,
      of: meaning.of,
      amounts: [],
      at,
    });
  }

  /** A name that nothing knows still has its row; its side is that of its wording. */
  #startUnknown(): void {
    const name = this.#pending.map((word) => word.text).join('');
    const side = this.#table.sides === undefined ? null : /(?:支出|补助|下年)$/.test(name) ? 'expenditure' : 'revenue';
    const of = side === 'expenditure' ? (this.#table.sides?.classesOf ?? []) : [];
    this.#rows.push({ code: null, name, line: null, side, of, amounts: [], at: (this.#pending[0] as Word).on });
    this.#pending = [];
  }

  #flush(): void {
    const byLine = new Map<Line, string>();
    for (const word of this.#pending) byLine.set(word.on, (byLine.get(word.on) ?? '') + word.text);
    for (const [line, text] of byLine) this.#leftover.push({ line, text });
    this.#pending = [];
  }

  #meaningOf(text: string): Meaning | null {
    const name = bareName(text, this.#layout);
    const { sides, list } = this.#table;
    if (!sides) return this.#named(name, list ?? [], null);
    const onLine = this.#sideTaken();
    const order: readonly Side[] = onLine ? ['expenditure', 'revenue'] : ['revenue', 'expenditure'];
    for (const side of order) {
      const meaning = this.#named(name, sides[side], side);
      if (meaning) return meaning;
    }
    return classNamed(name, this.#table);
  }

  /**
   * Whether a name good for both sides is the right one: where it stands twice on its line, the second; else where the last row was one of
   * revenue.
   */
  #sideTaken(): boolean {
    const word = this.#current;
    const alike = this.#words.filter(({ on, text }) => on === word?.on && text === word.text);
    return alike.length > 1 ? alike[0] !== word : this.#rows.at(-1)?.side === 'revenue';
  }

  #named(name: string, lines: readonly LayoutLine[], side: Side | null): Meaning | null {
    return lineNamed(name, lines, side, (line) => this.#isBelow(line, side));
  }

  #isBelow(line: LineKey, side: Side | null): boolean {
    return this.#rows.some((row) => row.side === side && row.line === line);
  }
}
