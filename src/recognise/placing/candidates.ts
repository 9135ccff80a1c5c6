/** The placings of one row that are worth trying. */
import { BROKEN, type Placement, type PlacingRow, rowCost } from './problem.js';

/** More ways than this to spread a row's amounts are not searched: the row stays undecided. */
const MOST_WAYS = 2_000;
/** A row that no placing satisfies keeps, if its ways are few, those that break one equation more: a misprint can be outvoted. */
const FEW_WAYS = 12;

export interface Candidate {
  readonly placement: Placement;
  readonly cost: number;
}

/** Null where there are too many ways, or more amounts than columns. */
export function candidatesOf(row: PlacingRow): readonly Candidate[] | null {
  if (row.ticks.length > row.width) return null;
  if (ways(row.width, row.ticks.length) > MOST_WAYS) return null;
  const all = combinations(row.width, row.ticks.length).map((placement) => ({
    placement,
    cost: rowCost(row, placement),
  }));
  const best = Math.min(...all.map((candidate) => candidate.cost));
  const misprinted = best >= BROKEN;
  const margin = misprinted && all.length <= FEW_WAYS ? BROKEN : BROKEN - 1;
  return all.filter((candidate) => candidate.cost <= best + margin);
}

function ways(width: number, count: number): number {
  let result = 1;
  for (let step = 1; step <= count; step += 1) result = (result * (width - count + step)) / step;
  return result;
}

/** All ascending choices of `count` out of `width` columns. */
export function combinations(width: number, count: number): number[][] {
  const result: number[][] = [];
  const chosen: number[] = [];
  const extend = (from: number): void => {
    if (chosen.length === count) {
      result.push([...chosen]);
      return;
    }
    for (let column = from; column <= width - (count - chosen.length); column += 1) {
      chosen.push(column);
      extend(column + 1);
      chosen.pop();
    }
  };
  extend(0);
  return result;
}
