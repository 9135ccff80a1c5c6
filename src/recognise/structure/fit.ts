/** How well a reading of a table explains its own figures: how many stand in sums that come out, how many sums do not, what was not read. */
import { addendsOf } from '../../model/addends.js';
import type { ColumnAddend } from '../../model/document.js';
import type { Draft, DraftRow } from '../placing/draft.js';
import { isRounding } from './evidence.js';

interface Fit {
  readonly tied: number;
  /** Figures that stand in sums that do not come out, and in no other. */
  readonly broken: number;
  readonly breaks: number;
  /** Those of the sums that do not come out which only arithmetic proposes. */
  readonly assumedBreaks: number;
  /** Sums that come to twice or three times their total: children of several levels were read as those of one. */
  readonly multiples: number;
  readonly unread: number;
}

/** A sum that does not come out weighs as many figures that stand in none. */
const A_BREAK = 4;
/** So many sums that do not come out may be misprints: no other reading is to explain them away. */
const MOST_MISPRINTS = 2;

/** A sum counts as twice or three times its total where it is less than so much off, in parts of the total. */
const MULTIPLE_WITHIN = 100;

/**
 * `isKnown`: a known layout says what the sums are. Where it does, or codes and headers state them, a few that do not come out are the
 * document's, so that a misprint does not decide how its table is read.
 */
export function fitOf(draft: Draft, money: number, isKnown: boolean): number {
  const { tied, broken, breaks, assumedBreaks, multiples, unread } = tally(draft, money);
  const excused = breaks <= MOST_MISPRINTS && multiples === 0 && (isKnown || assumedBreaks === 0);
  return excused ? tied + broken - unread : tied - A_BREAK * breaks - unread;
}

/** `money` is the number of amounts that the grid prints. */
function tally(draft: Draft, money: number): Fit {
  const figures = draft.rows.map((row) => byColumn(row, draft.columns.length));
  const tied = new Set<string>();
  const broken = new Set<string>();
  let [breaks, assumedBreaks, multiples] = [0, 0, 0];
  const take = (
    whole: readonly [number, number],
    parts: readonly (readonly [number, number, number])[],
    isStated: boolean,
  ): void => {
    const at = ([row, column]: readonly [number, number, ...unknown[]]): number | null =>
      figures[row]?.[column] ?? null;
    const terms = parts.filter((part) => (at([part[0], part[1]]) ?? 0) !== 0);
    const total = at(whole) ?? 0;
    if (total === 0 && terms.length === 0) {
      for (const [row, column] of [whole, ...parts]) if (at([row, column]) !== null) tied.add(`${row} ${column}`);
      return;
    }
    const sum = terms.reduce((all, [row, column, sign]) => all + sign * (at([row, column]) ?? 0), 0);
    const comesOut = isRounding(total - sum, terms.length);
    if (!comesOut) breaks += 1;
    if (!comesOut && !isStated) assumedBreaks += 1;
    if (!comesOut && isMultiple(sum, total)) multiples += 1;
    for (const [row, column] of [whole, ...parts])
      if (at([row, column]) !== null) (comesOut ? tied : broken).add(`${row} ${column}`);
  };
  draft.rows.forEach((row, at) => {
    for (const column of row.columns) {
      const addends = addendsAt(draft, column);
      if (addends.length > 0)
        take(
          [at, column],
          addends.map((addend) => [at, addend.column, addend.coefficient]),
          draft.columns[column]?.ground === 'stated',
        );
      if (row.children.length > 0)
        take(
          [at, column],
          row.children.map((child) => [child, column, 1]),
          row.children.every((child) => draft.rows[child]?.raw.ground === 'stated'),
        );
    }
  });
  const read = draft.rows.reduce((sum, row) => sum + row.raw.amounts.length, 0);
  const only = [...broken].filter((figure) => !tied.has(figure)).length;
  return { tied: tied.size, broken: only, breaks, assumedBreaks, multiples, unread: Math.max(0, money - read) };
}

/** Twice or three times, but for what a misprint among the levels makes of it. */
function isMultiple(sum: number, total: number): boolean {
  return total !== 0 && [2, 3].some((times) => Math.abs(times * total - sum) * MULTIPLE_WITHIN < Math.abs(total));
}

function byColumn({ given, columns, ticks, raw }: DraftRow, width: number): (number | null)[] {
  const figures = new Array<number | null>(width).fill(null);
  const places = given ?? (raw.amounts.length === columns.length ? columns.map((_, at) => at) : []);
  places.forEach((place, at) => {
    const column = columns[place];
    if (column !== undefined) figures[column] = ticks?.[at] ?? null;
  });
  return figures;
}

function addendsAt(draft: Draft, at: number): readonly ColumnAddend[] {
  const column = draft.columns[at];
  return column ? addendsOf(draft, column).filter((addend) => addend.column >= 0) : [];
}
