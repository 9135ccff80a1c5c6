/** Broken equations that share a figure belong together; what is not connected is explained by itself. */
import { residualIn, type State } from './state.js';
import type { System } from './system.js';

/** The state with the broken lines of each group alone, in reading order. */
export function componentsOf(system: System, state: State): readonly State[] {
  const { lines, quantities } = system;
  const parents = new Map<number, number>();
  const root = (index: number): number => {
    let at = index;
    while (parents.get(at) !== at) at = parents.get(at) ?? at;
    return at;
  };
  const first = new Map<string, number>();
  for (const { index, offset, terms } of lines) {
    if (!state.broken.has(index)) continue;
    parents.set(index, index);
    for (const { quantity, coefficient } of terms) {
      // Lines meet at a blank place only if they ask for the same amount there.
      const asked = (residualIn(system, state, index) - offset) * coefficient;
      const key = quantities[quantity]?.vacant ? `${quantity}=${asked}` : `${quantity}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else {
        const [a, b] = [root(known), root(index)];
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
