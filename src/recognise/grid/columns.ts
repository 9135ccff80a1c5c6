/** What the amount columns of a grid mean, by the words above them. */
import type { Unit } from '../../model/amount.js';
import type { Column, ColumnKey, Side, Stage } from '../../model/document.js';
import { compiled, type Layout, type LayoutColumn, type LayoutTable, withYears } from '../layouts/layout.js';
import { BRACKETED_UNIT, bracketedUnitOf } from '../words/words.js';
import { type HeaderPath, LEADING_YEAR } from './header.js';

/** A column of amounts: where it stands, and what it means; `of` is null where no label says it. */
export interface GridColumn {
  readonly at: number;
  readonly path: HeaderPath;
  readonly side: Side | null;
  readonly of: LayoutColumn | null;
  /** 0 is the year of the document, −1 the year before. */
  readonly year: 0 | -1;
  /** Set where the column holds the budget in a document of final accounts. */
  readonly stage: Stage | null;
}

const WHOLE = /^(?:合计|总计|小计)$/;
const BUDGET = /预算数$/;

export function gridColumn(
  at: number,
  path: HeaderPath,
  side: Side | null,
  table: LayoutTable | null,
  layout: Layout,
  context: { readonly year: number | null; readonly stage: Stage },
): GridColumn {
  const year = priorIn(path, context.year) ? -1 : 0;
  const own = table?.columns ?? [];
  const candidates = (own.length > 0 ? own : genericColumns(layout)).filter(
    (column) => column.side === undefined || side === null || column.side === side,
  );
  const stage = context.stage === 'finalAccounts' && path.some((words) => BUDGET.test(words)) ? 'budget' : null;
  return { at, path, side, of: meaningOf(path, candidates, year, context.year), year, stage };
}

/** The columns that tables of every kind share, for a table that no layout knows; what they add up to is not known there. */
function genericColumns(layout: Layout): LayoutColumn[] {
  const columns = new Map<ColumnKey, LayoutColumn>();
  for (const table of layout.tables) {
    if (table.shape !== 'tree') continue;
    for (const column of table.columns) {
      const { parts: _, year: __, ...bare } = column;
      if (!columns.has(column.key)) columns.set(column.key, bare);
    }
  }
  return [...columns.values()];
}

function priorIn(path: HeaderPath, year: number | null): boolean {
  const words = path.join(' ');
  if (year === null) return /上年|上一年/.test(words);
  return words.includes(`${year - 1}年`) || (/上年(?!结转)|上一年度/.test(words) && !words.includes(`${year}年`));
}

/**
 * The innermost words that name a column mean it; a bare 合计 or 小计 below the name of another column is the whole of that one.
 */
function meaningOf(
  path: HeaderPath,
  candidates: readonly LayoutColumn[],
  offset: 0 | -1,
  year: number | null,
): LayoutColumn | null {
  const named = (words: string): LayoutColumn | null => best(words, candidates, path, offset, year);
  const inner = path.at(-1) ?? '';
  const own = named(inner);
  const outer =
    [...path.slice(0, -1)]
      .reverse()
      .map(named)
      .find((column) => column !== null) ?? null;
  if (own && outer && WHOLE.test(inner) && outer.key !== own.key) return outer;
  return own ?? named(path.slice(-2).join('')) ?? outer;
}

function best(
  words: string,
  candidates: readonly LayoutColumn[],
  path: HeaderPath,
  offset: 0 | -1,
  year: number | null,
): LayoutColumn | null {
  const matching = candidates.filter(({ labels, needs = [], ...column }) => {
    const met = needs.length === 0 || path.some((above) => means(needs, above, year)) || offset === (column.year ?? 0);
    return labels.length > 0 && met && means(labels, words, year);
  });
  return matching.find((column) => (column.year ?? 0) === offset) ?? matching[0] ?? null;
}

/** The column that a text is the label of; that of the document's own year first. */
export function labelled(text: string, columns: readonly LayoutColumn[], year: number | null): LayoutColumn | null {
  const matching = columns.filter(({ labels }) => labels.length > 0 && means(labels, text, year));
  return matching.find((column) => (column.year ?? 0) === 0) ?? matching[0] ?? null;
}

/** A unit in brackets in the words above: 金额（元）. */
function unitIn(path: HeaderPath): { unit?: Unit } {
  const unit = path.map(bracketedUnitOf).findLast((one) => one !== null);
  return unit ? { unit } : {};
}

function means(patterns: readonly string[], words: string, year: number | null): boolean {
  const expression = compiled(`^(?:${patterns.map((pattern) => withYears(pattern, year)).join('|')})$`);
  const bare = words.replace(BRACKETED_UNIT, '');
  return expression.test(bare) || expression.test(bare.replace(LEADING_YEAR, ''));
}

const VEHICLES = /公务用车/;

/**
 * 小计 is what tables call the vehicles' own total. Where it stands first and not below words of vehicles, it is the total of the three public
 * expenses, and the column that is named after the vehicles is theirs.
 */
function withTotal(columns: readonly GridColumn[]): readonly GridColumn[] {
  const [first] = columns;
  const isFirst = first?.of?.key === 'vehicles' && !first.path.some((words) => VEHICLES.test(words));
  if (!first?.of || !isFirst || columns.some(({ of }) => of?.key === 'total')) return columns;
  const vehicles = first.of;
  const named = columns.findIndex(({ of, path }) => of === null && VEHICLES.test(path.at(-1) ?? ''));
  return columns.map((column, at) => {
    if (at === 0)
      return { ...column, of: { ...vehicles, key: 'total', parts: ['overseasVisits', 'vehicles', 'hospitality'] } };
    return at === named ? { ...column, of: vehicles } : column;
  });
}

/** Columns of the model, in the order of the page. Columns that no label explains keep their words and have no parts. */
export function toColumns(read: readonly GridColumn[], year: number | null): Column[] {
  const columns = withTotal(read);
  return columns.map((column) => {
    const siblings = columns.filter(
      (other) => other.side === column.side && other.year === column.year && other.stage === column.stage,
    );
    const parts = (column.of?.parts ?? []).filter((part) => siblings.some((other) => other.of?.key === part));
    return {
      key: column.of?.key ?? 'other',
      printed: column.path.at(-1) ?? '',
      ...(column.path.length > 1 ? { above: column.path.slice(0, -1) } : {}),
      year: year === null ? null : year + column.year,
      side: column.side,
      parts,
      ...(column.stage === null ? {} : { stage: column.stage }),
      ...unitIn(column.path),
    };
  });
}
