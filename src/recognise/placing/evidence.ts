/**
 * What a placing rests on. For each column that an amount might have stood in instead, the equations that rule it out are
 * counted; where there is but one, that equation is the placing's only evidence and confirms nothing.
 */
import { cellId, type Draft } from './draft.js';
import { BROKEN, costOf, footCost, type Placement, type PlacingRow, spread } from './problem.js';

/** An equation as the ids of its cells. */
type Equation = readonly string[];

/** What the children of a row add up to in one column, as placed. */
interface Family {
  readonly whole: number;
  readonly sum: number;
  readonly count: number;
}

/** The evidence of one table whose rows are all placed. */
export class Evidence {
  readonly #draft: Draft;
  readonly #rows: readonly PlacingRow[];
  readonly #chosen: readonly (Placement | null)[];
  readonly #columns: readonly (readonly (number | null)[])[];
  readonly #families = new Map<number, readonly Family[]>();

  constructor(draft: Draft, rows: readonly PlacingRow[], chosen: readonly (Placement | null)[]) {
    this.#draft = draft;
    this.#rows = rows;
    this.#chosen = chosen;
    this.#columns = rows.map((row, at) => spread(row, chosen[at] ?? []));
  }

  /** For each amount of a row, the equations that alone rule out another column for it. */
  of(at: number, alternatives: readonly Placement[]): readonly (readonly Equation[])[] {
    const placement = this.#chosen[at] ?? [];
    const only = placement.map(() => new Map<string, Equation>());
    for (const other of alternatives) {
      if (placement.every((column, amount) => column === other[amount])) continue;
      const [reason, second] = this.#against(at, other);
      if (!reason || second) continue;
      placement.forEach((column, amount) => {
        if (other[amount] !== column) only[amount]?.set(reason.join(' '), reason);
      });
    }
    return only.map((equations) => [...equations.values()]);
  }

  /** Up to two equations that hold as placed and break when this row alone stands otherwise. */
  #against(at: number, other: Placement): Equation[] {
    const row = this.#rows[at] as PlacingRow;
    const before = this.#columns[at] ?? [];
    const after = spread(row, other);
    const reasons: Equation[] = [];
    for (const foot of row.feet) {
      if (footCost(foot, before) >= BROKEN || footCost(foot, after) < BROKEN) continue;
      reasons.push(this.#cells(at, [foot.whole, ...foot.parts]));
    }
    for (const [column, anchor] of row.anchors) {
      if ((before[column] ?? 0) !== anchor.ticks || (after[column] ?? 0) === anchor.ticks) continue;
      reasons.push([...this.#cells(at, [column]), ...anchor.cells].sort());
    }
    for (let column = 0; column < row.width && reasons.length < 2; column += 1) {
      if ((before[column] ?? 0) === (after[column] ?? 0)) continue;
      if (row.parent !== null && this.#breaks(row.parent, column, before[column] ?? 0, after[column] ?? 0, false))
        reasons.push(this.#familyCells(row.parent, column));
      if (this.#breaks(at, column, before[column] ?? 0, after[column] ?? 0, true))
        reasons.push(this.#familyCells(at, column));
    }
    return reasons;
  }

  /** Whether a family that holds in a column breaks when its parent, or one child, has another value there. */
  #breaks(parent: number, column: number, before: number, after: number, isParent: boolean): boolean {
    const family = this.#familiesOf(parent)[column];
    if (!family) return false;
    const { whole, sum, count } = family;
    if (familyCost(whole, sum, count) >= BROKEN) return false;
    if (isParent) return familyCost(after, sum, count) >= BROKEN;
    const more = (after === 0 ? 0 : 1) - (before === 0 ? 0 : 1);
    return familyCost(whole, sum + after - before, count + more) >= BROKEN;
  }

  #familiesOf(parent: number): readonly Family[] {
    const known = this.#families.get(parent);
    if (known) return known;
    const row = this.#rows[parent] as PlacingRow;
    const families = Array.from({ length: row.children.length === 0 ? 0 : row.width }, (_, column) => {
      const values = row.children.map((child) => this.#columns[child]?.[column] ?? 0).filter((value) => value !== 0);
      const sum = values.reduce((total, value) => total + value, 0);
      return { whole: this.#columns[parent]?.[column] ?? 0, sum, count: values.length };
    });
    this.#families.set(parent, families);
    return families;
  }

  #familyCells(parent: number, column: number): Equation {
    const members = [parent, ...(this.#rows[parent]?.children ?? [])];
    return members.flatMap((row) => this.#cells(row, [column])).sort();
  }

  /** The ids of a row's cells in those of some columns that are filled. */
  #cells(row: number, columns: readonly number[]): string[] {
    const own = this.#draft.rows[row];
    const filled = columns.filter((column) => (this.#columns[row]?.[column] ?? null) !== null);
    return own ? filled.map((column) => cellId(this.#draft, own, own.columns[column] ?? 0)).sort() : [];
  }
}

function familyCost(whole: number, sum: number, count: number): number {
  return whole === 0 && count === 0 ? 0 : costOf(whole, sum, count);
}
