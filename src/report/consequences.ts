/**
 * What else changes when a figure does (改数联动): every other place of the same quantity, and all that is worked out from it. Read from the equations
 * of a saved result.
 */
import type { ResultCell, ResultDocument, ResultEquation } from '../contract/result.js';

export interface Consequences {
  /** Every place that prints the quantity, the figure itself among them, in reading order. */
  readonly same: readonly ResultCell[];
  /** Figures that are worked out from it: totals and parts, differences, and statements that take it as their base. */
  readonly derived: readonly { readonly cell: ResultCell; readonly how: How }[];
}

/** A sum that it is an addend of, a part of it, a change or a ratio of it, a figure that it limits. */
type How = 'total' | 'part' | 'change' | 'ratio' | 'bound';

const NIL = /^[-–—−/0.,\s]*$/;

export function consequencesOf(document: ResultDocument, ids: readonly string[]): Consequences {
  const cells = [...document.narrative, ...document.tables.flatMap((table) => table.cells)];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const same = placesOf(document.equations.all, ids, byId);
  const derived = new Map<string, How>();
  for (const { kind, terms } of document.equations.all) {
    const own = terms.find(({ cell }) => same.has(cell));
    if (!own) continue;
    for (const { cell, coefficient } of terms) {
      if (same.has(cell) || derived.has(cell) || isNil(byId.get(cell))) continue;
      const how = kind === 'bound' ? 'bound' : coefficient === own.coefficient ? null : howOf(own.coefficient);
      if (how !== null) derived.set(cell, byId.get(cell)?.claim?.measure === 'change' ? 'change' : how);
    }
  }
  for (const { id, claim } of cells) {
    if (!claim || same.has(id)) continue;
    const base = [claim.changeOf, claim.baseOf].some((one) => one !== null && same.has(one));
    if (base) derived.set(id, claim.measure === 'change' ? 'change' : 'ratio');
  }
  return {
    same: cells.filter(({ id }) => same.has(id)),
    derived: cells.flatMap((cell) => {
      const how = derived.get(cell.id);
      return how === undefined ? [] : [{ cell, how }];
    }),
  };
}

/** Left of an equation stands the total, right its parts. */
function howOf(coefficient: 1 | -1): How {
  return coefficient === -1 ? 'total' : 'part';
}

function isNil(cell: ResultCell | undefined): boolean {
  return cell === undefined || NIL.test(cell.printed);
}

/** All that equalities, and sums of a single addend, join to these figures. */
function placesOf(
  equations: readonly ResultEquation[],
  ids: readonly string[],
  cells: ReadonlyMap<string, ResultCell>,
): ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  for (const { kind, terms, verdict } of equations) {
    if (kind === 'bound' || verdict === 'undecided' || verdict === 'scope') continue;
    const [one, other, third] = terms.filter(({ cell }) => !isNil(cells.get(cell)));
    if (!one || !other || third || (kind === 'sum' && verdict !== 'exact')) continue;
    beside.set(one.cell, [...(beside.get(one.cell) ?? []), other.cell]);
    beside.set(other.cell, [...(beside.get(other.cell) ?? []), one.cell]);
  }
  const found = new Set(ids);
  for (const id of found) for (const next of beside.get(id) ?? []) found.add(next);
  return found;
}
