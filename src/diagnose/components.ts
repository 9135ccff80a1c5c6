/** Broken equations that share a figure belong together; what is not connected is explained by itself. */
import type { System } from './system.js';

/** The indices of broken lines, grouped, in reading order. */
export function componentsOf({ lines, quantities }: System): readonly (readonly number[])[] {
  const parents = new Map<number, number>();
  const root = (index: number): number => {
    let at = index;
    while (parents.get(at) !== at) at = parents.get(at) ?? at;
    return at;
  };
  const first = new Map<number, number>();
  for (const { index, broken, terms } of lines) {
    if (!broken) continue;
    parents.set(index, index);
    for (const { quantity } of terms) {
      if (quantities[quantity]?.vacant) continue;
      const known = first.get(quantity);
      if (known === undefined) first.set(quantity, index);
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
  return [...groups.values()];
}
