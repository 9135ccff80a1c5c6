/**
 * The joint search over a tree of rows, bottom up: for every placing of a row the cheapest placings of all rows below it.
 * All optima are kept, since a row that differs between them is undecided.
 */
import { type Candidate, candidatesOf } from './candidates.js';
import { type Best, bestFamily, type Option, type State } from './family.js';
import { type Placement, type PlacingRow, spread } from './problem.js';

export interface RowResult {
  /** The placings that some optimum uses; one where the row is decided, none where it could not be searched. */
  readonly optimal: readonly Placement[];
}

/** Searches all rows of one table. */
export function search(rows: readonly PlacingRow[]): readonly RowResult[] {
  return new Search(rows).run();
}

class Search {
  readonly #rows: readonly PlacingRow[];
  readonly #candidates: readonly (readonly Candidate[] | null)[];
  readonly #children: readonly (readonly number[])[];
  readonly #memo = new Map<number, Best[]>();
  readonly #optimal: Set<number>[];
  readonly #unproven = new Set<number>();

  constructor(rows: readonly PlacingRow[]) {
    this.#rows = rows;
    this.#candidates = rows.map(candidatesOf);
    this.#children = rows.map((row) => row.children.filter((child) => this.#candidates[child] !== null));
    this.#optimal = rows.map(() => new Set());
  }

  run(): readonly RowResult[] {
    const order = this.#bottomUp();
    for (const row of order)
      this.#memo.set(
        row,
        (this.#candidates[row] ?? []).map((candidate) => this.#family(row, candidate)),
      );
    this.#rows.forEach((row, index) => {
      if (row.parent === null || this.#candidates[row.parent] === null)
        for (const at of this.#cheapest(index)) this.#optimal[index]?.add(at);
    });
    for (const row of order.reverse())
      for (const at of this.#optimal[row] ?? []) this.#trace(row, this.#memo.get(row)?.[at]);
    return this.#rows.map((_, index) => this.#result(index));
  }

  #result(index: number): RowResult {
    const candidates = this.#candidates[index];
    if (!candidates) return { optimal: [] };
    const least = Math.min(...candidates.map((candidate) => candidate.cost));
    const kept = candidates.filter((candidate, at) =>
      this.#unproven.has(index) ? candidate.cost === least : this.#optimal[index]?.has(at),
    );
    return { optimal: kept.map((candidate) => candidate.placement) };
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

  #family(row: number, candidate: Candidate): Best {
    const children = this.#children[row] ?? [];
    const options = children.map((child) => this.#optionsOf(child));
    return bestFamily(
      spread(this.#rows[row] as PlacingRow, candidate.placement),
      children.map((child) => this.#rows[child] as PlacingRow),
      options,
    );
  }

  #optionsOf(child: number): Option[] {
    const below = this.#memo.get(child) ?? [];
    return (this.#candidates[child] ?? []).map((candidate, at) => ({
      placement: candidate.placement,
      cost: candidate.cost + (below[at]?.cost ?? 0),
    }));
  }

  #cheapest(row: number): number[] {
    const totals = this.#optionsOf(row).map((option) => option.cost);
    const least = Math.min(...totals);
    return totals.flatMap((total, at) => (total === least ? [at] : []));
  }

  /** Marks the children's placings along every optimal path of a family. */
  #trace(row: number, best: Best | undefined): void {
    const children = this.#children[row] ?? [];
    if (best?.overflown) for (const child of children) this.#unproven.add(child);
    let layer = new Set<State>(best?.ends ?? []);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const before = new Set<State>();
      for (const state of layer) {
        for (const choice of state.choices) {
          this.#optimal[children[at] as number]?.add(choice.option);
          if (choice.previous) before.add(choice.previous);
        }
      }
      layer = before;
    }
    if (best?.overflown)
      for (const child of children) for (const option of this.#cheapest(child)) this.#optimal[child]?.add(option);
  }
}
