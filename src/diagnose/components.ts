/** Broken equations that share a figure belong together; what is not connected is explained by itself. */
import { residualIn, type State } from './state.js';
import type { Line, System } from './system.js';

/** The state with the broken lines of each group alone, in reading order. */
export function componentsOf(system: System, state: State): readonly State[] {
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
    for (const key of keysOf(line, system, state)) {
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
function keysOf({ index, offset, terms, outcome }: Line, system: System, state: State): readonly string[] {
  const figures = terms.map(({ quantity, coefficient }) => {
    // Equations meet at a blank place only if they ask for the same amount there.
    const asked = (residualIn(system, state, index) - offset) * coefficient;
    return system.quantities[quantity]?.vacant ? `${quantity}=${asked}` : `${quantity}`;
  });
  const whole = outcome.equation.form === 'children' ? outcome.equation.terms[0] : undefined;
  if (whole?.coefficient !== 1) return figures;
  return [...figures, `row ${whole.cell.id.slice(0, whole.cell.id.lastIndexOf('.'))}`];
}
