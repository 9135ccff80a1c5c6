/** The grid of a table, made of the rulings that touch: where its columns and rows begin, and which neighbouring slots are one cell. */
import type { Net } from './joining.js';
import type { Ruling } from './rulings.js';

/** A cell by its first slot, and how many slots it covers. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

export interface Grid {
  /** Left edges of the columns, and the right edge of the last; tops of the rows, and the bottom of the last. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The cell of each slot, row by row. */
  readonly slots: readonly GridCell[];
}

/** Lines so near to each other are one border: a double line, or cells drawn each with borders of their own. */
const ONE_BORDER = 3;
/** Lines of a table that is open at a side reach beyond its last border by more than this. */
const OPEN = 8;
/** A border runs along at least this part of a slot's side. */
const ENOUGH = 0.7;
/** More slots than this no table on a page has. */
const MOST_SLOTS = 200_000;

interface Border {
  readonly at: number;
  readonly lines: readonly Ruling[];
}

/** Null where the net is a frame around something, a box around words, or no table for another reason. */
export function gridOf(net: Net): Grid | null {
  const across = withOpenSides(bordersOf(net.upright), net.level);
  const down = withOpenSides(bordersOf(net.level), net.upright);
  if ((across.length - 1) * (down.length - 1) > MOST_SLOTS) return null;
  const columns = withoutIdle(across, down);
  const rows = withoutIdle(down, columns);
  if (columns.length < 3 || rows.length < 2) return null;
  const xs = columns.map(({ at }) => at);
  const ys = rows.map(({ at }) => at);
  const slots = cellsOf(columns, rows);
  return new Set(slots).size > 1 ? { xs, ys, slots } : null;
}

function bordersOf(lines: readonly Ruling[]): readonly Border[] {
  const borders: { at: number; lines: Ruling[] }[] = [];
  for (const line of lines) {
    const last = borders.at(-1);
    if (last && line.at - (last.lines[0] as Ruling).at <= ONE_BORDER) last.lines.push(line);
    else borders.push({ at: line.at, lines: [line] });
  }
  for (const border of borders) border.at = border.lines.reduce((sum, { at }) => sum + at, 0) / border.lines.length;
  return borders;
}

/** Adds the borders of sides that nothing is drawn along but where lines of the other direction end together. */
function withOpenSides(borders: readonly Border[], crossing: readonly Ruling[]): readonly Border[] {
  const [first, last] = [borders[0], borders.at(-1)];
  if (!first || !last) return borders;
  const from = Math.min(...crossing.map((line) => line.from));
  const to = Math.max(...crossing.map((line) => line.to));
  const opens = crossing.filter((line) => line.from < from + ONE_BORDER);
  const closes = crossing.filter((line) => line.to > to - ONE_BORDER);
  const whole = (at: number, ends: readonly Ruling[]): Border => {
    const places = ends.map((line) => line.at);
    return { at, lines: [{ at, from: Math.min(...places), to: Math.max(...places) }] };
  };
  return [
    ...(from < first.at - OPEN && opens.length > 1 ? [whole(from, opens)] : []),
    ...borders,
    ...(to > last.at + OPEN && closes.length > 1 ? [whole(to, closes)] : []),
  ];
}

/** How much of a stretch the lines of a border cover. */
function covered({ lines }: Border, from: number, to: number): number {
  let sum = 0;
  let reached = from;
  for (const line of lines.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(line.from, reached);
    const end = Math.min(line.to, to);
    if (end > start) sum += end - start;
    reached = Math.max(reached, end);
  }
  return sum;
}

function separates(border: Border | undefined, from: Border | undefined, to: Border | undefined): boolean {
  if (!border || !from || !to) return true;
  return covered(border, from.at, to.at) >= ENOUGH * (to.at - from.at);
}

/** Drops borders that part no two slots: underlines of words, stray marks. */
function withoutIdle(borders: readonly Border[], crossing: readonly Border[]): readonly Border[] {
  return borders.filter((border) =>
    crossing.some((line, index) => {
      const next = crossing[index + 1];
      return next !== undefined && separates(border, line, next);
    }),
  );
}

/** Neighbours without a border between are one cell where together they are a rectangle; row by row where they are not. */
function cellsOf(columns: readonly Border[], rows: readonly Border[]): readonly GridCell[] {
  const [width, height] = [columns.length - 1, rows.length - 1];
  const slots: GridCell[] = new Array(width * height);
  const open = (row: number, column: number): boolean => !separates(columns[column + 1], rows[row], rows[row + 1]);
  const joined = (row: number, column: number): boolean =>
    !separates(rows[row + 1], columns[column], columns[column + 1]);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (slots[row * width + column]) continue;
      let across = 1;
      while (column + across < width && open(row, column + across - 1) && !slots[row * width + column + across])
        across += 1;
      let down = 1;
      while (row + down < height && goesOn(row + down, column, across)) down += 1;
      const cell = { row, column, across, down };
      for (let index = 0; index < across * down; index++) {
        slots[(row + Math.floor(index / across)) * width + column + (index % across)] = cell;
      }
    }
  }
  return slots;

  function goesOn(row: number, column: number, across: number): boolean {
    for (let index = 0; index < across; index++) {
      if (!joined(row - 1, column + index) || slots[row * width + column + index]) return false;
      if (index < across - 1 && !open(row, column + index)) return false;
    }
    const end = column + across;
    const before = column > 0 && !slots[row * width + column - 1] && open(row, column - 1);
    return !(before || (end < width && open(row, end - 1)));
  }
}
