/** The order in which sums can be worked out from the bottom up: a figure after all sums that it is the total of. */
import type { Equation } from '../model/equation.js';

/** A sum as a total and its addends, by cell id. */
export interface Node {
  readonly total: string;
  readonly addends: readonly string[];
}

/** The one figure on the left and the figures on the right, or null where the left side is no single figure. */
export function nodeOf(equation: Equation): Node | null {
  const totals = equation.terms.filter(({ coefficient }) => coefficient === 1);
  const [total] = totals;
  if (total === undefined || totals.length > 1) return null;
  const addends = equation.terms.filter(({ coefficient }) => coefficient === -1).map(({ cell }) => cell.id);
  return { total: total.cell.id, addends };
}

/**
 * The indices of the nodes, every one after the nodes whose totals are among its addends. Nodes on a circle of references,
 * and those above one, come last, in the order given. Linear in the number of addends.
 */
export function bottomUp(nodes: readonly Node[]): readonly number[] {
  const open = new Map<string, number>();
  for (const { total } of nodes) open.set(total, (open.get(total) ?? 0) + 1);
  const readers = new Map<string, number[]>();
  const waiting = nodes.map(({ addends }, index) => {
    const totals = addends.filter((id) => open.has(id));
    for (const id of totals) {
      const known = readers.get(id);
      if (known === undefined) readers.set(id, [index]);
      else known.push(index);
    }
    return totals.length;
  });
  const order = [...nodes.keys()].filter((index) => waiting[index] === 0);
  for (const index of order) {
    const total = nodes[index]?.total ?? '';
    const left = (open.get(total) ?? 0) - 1;
    open.set(total, left);
    if (left > 0) continue;
    for (const reader of readers.get(total) ?? []) {
      const remaining = (waiting[reader] ?? 0) - 1;
      waiting[reader] = remaining;
      if (remaining === 0) order.push(reader);
    }
  }
  const done = new Set(order);
  return [...order, ...[...nodes.keys()].filter((index) => !done.has(index))];
}
