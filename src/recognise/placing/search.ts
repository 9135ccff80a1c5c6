/**
 * The joint search over a tree of rows: for every placing of a parent, the cheapest placings of its children, by dynamic
 * programming over the sums that the children reach. All optima are kept, since a row that differs between them is undecided.
 */
import { type Candidate, candidatesOf } from './candidates.js';
import { BROKEN, costOf, type Placement, type PlacingRow, spread } from './problem.js';

/** Sums kept at once for one family; beyond it the family's ambiguous rows count as undecided. */
const MOST_SUMS = 4_096;

export interface RowResult {
  /** The placings that some optimum uses; one where the row is decided, none where it could not be searched. */
  readonly optimal: readonly Placement[];
  /** All placings that were tried, for the evidence. */
  readonly tried: readonly Placement[];
}

interface Choice {
  readonly previous: State | null;
  readonly candidate: number;
}

interface State {
  readonly cost: number;
  readonly sums: readonly number[];
  readonly counts: readonly number[];
  readonly choices: Choice[];
}

interface Best {
  readonly cost: number;
  readonly ends: readonly State[];
}

/** Searches all rows of one table. */
export function search(rows: readonly PlacingRow[]): readonly RowResult[] {
  return new Search(rows).run();
}

class Search {
  readonly #rows: readonly PlacingRow[];
  readonly #candidates: readonly (readonly Candidate[] | null)[];
  readonly #memo = new Map<number, Best[]>();
  readonly #optimal: Set<number>[];
  readonly #overflown = new Set<number>();

  constructor(rows: readonly PlacingRow[]) {
    this.#rows = rows;
    this.#candidates = rows.map(candidatesOf);
    this.#optimal = rows.map(() => new Set());
  }

