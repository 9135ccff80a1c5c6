/**
 * Which columns of a block are sums of others. The header proposes (what a cell spans, what stands beside it, words such as 小计),
 * the figures decide. Three ways of looking, after Jiang et al., AggreCol (EDBT 2022): what stands beside a total, then what is left
 * when sums that were found are skipped, then differences (增减 = this year − the year before).
 */

import { areAllParts, isMemo, isWhole } from '../../vocabulary/rows.js';
import type { HeaderPath } from '../grid/header.js';
import { type Score, scoreOf, type Trial } from './evidence.js';

/** `total` is the sum of `addends`, places among the columns of the block. */
export interface ColumnSum {
  readonly total: number;
  readonly addends: readonly { readonly column: number; readonly coefficient: 1 | -1 }[];
  readonly score: Score;
  /** The header says so: the column is called a total and these are all the columns beside it, or they are all the parts there are. */
  readonly isStated?: true;
}

/** For each row, for each column of the block: whole steps; null where it is blank. */
export type Figures = readonly (readonly (number | null)[])[];

interface Node {
  /** The words of this cell of the header. */
  readonly words: string;
  /** The column, where the cell covers one alone. */
  readonly column: number | null;
  readonly children: readonly Node[];
  readonly columns: readonly number[];
}

const CHANGE = /增减|增长|变动|变化|差额|比.{2,12}(?:增|减)/;
const RATIO = /[%％]|率|幅|比例|比重|占比/;
const TOTAL_WORDS = /合计|总计|小计|共计|总额/;
/** So many candidates are dropped from a row of siblings at most, by one or two. */
const MOST_SIBLINGS = 14;

export function columnSums(paths: readonly HeaderPath[], figures: Figures): ColumnSum[] {
  const search = new Search(paths, figures);
  search.visit(treeOf(paths, 0, range(0, paths.length)));
  for (const columns of alike(paths))
    search.visit(
      treeOf(
        paths.map((path) => path.slice(0, -1)),
        0,
        columns,
      ),
    );
  search.differences(paths);
  return [...search.found.values()].sort((a, b) => a.total - b.total);
}

