/**
 * Which rows of a block are sums of which others. Each way that rows hint at (`hints.ts`), and none at all, gives a forest; what it leaves
 * open is filled in by arithmetic: a row that equals the run of rows below it, and totals at the foot. The forest with the most to say
 * for it is taken. The figures decide and words only propose.
 */
import { codesByNames } from '../../vocabulary/classification.js';
import { bareOf, isMemo, isWhole } from '../../vocabulary/rows.js';
import { isRounding, NOTHING, type Score, scoreOf, type Trial } from './evidence.js';
import {
  areSiblings,
  byCode,
  byIndent,
  byOrdinal,
  byUnitCode,
  type HintRow,
  isAgain,
  isBelow,
  type Parents,
} from './hints.js';
import type { Figures } from './sums.js';

export interface Tree {
  readonly parents: readonly (number | null)[];
  /** Codes of the classifications, printed or known by the names. */
  readonly codes: readonly (string | null)[];
  /** The row that is the whole of the block; null where there is none. */
  readonly total: number | null;
  readonly score: Score;
}

export function treeOf(rows: readonly HintRow[], figures: Figures): Tree {
  const codes = codesOf(rows);
  const isCoded = hasCodes(rows);
  const ways = waysOf(rows, codes, isCoded);
  let best: Tree | null = null;
  for (const parents of ways) {
    const tree = new Builder(rows, codes, figures, parents, isCoded).build();
    if (best === null || tree.score.value > best.score.value + 1e-9) best = tree;
  }
  return best ?? { parents: rows.map(() => null), codes, total: null, score: NOTHING };
}

/** The best founded first: of equal scores the first is taken. */
function waysOf(rows: readonly HintRow[], codes: readonly (string | null)[], isCoded: boolean): Parents[] {
  const ways: Parents[] = [];
  if (codes.some((code) => code !== null)) ways.push(byCode(rows, codes));
  // An edge that a printed code gives is not taken away; a list that repeats its codes unit by unit is ordered otherwise.
  if (isCoded) return ways;
  if (rows.some(({ unitCode }) => unitCode !== null)) ways.push(byUnitCode(rows));
  ways.push(byOrdinal(rows));
  const indented = byIndent(rows);
  if (indented) ways.push(indented);
  ways.push(rows.map(() => null));
  return ways;
}

/** Whether most rows print a code and hardly any code comes twice. */
function hasCodes(rows: readonly HintRow[]): boolean {
  const own = rows.filter((row, at) => !isAgain(row, rows[at - 1]));
  const printed = own.flatMap(({ code }) => code ?? []);
  return printed.length * 2 > own.length && new Set(printed).size * 10 >= printed.length * 9;
}

function codesOf(rows: readonly HintRow[]): readonly (string | null)[] {
  if (rows.some(({ code }) => code !== null)) return rows.map(({ code }) => code);
  return codesByNames(rows.map(({ name }) => (isWhole(bareOf(name)) ? '' : bareOf(name))));
}

/** So many pairs of equal rows in one run are tried both ways. */
const MOST_COPIES = 6;

class Builder {
  readonly #rows: readonly HintRow[];
  readonly #codes: readonly (string | null)[];
  readonly #figures: Figures;
  readonly #parents: (number | null)[];
  /** For each row the rows below it in the tree, in their order. */
  readonly #children: number[][];
  readonly #isMemo: boolean[];
  readonly #isCoded: boolean;
  readonly #width: number;
  /** Sums only grow: nothing below a row whose sum is too great already makes it right again. */
  readonly #isGrowing: boolean;

  constructor(
    rows: readonly HintRow[],
    codes: readonly (string | null)[],
    figures: Figures,
    parents: Parents,
    isCoded: boolean,
  ) {
    this.#rows = rows;
    this.#codes = codes;
    this.#figures = figures;
    this.#parents = [...parents];
    this.#children = rows.map(() => []);
    this.#isMemo = rows.map(() => false);
    this.#isCoded = isCoded;
    this.#width = figures[0]?.length ?? 0;
    this.#isGrowing = figures.every((row) => row.every((figure) => figure === null || figure >= 0));
  }

