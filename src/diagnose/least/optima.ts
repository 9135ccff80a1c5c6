/** All least-weight sets of figures, up to a few: what stands in every one of them is certain, the rest are candidates. */
import { valuesFor } from '../candidates.js';
import { costOf } from '../cost.js';
import { kindOf, type Surroundings } from '../kinds.js';
import type { Step } from '../operations.js';
import type { Solution } from '../search.js';
import { apply, type Change, residualIn, type State, valueIn } from '../state.js';
import type { Quantity, System } from '../system.js';
import { movesOf, programmeOf, regionOf, type Solve, weightOf } from './programme.js';

const MOST_OPTIMA = 5;
const MOST_OPEN = 40;
/** Sets that weigh so little more are as good. */
const TIE = 0.15;

/** What a search explained, and the state that this led to. */
export interface Rest {
  readonly before: Solution;
  readonly state: State;
}

/** A least-weight set. */
export interface LeastSet {
  readonly cost: number;
  /** It and the sets that are as good, as explanations; they take more work. */
  readonly all: () => readonly Solution[];
}

/** What else has to change besides the steps of `before`; null where no set within bounds lets everything hold. */
export function optima({ before, state }: Rest, around: Surroundings, solve: Solve): LeastSet | null {
  const { system, left: open } = before;
  const region = regionOf(system, state, open);
  const setWithout = (sets: readonly (readonly number[])[]): ReadonlyMap<number, number> | null => {
    const values = solve(programmeOf(system, state, region, sets));
    const moves = values && movesOf(values, region);
    return moves && moves.size > 0 ? moves : null;
  };
  const first = setWithout([]);
  if (!first) return null;
  const least = weightOfAll(system, first);

  const all = (): readonly Solution[] => {
    const found: (readonly Change[])[] = [];
    const sets: (readonly number[])[] = [];
    for (let next: typeof first | null = first; next; ) {
      sets.push([...next.keys()]);
      const changes = workedOut(system, state, next, open);
      if (changes) found.push(changes);
      next = sets.length < MOST_OPTIMA ? setWithout(sets) : null;
      if (next && weightOfAll(system, next) > least + TIE) next = null;
    }
    return found.map((changes) => {
      const weight = weightOfAll(system, new Map(changes.map(({ quantity, value }) => [quantity, value])));
      const steps = [...before.steps, ...stepsOf(system, changes, found, around)];
      return { ...before, steps, left: [], cost: before.cost + weight };
    });
  };
  return { cost: before.cost + least, all };
}

/** Where most equations around are broken, a table was filled in, or read, wrongly as a whole: a least set would mean nothing. */
export function isHopeful({ before, state }: Rest): boolean {
  const { lines } = regionOf(before.system, state, before.left);
  return before.left.length * 3 <= lines.length * 2 && before.left.length <= MOST_OPEN;
}

function weightOfAll({ quantities }: System, set: ReadonlyMap<number, unknown>): number {
  return [...set.keys()].reduce((sum, index) => sum + weightOf(quantities[index] as Quantity), 0);
}

/** The proposal in whole fen, each figure as its equations ask for it; null where something would stay broken or break. */
function workedOut(
  system: System,
  state: State,
  moves: ReadonlyMap<number, number>,
  open: readonly number[],
): readonly Change[] | null {
  let changes: readonly Change[] = [...moves].map(([quantity, move]) => ({
    quantity,
    value: valueIn(system, state, quantity) + move,
  }));
  for (const { quantity } of changes) {
    const others = changes.filter((one) => one.quantity !== quantity);
    const rest = apply(system, state, others)?.state;
    if (!rest) return null;
    const own = changes.find((one) => one.quantity === quantity) as Change;
    const values = [own.value, ...valuesFor(system, rest, quantity)];
    const fits = values.flatMap((value) => {
      const effect = apply(system, rest, [{ quantity, value }]);
      if (!effect || !isMended(effect.state, state, open)) return [];
      return [{ value, exact: exactLines(system, effect.state, quantity) }];
    });
    const best = fits.sort((a, b) => b.exact - a.exact)[0];
    if (best) changes = changes.map((one) => (one.quantity === quantity ? { quantity, value: best.value } : one));
  }
  const end = apply(system, state, changes);
  return end && isMended(end.state, state, open) ? changes : null;
}

function exactLines(system: System, state: State, quantity: number): number {
  const lines = system.linesOf[quantity] ?? [];
  return lines.filter((index) => residualIn(system, state, index) === system.lines[index]?.offset).length;
}

function isMended(after: State, before: State, open: readonly number[]): boolean {
  return open.every((line) => !after.broken.has(line)) && [...after.broken].every((line) => before.broken.has(line));
}

/** What every set has in common is a slip of its own; the rest has to change together, or something else instead. */
function stepsOf(
  { quantities }: System,
  changes: readonly Change[],
  all: readonly (readonly Change[])[],
  around: Surroundings,
): readonly Step[] {
  const isShared = ({ quantity }: Change): boolean => all.every((set) => set.some((one) => one.quantity === quantity));
  const single = changes.filter(isShared).map((change): Step => {
    const quantity = quantities[change.quantity] as Quantity;
    const kind = kindOf(quantity, change.value, around);
    return { kind, cost: costOf(quantity, kind), changes: [change], excused: [], cells: [] };
  });
  const together = changes.filter((change) => !isShared(change));
  if (together.length === 0) return single;
  const cost = together.reduce((sum, { quantity }) => sum + weightOf(quantities[quantity] as Quantity), 0);
  return [...single, { kind: 'several', cost, changes: together, excused: [], cells: [] }];
}