/** Columns of one innermost word in several groups, which may add up across the groups: 合计/一般公共预算 = 因公出国/一般公共预算 + …. */
function alike(paths: readonly HeaderPath[]): number[][] {
  const groups = new Map<string, number[]>();
  paths.forEach((path, at) => {
    const words = path.at(-1);
    if (words !== undefined && path.length > 1) groups.set(words, [...(groups.get(words) ?? []), at]);
  });
  return [...groups.values()].filter((columns) => columns.length > 2);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** Cells of the header that cover several columns, as nodes. */
function treeOf(paths: readonly HeaderPath[], depth: number, columns: readonly number[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  while (at < columns.length) {
    const words = paths[columns[at] as number]?.[depth];
    let end = at + 1;
    while (words !== undefined && end < columns.length && paths[columns[end] as number]?.[depth] === words) end += 1;
    const own = columns.slice(at, end);
    const only = own.length === 1 ? (own[0] as number) : null;
    const rest = only === null ? (words ?? '') : (paths[only] ?? []).slice(depth).join('');
    nodes.push({
      words: rest,
      column: only,
      children: only === null ? treeOf(paths, depth + 1, own) : [],
      columns: own,
    });
    at = end;
  }
  const [single] = nodes;
  return nodes.length === 1 && single && single.column === null ? [...single.children] : nodes;
}

/** What stands for a node among its siblings: its own total, or all its columns. */
interface Item {
  readonly words: string;
  readonly columns: readonly number[];
  /** Where it is one column that may be a total of siblings. */
  readonly column: number | null;
}

class Search {
  readonly found = new Map<number, ColumnSum>();
  readonly #paths: readonly HeaderPath[];
  readonly #figures: Figures;

  constructor(paths: readonly HeaderPath[], figures: Figures) {
    this.#paths = paths;
    this.#figures = figures;
  }

  /** Looks among siblings, the innermost first; returns what stands for them. */
  visit(nodes: readonly Node[]): Item[] {
    const items = nodes.map((node): Item => {
      if (node.column !== null) return { words: node.words, columns: [node.column], column: node.column };
      const inner = this.visit(node.children);
      return { words: node.words, columns: this.#standFor(inner), column: null };
    });
    for (let at = items.length - 1; at >= 0; at -= 1) this.#tryTotal(items, at);
    return items;
  }

  /** The columns that no other column of the same group sums up. */
  #standFor(items: readonly Item[]): number[] {
    const within = new Set(items.flatMap(({ columns }) => columns));
    const used = new Set<number>();
    for (const column of within) {
      const own = this.found.get(column)?.addends.map((addend) => addend.column) ?? [];
      if (own.every((addend) => within.has(addend))) for (const addend of own) used.add(addend);
    }
    return [...within].filter((column) => !used.has(column));
  }

  #tryTotal(items: readonly Item[], at: number): void {
    const item = items[at] as Item;
    const total = item.column;
    if (total === null || RATIO.test(item.words)) return;
    let best: ColumnSum | null = null;
    for (const addends of this.#candidates(items, at)) {
      if (addends.length === 0 || addends.includes(total)) continue;
      const score = scoreOf(this.#trials(total, addends));
      if (best === null || score.value > best.score.value + 1e-9)
        best = { total, addends: addends.map((column) => ({ column, coefficient: 1 })), score };
    }
    const known = this.found.get(total);
    if (best === null || (known && known.score.value >= best.score.value)) return;
    if (!isBelievable(best, TOTAL_WORDS.test(item.words))) return;
    const beside = this.#unsummed(items.slice(at + 1)).flatMap(({ columns }) => columns);
    const isAll = beside.length > 1 && beside.length === best.addends.length;
    const parts = best.addends.map(({ column }) => this.#paths[column]?.at(-1) ?? '');
    const isNamed = (isAll && isWhole(item.words)) || areAllParts(parts);
    const isStated = isNamed && best.score.sums + best.score.copies > 0;
    this.found.set(total, isStated ? { ...best, isStated } : best);
  }

  #trials(total: number, addends: readonly number[]): Trial[] {
    return this.#figures.map((row) => ({
      total: row[total] ?? null,
      addends: addends.map((column) => row[column] ?? null),
    }));
  }

  /** The most natural first: of equal scores the first is taken. */
  *#candidates(items: readonly Item[], at: number): Generator<readonly number[]> {
    const own = items[at] as Item;
    const after = this.#unsummed(items.slice(at + 1));
    const before = this.#unsummed(items.slice(0, at));
    const plain = (list: readonly Item[]): Item[] => list.filter(({ words }) => !isMemo(words) && !RATIO.test(words));
    const flat = (list: readonly Item[]): number[] => list.flatMap(({ columns }) => columns);
    yield flat(after);
    if (plain(after).length < after.length) yield flat(plain(after));
    for (let length = after.length - 1; length > 1; length -= 1) yield flat(after.slice(0, length));
    if (before.length > 0 && (after.length === 0 || isWhole(own.words))) {
      yield flat(before);
      yield flat([...before, ...after]);
      for (let from = 1; from < before.length - 1; from += 1) yield flat(before.slice(from));
    }
    if (after.length === 1 || after.length > MOST_SIBLINGS) return;
    for (let one = 0; one < after.length; one += 1) {
      yield flat(after.filter((_, index) => index !== one));
      for (let other = one + 1; other < after.length; other += 1)
        yield flat(after.filter((_, index) => index !== one && index !== other));
    }
  }

  /** Siblings without those that another of them sums up. */
  #unsummed(items: readonly Item[]): Item[] {
    const within = new Set(items.flatMap(({ columns }) => columns));
    const used = new Set<number>();
    for (const column of within)
      for (const addend of this.found.get(column)?.addends ?? [])
        if (within.has(addend.column)) used.add(addend.column);
    return items.filter(({ columns }) => !columns.every((column) => used.has(column)));
  }

  /** Changes: the column is one year less the other, by the words of both. */
  differences(paths: readonly HeaderPath[]): void {
    const words = paths.map((path) => path.join(''));
    const changes = words.flatMap((text, at) =>
      CHANGE.test(text) && !RATIO.test(paths[at]?.at(-1) ?? '') ? [at] : [],
    );
    const plain = words.flatMap((text, at) => (CHANGE.test(text) || RATIO.test(paths[at]?.at(-1) ?? '') ? [] : [at]));
    const pooled = new Map<number, ColumnSum>();
    for (const total of changes) {
      let best: ColumnSum | null = null;
      for (const one of plain) {
        for (const other of plain) {
          if (one === other || !isSameMeasure(paths, one, other)) continue;
          const trials = this.#figures.map((row): Trial => {
            const prior = row[other] ?? null;
            return { total: row[total] ?? null, addends: [row[one] ?? null, prior === null ? null : -prior] };
          });
          const score = scoreOf(trials);
          const close = sharedWords(paths, total, one) + sharedWords(paths, total, other);
          const value = score.value + close / 100;
          if (score.sums > 0 && (best === null || value > best.score.value))
            best = {
              total,
              addends: [
                { column: one, coefficient: 1 },
                { column: other, coefficient: -1 },
              ],
              score: { ...score, value },
            };
        }
      }
      if (best !== null && best.score.breaks * 2 < best.score.sums + best.score.copies) pooled.set(total, best);
    }
    for (const [total, sum] of pooled) if (!this.found.has(total)) this.found.set(total, sum);
  }
}

/** Two years of one thing: the innermost words agree, or both stand alone. */
function isSameMeasure(paths: readonly HeaderPath[], one: number, other: number): boolean {
  const bare = (at: number): string => (paths[at]?.at(-1) ?? '').replace(/(?:20\d{2}|上|本|当)年(?:度)?/g, '');
  return bare(one) === bare(other) || (paths[one]?.length ?? 0) < 3 || (paths[other]?.length ?? 0) < 3;
}

function sharedWords(paths: readonly HeaderPath[], one: number, other: number): number {
  const own = new Set(paths[one]);
  return (paths[other] ?? []).filter((words) => own.has(words)).length;
}

/** Words such as 小计 need less: one sum that comes out, or copies of one part; others must show it by sums of two figures. */
function isBelievable({ score }: ColumnSum, saysTotal: boolean): boolean {
  const holds = score.sums + score.copies;
  if (score.breaks > 0 && holds < 2 * score.breaks + 1) return false;
  // Of a table without any figure only the header speaks; what it says is weighed with tables of the same header.
  if (saysTotal) return holds > 0 || score.breaks === 0;
  return score.sums > 1 || (score.sums === 1 && score.breaks === 0);
}