  build(): Tree {
    this.#passHeadings();
    this.#takeMemosOut();
    const total = this.#join();
    this.#joinCopies();
    return { parents: this.#parents, codes: this.#codes, total, score: this.#score() };
  }

  /** A row without any figure and without a code is a heading and no sum; what stands below it belongs to what the heading stands below. */
  #passHeadings(): void {
    const isHeading = (at: number): boolean =>
      this.#rows[at]?.code == null && (this.#figures[at] ?? []).every((figure) => figure === null);
    this.#parents.forEach((_, at) => {
      let parent = this.#parents[at] ?? null;
      while (parent !== null && isHeading(parent)) parent = this.#parents[parent] ?? null;
      this.#parents[at] = parent;
      if (parent !== null) this.#children[parent]?.push(at);
    });
  }

  #adopt(parent: number, children: readonly number[]): void {
    for (const child of children) this.#release(child);
    for (const child of children) this.#parents[child] = parent;
    this.#children[parent] = [...this.#childrenOf(parent), ...children].toSorted((a, b) => a - b);
  }

  #release(at: number): void {
    const parent = this.#parents[at] ?? null;
    if (parent === null) return;
    this.#children[parent] = this.#childrenOf(parent).filter((child) => child !== at);
    this.#parents[at] = null;
  }

  /** 其中 rows are parts of the row above only where the sum comes out with them. */
  #takeMemosOut(): void {
    this.#rows.forEach(({ name }, at) => {
      if (!isMemo(name)) return;
      const parent = this.#parents[at] ?? null;
      if (parent === null) {
        this.#isMemo[at] = true;
        return;
      }
      if (this.#equals(parent, this.#childrenOf(parent))) return;
      this.#isMemo[at] = true;
      this.#release(at);
    });
  }

  #childrenOf(parent: number): readonly number[] {
    return this.#children[parent] ?? [];
  }

  /** Joins the trees: heads above, totals at the foot. The row that is the whole. */
  #join(): number | null {
    const roots = this.#parents.flatMap((parent, at) => (parent === null && !this.#isMemo[at] ? [at] : []));
    const isFoot = (at: number): boolean => isWhole(bareOf(this.#rows[at]?.name ?? '')) && at !== roots[0];
    const stack: number[] = [];
    const feet: number[] = [];
    for (const at of roots.toReversed()) {
      if (isFoot(at)) {
        feet.unshift(at);
        continue;
      }
      const length = this.#runBelow(at, stack, feet[0] ?? Number.POSITIVE_INFINITY);
      if (length > 0) this.#adopt(at, stack.splice(0, length));
      stack.unshift(at);
    }
    const head = this.#head(stack);
    const foot = this.#joinFeet(stack, feet);
    return head !== null && foot !== null && this.#equals(foot, [head]) ? head : (foot ?? head);
  }

  /** A row that was entered twice stands where the first does, although the total comes out without it. */
  #joinCopies(): void {
    if (!this.#isCoded) return;
    this.#rows.forEach((row, at) => {
      const parent = this.#parents[at - 1] ?? null;
      if (parent !== null && this.#parents[at] === null && isAgain(row, this.#rows[at - 1])) this.#adopt(parent, [at]);
    });
  }

  /** A total at the top that the run below does not meet is still one by its word. */
  #head(stack: number[]): number | null {
    const [first, ...others] = stack;
    if (first === undefined) return null;
    const isTotal =
      isWhole(bareOf(this.#rows[first]?.name ?? '')) || (others.length === 0 && this.#childrenOf(first).length > 0);
    if (!isTotal) return null;
    const free = others.filter((at) => !isWhole(bareOf(this.#rows[at]?.name ?? '')));
    if (this.#childrenOf(first).length === 0) {
      this.#adopt(first, this.#belowTheirOwn(first, free));
      stack.splice(1);
    }
    return first;
  }

  /** How many of the rows below, from the first and above a foot, add up to a row; 0 where none do. */
  #runBelow(at: number, below: readonly number[], foot: number): number {
    const own = this.#figures[at] ?? [];
    if (own.every((figure) => figure === null || figure === 0)) return 0;
    const sums = new Array<number>(this.#width).fill(0);
    const copies: number[] = [];
    let terms = 0;
    for (const [index, child] of below.entries()) {
      if (child >= foot) return 0;
      const figures = this.#figures[child] ?? [];
      if (this.#areSiblings(at, child)) return 0;
      const isNil = figures.every((figure) => figure === null || figure === 0);
      figures.forEach((figure, column) => {
        sums[column] = (sums[column] ?? 0) + (figure ?? 0);
      });
      if (isNil) continue;
      terms += 1;
      const copy = this.#copyOf(child);
      if (copy !== null) copies.push(copy);
      const gaps = own.map((figure, column) => (figure ?? 0) - (sums[column] ?? 0));
      if (gaps.every((gap) => isRounding(gap, terms))) return index + 1;
      if (this.#isGrowing && gaps.some((gap) => gap < 0 && !isRounding(gap, below.length))) return 0;
      const beside = terms > 1 ? this.#subsetOf(copies, gaps, terms) : null;
      if (beside === null) continue;
      this.#adopt(at, beside);
      return index + 1;
    }
    return 0;
  }

  /** The only child of a row, where nothing but their equal figures says so; the two may as well stand beside each other. */
  #copyOf(at: number): number | null {
    const children = this.#childrenOf(at);
    const [child] = children;
    if (child === undefined || children.length > 1 || this.#childrenOf(child).length > 0) return null;
    const [one, other] = [this.#rows[at], this.#rows[child]];
    return one?.code == null && other?.code == null ? child : null;
  }

  /** Copies that, taken for rows of their own, fill the gaps in all columns. */
  #subsetOf(copies: readonly number[], gaps: readonly number[], terms: number): readonly number[] | null {
    if (copies.length === 0 || copies.length > MOST_COPIES) return null;
    for (let chosen = 1; chosen < 1 << copies.length; chosen += 1) {
      const own = copies.filter((_, at) => (chosen >> at) % 2 === 1);
      const fills = gaps.every((gap, column) => {
        const sum = own.reduce((all, at) => all + (this.#figures[at]?.[column] ?? 0), 0);
        return isRounding(gap - sum, terms);
      });
      if (fills) return own;
    }
    return null;
  }

  #areSiblings(one: number, other: number): boolean {
    const [a, b] = [this.#rows[one], this.#rows[other]];
    if (!a || !b) return false;
    if (this.#isCoded && isAgain(a, b)) return true;
    return areSiblings(a, b, [this.#codes[one] ?? null, this.#codes[other] ?? null]);
  }

  /** Totals at the foot: of all above, of what stands since the one before, or of that and the one before. */
  #joinFeet(roots: readonly number[], feet: readonly number[]): number | null {
    let before: number | null = null;
    for (const foot of feet) {
      const since = roots.filter((at) => at < foot && (before === null || at > before) && this.#parents[at] === null);
      const withBefore = before === null ? since : [before, ...since];
      const choices = [withBefore, since].filter((choice) => choice.length > 0);
      const chosen = choices.find((choice) => this.#equals(foot, choice)) ?? choices[0] ?? [];
      this.#adopt(foot, this.#belowTheirOwn(foot, chosen));
      before = foot;
    }
    return before;
  }

  /**
   * Of the parts of a total those that are no parts of one another. A row whose own figure is wrong is not the sum of the rows below it, so that
   * they stand beside it. Its code tells that they belong to it, and the total comes out without it.
   */
  #belowTheirOwn(total: number, parts: readonly number[]): readonly number[] {
    const gaps = this.#gapsOf(total, parts);
    if (gaps.every((gap) => isRounding(gap, parts.length))) return parts;
    for (const [index, part] of parts.entries()) {
      const code = this.#codes[part] ?? null;
      if (code === null || this.#childrenOf(part).length > 0) continue;
      if (!gaps.every((gap, column) => isRounding(gap + (this.#figures[part]?.[column] ?? 0), parts.length))) continue;
      const below = parts.slice(index + 1).filter((at) => isBelow(this.#codes[at] ?? '', code));
      if (below.length === 0) continue;
      this.#adopt(part, below);
      return parts.filter((at) => !below.includes(at));
    }
    return parts;
  }

  #equals(total: number, parts: readonly number[]): boolean {
    return this.#gapsOf(total, parts).every((gap) => isRounding(gap, parts.length));
  }

  /** For each column what a total is more than the sum of its parts. */
  #gapsOf(total: number, parts: readonly number[]): readonly number[] {
    const own = this.#figures[total] ?? [];
    return own.map((figure, column) =>
      parts.reduce((left, part) => left - (this.#figures[part]?.[column] ?? 0), figure ?? 0),
    );
  }

  #score(): Score {
    const trials: Trial[] = [];
    for (const [parent, own] of this.#children.entries()) {
      if (own.length === 0) continue;
      for (let column = 0; column < this.#width; column += 1) {
        trials.push({
          total: this.#figures[parent]?.[column] ?? null,
          addends: own.map((child) => this.#figures[child]?.[column] ?? null),
        });
      }
    }
    return scoreOf(trials);
  }
}
