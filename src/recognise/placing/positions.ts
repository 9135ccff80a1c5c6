/**
 * Columns that the source's own layout shows: amounts under each other, by runs of blanks or by bars. Amounts that
 * overlap in width stand in one column; where there are as many such columns as the header names, each has its place.
 */
import { combinations } from '../../binding/combinations.js';
import type { TextShape } from '../../model/source.js';
import type { Band } from '../flat/header.js';
import type { Word } from '../words/words.js';
import type { Draft, DraftRow } from './draft.js';
import type { Placement } from './problem.js';

/** For each way in which the printed columns can be the header's, the placement of every row; empty where the layout says nothing. */
export function positionsOf(draft: Draft, shape: TextShape): (readonly (Placement | null)[])[] {
  if (shape === 'flat') return [];
  const groups = new Map<string, DraftRow[]>();
  for (const row of draft.rows) {
    const key = row.columns.join(',');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const maps = [...groups.values()].map((rows) => mappingsOf(rows, rows[0]?.columns.length ?? 0, shape));
  const count = maps.reduce((product, list) => product * list.length, 1);
  if (count > (maps.length > 1 ? MOST_JOINT : MOST_MAPPINGS)) return [];
  // Where the sides of a table have columns of their own, every way of the one goes with every way of the other.
  let ways: readonly ReadonlyMap<DraftRow, Placement | null>[] = [new Map()];
  for (const [at, rows] of [...groups.values()].entries()) {
    ways = ways.flatMap((way) =>
      (maps[at] ?? []).map(
        (list) => new Map([...way, ...rows.map((row, index) => [row, list[index] ?? null] as const)]),
      ),
    );
  }
  return ways.map((way) => draft.rows.map((row) => way.get(row) ?? null));
}

/** Whether every amount of some rows, placed so, stands under the label of its column; in a source that keeps no columns none does. */
export function standsUnderLabels(draft: Draft, mapping: readonly Placement[]): boolean {
  return draft.rows.every((row, at) =>
    row.raw.amounts.every(({ left, right }, index) => {
      const band = draft.bands[row.columns[mapping[at]?.[index] ?? -1] ?? -1];
      return band != null && left < band.right && band.left < right;
    }),
  );
}

const MOST_MAPPINGS = 500;
/** For the sides of a table together. */
const MOST_JOINT = 24;

function mappingsOf(rows: readonly DraftRow[], width: number, shape: TextShape): (readonly (Placement | null)[])[] {
  const words = rows.flatMap((row) => row.raw.amounts);
  if (words.length === 0) return [rows.map(() => [])];
  const bands = bandsOf(words, shape);
  if (bands.length > width || bands.length === 0) return [];
  const choices = shape === 'bars' ? shifts(bands, width) : combinations(width, bands.length);
  if (choices.length > MOST_MAPPINGS) return [];
  return choices.map((choice) => rows.map((row) => placementOf(row, bands, choice, shape)));
}

function extent(word: Word, shape: TextShape): Band {
  if (shape === 'bars' && word.cell !== undefined) return { left: word.cell, right: word.cell + 1 };
  return { left: word.left, right: word.right };
}

function bandsOf(words: readonly Word[], shape: TextShape): Band[] {
  const sorted = words.map((word) => extent(word, shape)).sort((a, b) => a.left - b.left || a.right - b.right);
  const bands: { left: number; right: number }[] = [];
  for (const one of sorted) {
    const last = bands.at(-1);
    if (last && one.left < last.right) last.right = Math.max(last.right, one.right);
    else bands.push({ ...one });
  }
  return bands;
}

/** Bars keep empty cells, so only the first column's place is open. */
function shifts(bands: readonly Band[], width: number): number[][] {
  const first = bands[0]?.left ?? 0;
  const offsets = bands.map((band) => band.left - first);
  const room = width - 1 - (offsets.at(-1) ?? 0);
  return Array.from({ length: Math.max(0, room + 1) }, (_, shift) => offsets.map((offset) => offset + shift));
}

function placementOf(
  row: DraftRow,
  bands: readonly Band[],
  choice: readonly number[],
  shape: TextShape,
): Placement | null {
  const columns = row.raw.amounts.map((word) => {
    const { left } = extent(word, shape);
    const band = bands.findIndex((candidate) => left >= candidate.left && left < candidate.right);
    return choice[band] ?? -1;
  });
  const ascending = columns.every((column, at) => column >= 0 && (at === 0 || column > (columns[at - 1] ?? 0)));
  return ascending ? columns : null;
}
