/**
 * The columns of a table from the words above its rows. A header that was flattened has lost its grid, and its words
 * are broken over lines, so it is read as one text without blanks: the layout says which columns there may be and in
 * which order, the header which of them there are. What no label explains is handed back, so that no column goes unseen.
 */
import type { Column } from '../model/document.js';
import type { TextShape } from '../model/source.js';
import { compiled, compiledGlobal, type Layout, type LayoutColumn, type LayoutTable, withYears } from './layout.js';
import type { Word } from './words.js';

export interface Header {
  readonly columns: readonly Column[];
  /** Words of the header that neither a label nor the layout's known words explain. */
  readonly unexplained: string;
  /** Columns that the layout requires and the header does not show. */
  readonly missing: readonly string[];
}

interface Labelled {
  readonly column: LayoutColumn;
  readonly pattern: string;
}

/**
 * The words of a header as text. Where the source keeps columns, words under each other are one label: a word goes on with
 * the words above it if it lies under these alone and they lie over it alone, so that a label over several columns stays apart.
 */
export function headerText(words: readonly Word[], shape: TextShape): string {
  if (shape !== 'columns') return words.map((word) => word.text).join('');
  const stacks: Stack[] = [];
  for (const line of new Set(words.map((word) => word.on)))
    addLine(
      stacks,
      words.filter((word) => word.on === line),
    );
  return stacks.map((stack) => stack.text).join('');
}

interface Stack {
  text: string;
  left: number;
  right: number;
  /** A label over several columns, below which labels of their own began. */
  closed: boolean;
}

function addLine(stacks: Stack[], words: readonly Word[]): void {
  const before = stacks.filter((stack) => !stack.closed);
  const labels = joinAdjacent(words);
  for (const label of labels) {
    const above = before.filter((stack) => overlap(stack, label));
    const [only] = above;
    if (only && above.length === 1 && labels.filter((other) => overlap(only, other)).length === 1) {
      only.text += label.text;
      only.left = Math.min(only.left, label.left);
      only.right = Math.max(only.right, label.right);
    } else {
      for (const stack of above) stack.closed = true;
      stacks.push(label);
    }
  }
}

function overlap(one: Stack, other: Stack): boolean {
  return one.left < other.right && other.left < one.right;
}

/** Words a single blank apart are one label: 2024 年预算数. */
function joinAdjacent(words: readonly Word[]): Stack[] {
  const labels: Stack[] = [];
  for (const { text, left, right } of words) {
    const last = labels.at(-1);
    if (last && left - last.right <= 1) {
      last.text += text;
      last.right = right;
    } else labels.push({ text, left, right, closed: false });
  }
  return labels;
}

/** Whether a text is nothing but words of a table's header. */
export function isHeaderOnly(text: string, table: LayoutTable, layout: Layout, year: number | null): boolean {
  return readHeader(text, table, layout, year).unexplained === '';
}

/** Reads the header of one table. `year` is the year of the document. */
export function readHeader(text: string, table: LayoutTable, layout: Layout, year: number | null): Header {
  const rest = new Eraser(text.replaceAll('(', '（').replaceAll(')', '）'));
  const found = new Map<LayoutColumn, string>();
  for (const column of table.columns) {
    if (!(column.needs ?? []).some((need) => rest.has(withYears(need, year))) && column.needs?.length) continue;
    if (column.labels.length === 0) found.set(column, '');
  }
  const labels = table.columns.flatMap((column) =>
    column.labels.map((label) => ({ column, pattern: withYears(label, year) }) satisfies Labelled),
  );
  const usable = labels.filter(
    ({ column }) => !column.needs?.length || column.needs.some((need) => rest.has(withYears(need, year))),
  );
  for (const { column, pattern } of usable) {
    const label = found.has(column) ? null : rest.find(pattern);
    if (label !== null) found.set(column, label);
  }
  rest.eraseAll(usable.map(({ pattern }) => pattern));
  rest.eraseAll([...needsOf(table, year), ...layout.noise.map((noise) => withYears(noise, year))]);
  const present = table.columns.filter((column) => found.has(column));
  return {
    columns: present.map((column) => toColumn(column, found.get(column) ?? '', present, year)),
    unexplained: rest.left(),
    missing: table.columns
      .filter((column) => !found.has(column) && !column.optional && !column.needs?.length)
      .map((column) => column.labels[0] ?? column.key),
  };
}

function needsOf(table: LayoutTable, year: number | null): string[] {
  return table.columns.flatMap((column) => (column.needs ?? []).map((need) => withYears(need, year)));
}

function toColumn(column: LayoutColumn, label: string, present: readonly LayoutColumn[], year: number | null): Column {
  const siblings = present.filter((other) => other.side === column.side && (other.year ?? 0) === (column.year ?? 0));
  return {
    key: column.key,
    printed: label,
    year: year === null ? null : year + (column.year ?? 0),
    side: column.side ?? null,
    parts: (column.parts ?? []).filter((part) => siblings.some((sibling) => sibling.key === part)),
  };
}

/** A text from which explained words are taken out, longest first, so that what is left was not understood. */
class Eraser {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  has(pattern: string): boolean {
    return compiled(pattern).test(this.#text);
  }

  find(pattern: string): string | null {
    return compiled(pattern).exec(this.#text)?.[0] ?? null;
  }

  /** At every place the longest pattern goes first. */
  eraseAll(patterns: readonly string[]): void {
    if (this.#text.length === 0 || patterns.length === 0) return;
    const all = [...new Set(patterns)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.#text = this.#text.replace(compiledGlobal(all.join('|')), '\u0000');
  }

  left(): string {
    return this.#text.replaceAll('\u0000', ' ').replace(/\s+/g, ' ').trim();
  }
}