  run(): readonly RowResult[] {
    for (const row of this.#bottomUp())
      this.#memo.set(
        row,
        (this.#candidates[row] ?? []).map((candidate) => this.#family(row, candidate)),
      );
    this.#rows.forEach((row, index) => {
      if (row.parent === null) this.#mark(index, this.#cheapest(index));
    });
    this.#topDown();
    return this.#rows.map((_, index) => this.#result(index));
  }

  #result(index: number): RowResult {
    const candidates = this.#candidates[index];
    if (!candidates) return { optimal: [], tried: [] };
    const tried = candidates.map((candidate) => candidate.placement);
    const parent = this.#rows[index]?.parent ?? null;
    const optimal =
      parent !== null && this.#overflown.has(parent)
        ? candidates.filter((one) => one.cost < BROKEN)
        : candidates.filter((_, at) => this.#optimal[index]?.has(at));
    return { optimal: optimal.map((candidate) => candidate.placement), tried };
  }

  /** Rows so that every child comes before its parent. */
  #bottomUp(): number[] {
    const order: number[] = [];
    const stack = this.#rows.flatMap((row, index) => (row.parent === null ? [index] : []));
    while (stack.length > 0) {
      const row = stack.pop() as number;
      order.push(row);
      stack.push(...(this.#rows[row]?.children ?? []));
    }
    return order.reverse();
  }

  #topDown(): void {
    for (const row of this.#bottomUp().reverse()) {
      for (const at of this.#optimal[row] ?? []) this.#trace(row, this.#memo.get(row)?.[at]);
    }
  }

  #cheapest(row: number): number[] {
    const totals = (this.#memo.get(row) ?? []).map((best, at) => best.cost + (this.#candidates[row]?.[at]?.cost ?? 0));
    const least = Math.min(...totals);
    return totals.flatMap((total, at) => (total === least ? [at] : []));
  }

  #mark(row: number, candidates: readonly number[]): void {
    for (const at of candidates) this.#optimal[row]?.add(at);
  }

  /** Marks the children's placings along every optimal path of a family. */
  #trace(row: number, best: Best | undefined): void {
    const searched = (this.#rows[row]?.children ?? []).filter((child) => this.#candidates[child] !== null);
    let layer = new Set<State>(best?.ends ?? []);
    for (let at = searched.length - 1; at >= 0; at -= 1) {
      const before = new Set<State>();
      for (const state of layer) {
        for (const choice of state.choices) {
          this.#optimal[searched[at] as number]?.add(choice.candidate);
          if (choice.previous) before.add(choice.previous);
        }
      }
      layer = before;
    }
  }

  /** The cheapest placings of the children of one row, given the row's own placing. */
  #family(row: number, candidate: Candidate): Best {
    const own = this.#rows[row] as PlacingRow;
    const parent = spread(own, candidate.placement);
    let layer = new Map<string, State>();
    const zero = new Array<number>(own.width).fill(0);
    layer.set('', { cost: 0, sums: zero, counts: zero, choices: [] });
    for (const child of own.children) {
      if (this.#candidates[child] === null) continue;
      layer = this.#addChild(layer, child, parent, row);
    }
    return this.#close(layer, parent, own.children.length > 0);
  }

  #addChild(
    layer: ReadonlyMap<string, State>,
    child: number,
    parent: readonly (number | null)[],
    row: number,
  ): Map<string, State> {
    const options = this.#candidates[child] ?? [];
    const below = this.#memo.get(child) ?? [];
    const next = new Map<string, State>();
    for (const state of layer.values()) {
      options.forEach((option, at) => {
        const cost = state.cost + option.cost + (below[at]?.cost ?? 0);
        merge(next, state, at, cost, this.#rows[child] as PlacingRow, option.placement);
      });
    }
    return next.size > MOST_SUMS ? this.#prune(next, parent, row) : next;
  }

  /** Keeps the sums that break least so far; a parent's blank column that is in use is broken already. */
  #prune(layer: ReadonlyMap<string, State>, parent: readonly (number | null)[], row: number): Map<string, State> {
    const priced = [...layer].map(([key, state]) => {
      const stray = state.sums.filter((sum, column) => sum !== 0 && (parent[column] ?? 0) === 0).length;
      const over = state.sums.filter((sum, column) => sum > (parent[column] ?? 0) && (parent[column] ?? 0) > 0).length;
      return { key, state, cost: state.cost + (stray + over) * BROKEN };
    });
    priced.sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1));
    const kept = priced.slice(0, MOST_SUMS);
    const worst = kept.at(-1)?.cost ?? 0;
    if (
      priced.length > MOST_SUMS &&
      (priced[MOST_SUMS]?.cost ?? 0) === (priced[0]?.cost ?? 0) &&
      worst === priced[0]?.cost
    )
      this.#overflown.add(row);
    return new Map(kept.map(({ key, state }) => [key, state]));
  }

  #close(layer: ReadonlyMap<string, State>, parent: readonly (number | null)[], hasChildren: boolean): Best {
    let least = Number.POSITIVE_INFINITY;
    let ends: State[] = [];
    for (const state of layer.values()) {
      const cost = state.cost + (hasChildren ? familyCost(parent, state) : 0);
      if (cost > least) continue;
      if (cost < least) ends = [];
      least = cost;
      ends.push(state);
    }
    return { cost: least, ends };
  }
}

function familyCost(parent: readonly (number | null)[], state: State): number {
  let cost = 0;
  state.sums.forEach((sum, column) => {
    const whole = parent[column] ?? 0;
    const addends = state.counts[column] ?? 0;
    if (whole !== 0 || addends !== 0) cost += costOf(whole, sum, addends);
  });
  return cost;
}

function merge(
  next: Map<string, State>,
  state: State,
  at: number,
  cost: number,
  row: PlacingRow,
  placement: Placement,
): void {
  const sums = [...state.sums];
  const counts = [...state.counts];
  placement.forEach((column, index) => {
    const ticks = row.ticks[index] ?? 0;
    sums[column] = (sums[column] ?? 0) + ticks;
    if (ticks !== 0) counts[column] = (counts[column] ?? 0) + 1;
  });
  const key = `${sums.join(',')}/${counts.join(',')}`;
  const known = next.get(key);
  if (!known || cost < known.cost) next.set(key, { cost, sums, counts, choices: [{ previous: state, candidate: at }] });
  else if (cost === known.cost) known.choices.push({ previous: state, candidate: at });
}
