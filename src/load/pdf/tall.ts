/**
 * Rows of a grid that hold many rows of writing, since nothing is drawn between them: parted by the heights on which amounts and
 * codes stand side by side. A name that wraps beside one amount, or an amount that wraps in a narrow column, stays one row.
 */
import type { Glyph } from './glyphs.js';
import type { GridCell } from './grid.js';
import { rowsOf } from './writing.js';

export type Content = readonly [cell: GridCell, glyphs: readonly Glyph[]];

const NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d{4,7},\d{3}(?!\.)|\d+)(?:\.(\d+))?$/;
/** Heights differ by less than this part of the size on one row. */
const ONE_ROW = 0.4;
/** Writing farther than this part of the distance between rows from each of them is a row of its own. */
const OWN_ROW = 0.7;
/** So many heights of whole numbers are rows; two may be one number that wraps. */
const SURE = 3;

interface Height {
  readonly at: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** The contents of one row of a grid, row of writing by row of writing; null where it is one row. */
export function partsOf(contents: readonly Content[]): readonly (readonly Content[])[] | null {
  if (contents.length < 2 || contents.filter(([, glyphs]) => isHigh(glyphs)).length < 2) return null;
  const columns = contents.map(([, glyphs]) => heightsOf(glyphs));
  if (!columns.some(isOfNumbers)) return null;
  const anchors = agreeing(columns);
  if (anchors.length < 2) return null;
  const places = [...anchors];
  const pitch = Math.min(...anchors.slice(1).map((at, index) => at - (anchors[index] as number)));
  for (const { at } of columns.flat().sort((a, b) => a.at - b.at))
    if (places.every((place) => Math.abs(place - at) > OWN_ROW * pitch)) places.push(at);
  places.sort((a, b) => a - b);
  return places.map((_, index) =>
    contents.flatMap(([cell], column): Content[] => {
      const own = (columns[column] as readonly Height[]).filter(({ at }) => nearest(places, at) === index);
      return own.length === 0 ? [] : [[cell, own.flatMap(({ glyphs }) => glyphs)]];
    }),
  );
}

/** Whether the writing takes more than one height; most cells of most tables are told apart by this alone. */
function isHigh(glyphs: readonly Glyph[]): boolean {
  const first = glyphs[0];
  return first !== undefined && glyphs.some(({ base, size }) => Math.abs(base - first.base) >= ONE_ROW * size);
}

function heightsOf(glyphs: readonly Glyph[]): readonly Height[] {
  return rowsOf(glyphs).map((row) => ({
    at: row.reduce((sum, { base }) => sum + base, 0) / row.length,
    size: Math.min(...row.map(({ size }) => size)),
    glyphs: row,
  }));
}

/** Every height holds a whole number of its own: three or more, or two of equally many decimals. */
function isOfNumbers(heights: readonly Height[]): boolean {
  const decimals = heights.map(({ glyphs }) => {
    const match = NUMBER.exec(glyphs.map(({ text }) => text).join(''));
    return match ? (match[1] ?? '').length : -1;
  });
  if (heights.length < 2 || decimals.includes(-1)) return false;
  return heights.length >= SURE || (decimals[0] !== 0 && decimals[0] === decimals[1]);
}

/** The heights of columns of numbers, if most of them are shared with another column. */
function agreeing(columns: readonly (readonly Height[])[]): readonly number[] {
  const ofNumbers = columns.filter(isOfNumbers);
  const shared = ofNumbers.every((column) => {
    const others = columns.filter((other) => other !== column).flat();
    const found = column.filter(({ at, size }) =>
      others.some((other) => Math.abs(other.at - at) < ONE_ROW * Math.min(size, other.size)),
    );
    return found.length * 2 > column.length;
  });
  if (!shared) return [];
  const anchors: number[] = [];
  for (const { at, size } of ofNumbers.flat().sort((a, b) => a.at - b.at)) {
    const last = anchors.at(-1);
    if (last === undefined || at - last >= ONE_ROW * size) anchors.push(at);
  }
  return anchors;
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  places.forEach((place, index) => {
    if (Math.abs(place - at) < Math.abs((places[best] as number) - at)) best = index;
  });
  return best;
}
