/** Rulings put together: pieces of one line joined, and lines that touch gathered into the nets that tables are made of. */
import { MOST_RULINGS, type Ruling } from './rulings.js';

export interface Net {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
}

/** Lines no farther apart than this are one, drawn twice or in pieces. */
const SAME = 0.8;
/** Pieces of one line may lie so far apart. */
const GAP = 3;
/** Lines that end so near to another touch it. */
const TOUCH = 3;
/** Shorter than this no side of a cell is. */
const SHORTEST = 4;

export function isCrowded({ level, upright }: Net): boolean {
  return level.length + upright.length > MOST_RULINGS;
}

export function netsOf(level: readonly Ruling[], upright: readonly Ruling[]): readonly Net[] {
  if (isCrowded({ level, upright })) return [];
  const rows = joinPieces(level);
  const columns = joinPieces(upright);
  const parent = [...rows, ...columns].map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  rows.forEach((row, index) => {
    for (let other = firstFrom(columns, row.from - TOUCH); other < columns.length; other++) {
      const column = columns[other] as Ruling;
      if (column.at > row.to + TOUCH) break;
      if (row.at < column.from - TOUCH || row.at > column.to + TOUCH) continue;
      parent[find(index)] = find(rows.length + other);
    }
  });
  return gather(rows, columns, find);
}

function gather(rows: readonly Ruling[], columns: readonly Ruling[], find: (index: number) => number): readonly Net[] {
  const nets = new Map<number, { level: Ruling[]; upright: Ruling[] }>();
  const netOf = (index: number): { level: Ruling[]; upright: Ruling[] } => {
    const root = find(index);
    const net = nets.get(root) ?? { level: [], upright: [] };
    nets.set(root, net);
    return net;
  };
  rows.forEach((row, index) => {
    netOf(index).level.push(row);
  });
  columns.forEach((column, index) => {
    netOf(rows.length + index).upright.push(column);
  });
  return [...nets.values()].filter((net) => net.level.length > 0 && net.upright.length > 0);
}

/** The first of lines in ascending order that is not before a place. */
function firstFrom(lines: readonly Ruling[], at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Ruling).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In ascending order, each line whole. */
function joinPieces(pieces: readonly Ruling[]): readonly Ruling[] {
  const joined: Ruling[] = [];
  const sorted = pieces.toSorted((a, b) => a.at - b.at);
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    const first = sorted[start] as Ruling;
    while (end < sorted.length && (sorted[end] as Ruling).at - first.at <= SAME) end += 1;
    joined.push(...joinLevel(sorted.slice(start, end)));
    start = end;
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST).sort((a, b) => a.at - b.at);
}

function joinLevel(pieces: Ruling[]): readonly Ruling[] {
  const joined: Ruling[] = [];
  for (const piece of pieces.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.from <= last.to + GAP) joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    else joined.push(piece);
  }
  return joined;
}
