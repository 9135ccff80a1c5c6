/**
 * The cheapest placings of the children of one row, given the row's own. Children are added one by one; a state is what they
 * sum to so far. A state is dropped when what it has broken already, with what the rest must break at least, exceeds a limit
 * that grows until a solution lies within it: so the optimum, and every tie with it, is found without walking all sums.
 */
import { BROKEN, costOf, HOLLOW, type Placement, type PlacingRow } from './problem.js';

/** One way to place a child, with the cost of its own subtree. */
export interface Option {
  readonly placement: Placement;
  readonly cost: number;
}

interface Choice {
  readonly previous: State | null;
  readonly option: number;
}

export interface State {
  readonly cost: number;
  readonly sums: readonly number[];
  readonly counts: readonly number[];
  readonly choices: Choice[];
}

export interface Best {
  readonly cost: number;
  /** The last states of all optimal paths. */
  readonly ends: readonly State[];
  /** Too many sums to search: the optimum is not proven, so nothing ambiguous in this family is decided. */
  readonly overflown: boolean;
}

/** Sums kept at once for one family. */
const MOST_SUMS = 4_096;
/** Sums tried in one walk over a family, however many children it has. */
const MOST_STEPS = 400_000;
/** Equations that a family may break beyond the least that it must, before the search gives up. */
const MOST_BREAKS = 6;
/** By how much the limit exceeds the least cost, in turn: without an emptied or filled column first, which leaves few sums. */
const LIMITS: readonly number[] = Array.from({ length: MOST_BREAKS }, (_, breaks) => [
  breaks * BROKEN + HOLLOW - 1,
  (breaks + 1) * BROKEN - 1,
]).flat();

interface Bounds {
  /** Least and most that the children from this one on add to each column, and what they cost at least. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly cost: number;
}

export function bestFamily(
  parent: readonly (number | null)[],
  children: readonly PlacingRow[],
  options: readonly (readonly Option[])[],
): Best {
  const width = parent.length;
  const start: State = {
    cost: 0,
    sums: new Array<number>(width).fill(0),
    counts: new Array<number>(width).fill(0),
    choices: [],
  };
  if (children.length === 0) return { cost: 0, ends: [start], overflown: false };
  const bounds = boundsOf(width, children, options);
  const floor = lowerBound(start, parent, bounds[0] as Bounds, children.length);
  let found: Best | null = null;
  for (const more of LIMITS) {
    const limit = floor + more;
    found = within(limit, start, parent, children, options, bounds);
    if (found.overflown || found.cost <= limit) return found;
  }
  return { ...(found as Best), overflown: true };
}

function within(
  limit: number,
  start: State,
  parent: readonly (number | null)[],
  children: readonly PlacingRow[],
  options: readonly (readonly Option[])[],
  bounds: readonly Bounds[],
): Best {
  let layer = new Map<string, State>([['', start]]);
  let steps = 0;
  for (const [at, child] of children.entries()) {
    const next = new Map<string, State>();
    const rest = bounds[at + 1] as Bounds;
    for (const state of layer.values()) {
      options[at]?.forEach((option, index) => {
        extend(
          next,
          state,
          index,
          option,
          child,
          (candidate) => lowerBound(candidate, parent, rest, children.length) <= limit,
          parent,
          rest,
          children.length,
        );
      });
    }
    steps += layer.size * (options[at]?.length ?? 0);
    if (next.size > MOST_SUMS || steps > MOST_STEPS) return { ...close(next, parent), overflown: true };
    layer = next;
  }
  return close(layer, parent);
}

function boundsOf(width: number, children: readonly PlacingRow[], options: readonly (readonly Option[])[]): Bounds[] {
  const zero = new Array<number>(width).fill(0);
  const bounds: Bounds[] = [{ least: zero, most: zero, cost: 0 }];
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const after = bounds[0] as Bounds;
    const spreads = (options[at] ?? []).map(({ placement }) =>
      contribution(width, children[at] as PlacingRow, placement),
    );
    const cheapest = Math.min(...(options[at] ?? []).map(({ cost }) => cost), Number.MAX_SAFE_INTEGER);
    bounds.unshift({
      least: after.least.map((sum, column) => sum + Math.min(...spreads.map((spread) => spread[column] ?? 0))),
      most: after.most.map((sum, column) => sum + Math.max(...spreads.map((spread) => spread[column] ?? 0))),
      cost: after.cost + (cheapest === Number.MAX_SAFE_INTEGER ? 0 : cheapest),
    });
  }
  return bounds;
}

function contribution(width: number, row: PlacingRow, placement: Placement): number[] {
  const columns = new Array<number>(width).fill(0);
  placement.forEach((column, index) => {
    columns[column] = row.ticks[index] ?? 0;
  });
  return columns;
}

/** What a state costs at least, whatever the children still to come. */
function lowerBound(state: State, parent: readonly (number | null)[], rest: Bounds, children: number): number {
  let cost = state.cost + rest.cost;
  for (let column = 0; column < parent.length; column += 1) {
    const whole = parent[column] ?? 0;
    if (isLost(state.sums[column] ?? 0, whole, rest, column, children)) cost += whole === 0 ? BROKEN + HOLLOW : BROKEN;
  }
  return cost;
}

/** Whether a column cannot come right any more. */
function isLost(sum: number, whole: number, rest: Bounds, column: number, children: number): boolean {
  const slack = whole === 0 ? 0 : Math.floor(children / 2);
  return sum + (rest.least[column] ?? 0) > whole + slack || sum + (rest.most[column] ?? 0) < whole - slack;
}

function extend(
  next: Map<string, State>,
  state: State,
  index: number,
  option: Option,
  row: PlacingRow,
  isWithin: (candidate: State) => boolean,
  parent: readonly (number | null)[],
  rest: Bounds,
  children: number,
): void {
  const sums = [...state.sums];
  const counts = [...state.counts];
  option.placement.forEach((column, amount) => {
    const ticks = row.ticks[amount] ?? 0;
    sums[column] = (sums[column] ?? 0) + ticks;
    if (ticks !== 0) counts[column] = (counts[column] ?? 0) + 1;
  });
  const cost = state.cost + option.cost;
  const key = sums
    .map((sum, column) =>
      isLost(sum, parent[column] ?? 0, rest, column, children)
        ? `x${Math.min(counts[column] ?? 0, 1)}`
        : `${sum}/${Math.min(counts[column] ?? 0, 2)}`,
    )
    .join(',');
  const known = next.get(key);
  const choice = { previous: state, option: index };
  if (known && known.cost === cost) known.choices.push(choice);
  else if (!known || cost < known.cost) {
    const candidate = { cost, sums, counts, choices: [choice] };
    if (isWithin(candidate)) next.set(key, candidate);
  }
}

function close(layer: ReadonlyMap<string, State>, parent: readonly (number | null)[]): Best {
  let least = Number.POSITIVE_INFINITY;
  let ends: State[] = [];
  for (const state of layer.values()) {
    const cost = state.cost + columnsCost(parent, state);
    if (cost > least) continue;
    if (cost < least) ends = [];
    least = cost;
    ends.push(state);
  }
  return { cost: least, ends, overflown: false };
}

function columnsCost(parent: readonly (number | null)[], state: State): number {
  let cost = 0;
  state.sums.forEach((sum, column) => {
    const whole = parent[column] ?? 0;
    const addends = state.counts[column] ?? 0;
    if (whole !== 0 || addends !== 0) cost += costOf(whole, sum, addends);
  });
  return cost;
}
