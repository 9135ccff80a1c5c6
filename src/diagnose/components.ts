/** Broken equations that share a figure belong together; what is not connected is explained by itself. */
import type { Catalogue } from '../model/catalogue.js';
import { residualIn, type State } from './state.js';
import type { Line, System } from './system.js';

/** 0.02 万元, in fen: twice what the coarsest print of a sentence leaves open. */
const COARSE = 20_000;

/** The state with the broken lines of each group alone, in reading order. */
export function componentsOf(system: System, state: State, catalogue: Catalogue): readonly State[] {
  const { lines } = system;
  const parents = new Map<number, number>();
  const root = (index: number): number => {
    let at = index;
    while (parents.get(at) !== at) at = parents.get(at) ?? at;
    return at;
  };
  const first = new Map<string, number>();
  for (const line of lines) {
    if (!state.broken.has(line.index)) continue;
    parents.set(line.index, line.index);
    for (const key of keysOf(line, system, state, catalogue)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, line.index);
      else {
        const [a, b] = [root(known), root(line.index)];
        parents.set(Math.max(a, b), Math.min(a, b));
      }
    }
  }
  const groups = new Map<number, number[]>();
  for (const index of parents.keys()) {
    const own = root(index);
    groups.set(own, [...(groups.get(own) ?? []), index]);
  }
  return [...groups.values()].map((group) => ({ ...state, broken: new Set(group) }));
}

/** What an equation hangs on: its figures, and the list whose sum it is, in whatever column. */
function keysOf(
  { index, offset, terms, outcome }: Line,
  system: System,
  state: State,
  catalogue: Catalogue,
): readonly string[] {
  const figures = terms.map(({ quantity, coefficient }) => {
    // Equations meet at a blank place only if they ask for the same amount there, as far as they are printed.
    const asked = (residualIn(system, state, index) - offset) * coefficient;
    return system.quantities[quantity]?.vacant ? `${quantity}=${Math.round(asked / COARSE)}` : `${quantity}`;
  });
  const whole = outcome.equation.form === 'children' ? outcome.equation.terms[0] : undefined;
  if (whole?.coefficient !== 1) return figures;
  const { table, row } = catalogue.where(whole.cell);
  return [...figures, `row ${table?.id} ${row?.index}`];
}
