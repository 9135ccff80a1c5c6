/**
 * Layouts: what the tables of a place are called and what their columns and lines mean, as data.
 * A layout extends another: its tables come first, and what one does not state is as in the other's table of that kind. Patterns are regular expressions on text without blanks;
 * `{year}` and `{prior}` stand for the year of the document and the year before.
 */
import { LAYOUTS } from '../../data/layouts/index.js';
import type { Classification, ColumnKey, LineKey, Mandatory, Side, Stage, TableKind } from '../../model/document.js';
import type { Message } from '../../model/message.js';

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
  /** Classes of the economic classification whose sum it is. */
  readonly codes?: readonly string[];
}

export interface LayoutTable {
  /** Null for a table that no rule ties to others; its title keeps it from being taken for one with a similar title. */
  readonly kind: TableKind | null;
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
  /** What a document of each stage has to hold; the whole of a stage is replaced by a layout that states it. */
  readonly mandatory?: Readonly<Partial<Record<Stage, Mandatory>>>;
  /** Tables that the form handed out in this place does not have. */
  readonly noForm?: readonly TableKind[];
  readonly tables: readonly LayoutTable[];
}

type LayoutFile = Partial<Omit<Layout, 'tables'>> & {
  readonly id: string;
  readonly extends?: string;
  readonly tables?: readonly (Partial<LayoutTable> & Pick<LayoutTable, 'kind'>)[];
};

const FILES = LAYOUTS as unknown as readonly LayoutFile[];
const resolved = new Map<string, Layout>();

/** The layout of this id with all that it extends. */
function layoutOf(id: string): Layout {
  const known = resolved.get(id);
  if (known) return known;
  const file = FILES.find((candidate) => candidate.id === id);
  if (!file) throw new Error(`no layout ${id}`);
  const layout = file.extends === undefined ? (file as Layout) : extended(layoutOf(file.extends), file);
  resolved.set(id, layout);
  return layout;
}

function extended(base: Layout, file: LayoutFile): Layout {
  const own = (file.tables ?? []).map((table) => {
    const above = table.kind === null ? undefined : base.tables.find(({ kind }) => kind === table.kind);
    return { ...above, ...table } as LayoutTable;
  });
  const joined = (mine: readonly string[] = [], theirs: readonly string[] = []): readonly string[] => [
    ...mine,
    ...theirs,
  ];
  return {
    ...base,
    ...file,
    mandatory: { ...base.mandatory, ...file.mandatory },
    noise: joined(file.noise, base.noise),
    numbers: joined(file.numbers, base.numbers),
    tables: [...own, ...base.tables],
  };
}

/** What a document of this layout and stage has to hold; null for a layout that is not known. */
export function mandatoryIn(id: string, stage: Stage): Mandatory | null {
  if (!FILES.some((file) => file.id === id)) return null;
  const { mandatory, noForm = [] } = layoutOf(id);
  const asked = mandatory?.[stage];
  if (!asked) return null;
  return { ...asked, tables: asked.tables.map((one) => (noForm.includes(one.kind) ? { ...one, noForm: true } : one)) };
}

/** The layout whose marks the text names most often; the national base where it names none. */
export function chooseLayout(text: string): Layout {
  const counted = FILES.map(({ id, marks = [] }) => ({
    id,
    count: marks.reduce((sum, mark) => sum + text.split(mark).length - 1, 0),
  }));
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best));
  return layoutOf(most.count === 0 ? 'national' : most.id);
}

/** A layout without its tables: every table is then read by its own arithmetic. */
export function withoutTableLayouts(layout: Layout): Layout {
  return { ...layout, tables: [] };
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
