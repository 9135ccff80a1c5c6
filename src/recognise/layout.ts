/**
 * Layouts: what the tables of a place are called and what their columns and lines mean, as data.
 * A layout extends another and replaces tables by kind. Patterns are regular expressions on text without blanks;
 * `{year}` and `{prior}` stand for the year of the document and the year before.
 */
import chongqing from '../data/layouts/chongqing.json' with { type: 'json' };
import national from '../data/layouts/national.json' with { type: 'json' };
import type { Classification, ColumnKey, LineKey, Side, TableKind } from '../model/document.js';
import type { Message } from '../model/message.js';

export interface LayoutColumn {
  readonly key: ColumnKey;
  readonly labels: readonly string[];
  readonly side?: Side;
  readonly year?: 0 | -1;
  readonly parts?: readonly ColumnKey[];
  /** Header words without which the column does not exist, such as the year of its block. */
  readonly needs?: readonly string[];
  readonly optional?: boolean;
}

export interface LayoutLine {
  readonly line: LineKey;
  readonly names: readonly string[];
  /** Lines that this one is an addend of; the first that the table has. */
  readonly of?: readonly LineKey[];
  /** The line is known by this name only below that one. */
  readonly after?: LineKey;
}

export interface LayoutTable {
  readonly kind: TableKind;
  readonly titles: readonly string[];
  /** `tree`: rows by code. `sides`: revenue left, expenditure right. `list`: named rows. `single`: one row. `form`: labelled fields. */
  readonly shape: 'tree' | 'sides' | 'list' | 'single' | 'form';
  readonly classification?: Classification;
  readonly columns: readonly LayoutColumn[];
  readonly sides?: {
    readonly revenue: readonly LayoutLine[];
    readonly expenditure: readonly LayoutLine[];
    readonly classesOf: readonly LineKey[];
  };
  readonly list?: readonly LayoutLine[];
  readonly fields?: readonly LayoutLine[];
  readonly row?: LineKey;
}

export interface Layout {
  readonly id: string;
  readonly name: Message;
  /** Words of the document that speak for this layout. */
  readonly marks: readonly string[];
  readonly ordinal: string;
  readonly numbers: readonly string[];
  readonly noise: readonly string[];
  readonly tables: readonly LayoutTable[];
}

type LayoutFile = Partial<Layout> & { readonly id: string; readonly extends?: string };

const FILES = [national, chongqing] as unknown as readonly LayoutFile[];
const resolved = new Map<string, Layout>();

/** The layout of this id with all that it extends. */
function layoutOf(id: string): Layout {
  const known = resolved.get(id);
  if (known) return known;
  const file = FILES.find((candidate) => candidate.id === id);
  if (!file) throw new Error(`no layout ${id}`);
  const base = file.extends === undefined ? undefined : layoutOf(file.extends);
  const own = file.tables ?? [];
  const inherited = (base?.tables ?? []).filter((table) => !own.some((mine) => mine.kind === table.kind));
  const layout = { ...base, ...file, tables: [...own, ...inherited] } as Layout;
  resolved.set(id, layout);
  return layout;
}

/** The most special layout whose marks stand in the text; the national base where none does. */
export function chooseLayout(text: string): Layout {
  const special = FILES.filter((file) => (file.marks ?? []).some((mark) => text.includes(mark)));
  return layoutOf(special.at(-1)?.id ?? 'national');
}

const patterns = new Map<string, RegExp>();

const alternatives = new WeakMap<readonly string[], RegExp>();

/** Whether one of some patterns is the whole of a text. The list itself is the key, so its patterns are joined once. */
export function isOneOf(names: readonly string[], text: string): boolean {
  let expression = alternatives.get(names);
  if (!expression) {
    expression = new RegExp(`^(?:${names.join('|')})$`);
    alternatives.set(names, expression);
  }
  return expression.test(text);
}

export function compiled(pattern: string): RegExp {
  let expression = patterns.get(pattern);
  if (!expression) {
    expression = new RegExp(pattern);
    patterns.set(pattern, expression);
  }
  return expression;
}

/** Puts the years of the document into a pattern. */
export function withYears(pattern: string, year: number | null): string {
  if (!pattern.includes('{')) return pattern;
  const now = year === null ? '\\d{4}' : String(year);
  const before = year === null ? '\\d{4}' : String(year - 1);
  return pattern.replaceAll('{year}', now).replaceAll('{prior}', before);
}
