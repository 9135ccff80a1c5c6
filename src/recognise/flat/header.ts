/**
 * The columns of a table from the words above its rows. A header that was flattened has lost its grid, and its words
 * are broken over lines, so it is read as one text without blanks: the layout says which columns there may be and in
 * which order, the header which of them there are. What no label explains is handed back, so that no column goes unseen.
 */
import type { Column } from '../../model/document.js';
import type { TextShape } from '../../model/source.js';
import { type Layout, type LayoutColumn, type LayoutTable, withYears } from '../layouts/layout.js';
import type { Word } from '../words/words.js';

export interface Header {
  readonly columns: readonly Column[];
  /** Words of the header that neither a label nor the layout's known words explain. */
  readonly unexplained: string;
  /** Columns that the layout requires and the header does not show. */
  readonly missing: readonly string[];
  /** Where the label of each column stands, in a source that keeps columns; null where it is broken or has several columns below it. */
  readonly bands: readonly (Band | null)[];
}

/** A stretch of a line, in widths of a character. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** The words of a header as text, and where the source keeps columns, for each character where its label stands. */
export interface HeaderText {
  readonly text: string;
  readonly bands?: readonly (Band | null)[];
}

/**
 * The words of a header as text. Where the source keeps columns, words under each other are one label: a word goes on with
 * the words above it if it lies under these alone and they lie over it alone, so that a label over several columns stays apart.
 */
export function headerText(words: readonly Word[], shape: TextShape): HeaderText {
  if (shape !== 'columns') return { text: words.map((word) => word.text).join('') };
  const stacks: Stack[] = [];
  for (const line of new Set(words.map((word) => word.on)))
    addLine(
      stacks,
      words.filter((word) => word.on === line),
    );
  return {
    text: stacks.map((stack) => stack.text).join(''),
    bands: stacks.flatMap(({ text, left, right, closed }) =>
      new Array<Band | null>(text.length).fill(closed ? null : { left, right }),
    ),
  };
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
  return readHeader({ text }, table, layout, year).unexplained === '';
}

/**
 * Reads the header of one table. `year` is the year of the document. `cells` tells for each character the cell that it stands in: then the
 * columns stand in the order of their cells, in a source that keeps columns in that of their labels, else in that of the layout.
 */
export function readHeader(
  { text, bands }: HeaderText,
  table: LayoutTable,
  layout: Layout,
  year: number | null,
  cells?: readonly number[],
): Header {
  const { matched, places, left } = match(
    text.replaceAll('(', '（').replaceAll(')', '）'),
    wordingOf(table, layout, year),
    cells ?? bands,
  );
  const found = new Map<LayoutColumn, string>();
  for (const column of table.columns) {
    const label = labelOf(column, matched, year);
    if (label !== null) found.set(column, label);
  }
  const placeOf = (column: LayoutColumn): number => places.get(found.get(column) ?? '') ?? -1;
  const present = inOrder(
    table.columns.filter((column) => found.has(column)),
    (column) => cells?.[placeOf(column)] ?? bands?.[placeOf(column)]?.left,
  );
  return {
    bands: present.map((column) => bands?.[placeOf(column)] ?? null),
    columns: present.map((column) => toColumn(column, found.get(column) ?? '', present, year)),
    unexplained: left,
    missing: table.columns
      .filter((column) => !found.has(column) && !column.optional && !column.needs?.length)
      .map((column) => column.labels[0] ?? column.key),
  };
}

/** By the cells that their labels stand in, where each has one of its own. */
function inOrder(
  columns: readonly LayoutColumn[],
  cellOf: (column: LayoutColumn) => number | undefined,
): readonly LayoutColumn[] {
  const cells = columns.flatMap((column) => cellOf(column) ?? []);
  if (cells.length < columns.length || new Set(cells).size < cells.length) return columns;
  return columns.toSorted((a, b) => (cellOf(a) ?? 0) - (cellOf(b) ?? 0));
}

/** The header's words for a column; null where it has none, or where the words that it needs are missing. */
function labelOf(column: LayoutColumn, matched: ReadonlyMap<string, string>, year: number | null): string | null {
  const needs = column.needs ?? [];
  if (needs.length > 0 && !needs.some((need) => matched.has(withYears(need, year)))) return null;
  if (column.labels.length === 0) return '';
  for (const label of column.labels) {
    const words = matched.get(withYears(label, year));
    if (words !== undefined) return words;
  }
  return null;
}

/** All patterns of a table's header in one expression, a group each: labels before the words that only go with them. */
interface Wording {
  readonly expression: RegExp;
  readonly patterns: readonly string[];
}

const wordings = new WeakMap<LayoutTable, Map<string, Wording>>();

function wordingOf(table: LayoutTable, layout: Layout, year: number | null): Wording {
  const own = wordings.get(table) ?? new Map<string, Wording>();
  wordings.set(table, own);
  const key = `${layout.id} ${year}`;
  const known = own.get(key);
  if (known) return known;
  const labels = table.columns.flatMap((column) => [...column.labels, ...(column.needs ?? [])]);
  const patterns = [...longestFirst(labels, year), ...longestFirst(layout.noise, year)];
  const wording = { expression: new RegExp(patterns.map((pattern) => `(${pattern})`).join('|'), 'g'), patterns };
  own.set(key, wording);
  return wording;
}

function longestFirst(patterns: readonly string[], year: number | null): string[] {
  const own = [...new Set(patterns.map((pattern) => withYears(pattern, year)))];
  return own.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The first words that each pattern matches, where they first stand within one cell, and what no pattern explains. */
function match(
  text: string,
  { expression, patterns }: Wording,
  cells: readonly unknown[] | undefined,
): { readonly matched: Map<string, string>; readonly places: Map<string, number>; readonly left: string } {
  const matched = new Map<string, string>();
  const places = new Map<string, number>();
  let left = '';
  let end = 0;
  for (const found of text.matchAll(expression)) {
    const group = found.findIndex((words, at) => at > 0 && words !== undefined);
    const pattern = patterns[group - 1] ?? '';
    if (!matched.has(pattern)) matched.set(pattern, found[0]);
    const isWhole = cells === undefined || cells[found.index] === cells[found.index + found[0].length - 1];
    if (isWhole && !places.has(found[0])) places.set(found[0], found.index);
    left += `${text.slice(end, found.index)} `;
    end = found.index + found[0].length;
  }
  return { matched, places, left: (left + text.slice(end)).replace(/\s+/g, ' ').trim() };
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

/** A header of final accounts that has the budget and the result below each of its columns: 预算数 决算数 预算数 决算数 …. */
export function inBothStages(columns: readonly Column[], text: string): readonly Column[] {
  const stages = text.match(/(?:预算|决算)数/g) ?? [];
  const budgets = stages.filter((words) => words === '预算数').length;
  if (columns.length < 2 || stages[0] !== '预算数' || budgets !== columns.length || stages.length !== 2 * budgets)
    return columns;
  return columns.flatMap((column): Column[] => [{ ...column, stage: 'budget' }, column]);
}
