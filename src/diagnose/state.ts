/** What the equations would be after some quantities changed. */
import type { Line, System } from './system.js';

export interface Change {
  readonly quantity: number;
  /** Fen. */
  readonly value: number;
}

export interface State {
  readonly values: ReadonlyMap<number, number>;
  readonly residuals: ReadonlyMap<number, number>;
  /** Lines that are taken to be put right by something that changes no figure, such as a row that is missing. */
  readonly excused: ReadonlySet<number>;
  readonly broken: ReadonlySet<number>;
}

function holds({ bound, offset, allowed }: Line, residual: number): boolean {
  return bound ? residual - offset <= allowed : Math.abs(residual - offset) <= allowed;
}

export function startOf(lines: readonly Line[]): State {
  const broken = new Set(lines.flatMap((line) => (line.broken ? [line.index] : [])));
  return { values: new Map(), residuals: new Map(), excused: new Set(), broken };
}

export function valueIn(system: System, state: State, quantity: number): number {
  return state.values.get(quantity) ?? system.quantities[quantity]?.value ?? 0;
}

export function residualIn(system: System, state: State, line: number): number {
  return state.residuals.get(line) ?? system.lines[line]?.residual ?? 0;
}

export interface Effect {
  readonly state: State;
  readonly repaired: readonly number[];
  readonly damaged: readonly number[];
}

/** Applies changes; null where an amount would leave the range in which integers are exact. */
export function apply(
  system: System,
  before: State,
  changes: readonly Change[],
  excused: readonly number[] = [],
): Effect | null {
  const values = new Map(before.values);
  const residuals = new Map(before.residuals);
  const touched = new Set<number>();
  for (const { quantity, value } of changes) {
    const moved = value - valueIn(system, { ...before, values }, quantity);
    if (!Number.isSafeInteger(value)) return null;
    values.set(quantity, value);
    for (const index of system.linesOf[quantity] ?? []) {
      const line = system.lines[index] as Line;
      const coefficient = line.terms.find((term) => term.quantity === quantity)?.coefficient ?? 0;
      const residual = (residuals.get(index) ?? line.residual) + coefficient * moved;
      if (!Number.isSafeInteger(residual)) return null;
      residuals.set(index, residual);
      touched.add(index);
    }
  }
  const broken = new Set(before.broken);
  for (const index of excused) broken.delete(index);
  const all = new Set([...before.excused, ...excused]);
  for (const index of touched) {
    if (all.has(index) || holds(system.lines[index] as Line, residuals.get(index) ?? 0)) broken.delete(index);
    else broken.add(index);
  }
  return {
    state: { values, residuals, excused: all, broken },
    repaired: [...before.broken].filter((index) => !broken.has(index)),
    damaged: [...broken].filter((index) => !before.broken.has(index)),
  };
}
