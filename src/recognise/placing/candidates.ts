/** The placings of one row that are worth trying. */
import { combinations, ways } from '../../binding/combinations.js';
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
  const likely = priced(row, likelyPlacements(row));
  if (likely.some((candidate) => candidate.cost < BROKEN)) return worthTrying(likely);
  if (ways(row.width, row.ticks.length) > MOST_WAYS) return null;
  return worthTrying(priced(row, combinations(row.width, row.ticks.length)));
}

/** What a placing was chosen from, for the evidence: also what broke so much that it was not worth trying. */
export function alternativesOf(row: PlacingRow): readonly Placement[] {
  if (row.ticks.length > row.width) return [];
  if (ways(row.width, row.ticks.length) > MOST_WAYS) return likelyPlacements(row);
  return combinations(row.width, row.ticks.length);
}

/** Placements in columns that nothing foretells to be nil, where something foretells that of others and they are not too many. */
function likelyPlacements(row: PlacingRow): Placement[] {
  const open = openColumns(row);
  const count = row.ticks.length;
  if (open.length < count || open.length === row.width || ways(open.length, count) > MOST_WAYS) return [];
  return combinations(open.length, count).map((choice) => choice.map((at) => open[at] as number));
}

/** Columns that nothing foretells to be nil. */
function openColumns(row: PlacingRow): number[] {
  const columns: number[] = [];
  for (let column = 0; column < row.width; column += 1) if (row.anchors.get(column)?.ticks !== 0) columns.push(column);
  return columns;
}

function priced(row: PlacingRow, placements: readonly Placement[]): Candidate[] {
  return placements.map((placement) => ({ placement, cost: rowCost(row, placement) }));
}

function worthTrying(all: readonly Candidate[]): readonly Candidate[] {
  const best = all.reduce((least, candidate) => Math.min(least, candidate.cost), Number.POSITIVE_INFINITY);
  const misprinted = best >= BROKEN;
  const most = breaksIn(best) + (misprinted && all.length <= FEW_WAYS ? 1 : 0);
  return all.filter((candidate) => breaksIn(candidate.cost) <= most);
}

function breaksIn(cost: number): number {
  return Math.floor(cost / BROKEN);
}
