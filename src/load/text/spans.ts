/** Splits a line into its pieces between blanks and bars, each with its place on the line. */
import type { Span } from '../../model/source.js';
import { columnAfter, dropInvisible, isBar, isBlank } from './characters.js';
import type { RawLine } from './lines.js';

/** How bars stand on a line: how many, and whether one opens it. */
export interface Bars {
  readonly count: number;
  readonly opens: boolean;
}

const SOME_BAR = /[|\u00a6\u2502\u2503\u2551\uff5c]/;

export function barsOf(text: string): Bars | null {
  if (!SOME_BAR.test(text)) return null;
  let count = 0;
  for (let index = 0; index < text.length; index++) if (isBar(text.charCodeAt(index))) count++;
  return { count, opens: isBar(text.trimStart().charCodeAt(0)) };
}

/**
 * The pieces of a line. `firstCell` is the cell before the first bar: 0, or −1 where that bar is the border of the table;
 * null where the line has no bars.
 */
export function splitSpans({ text, offset }: RawLine, firstCell: number | null): readonly Span[] {
  const spans: Span[] = [];
  const clean = dropInvisible(text) === text;
  let cell = firstCell;
  let [column, from, left] = [0, -1, 0];
  const close = (end: number): void => {
    if (from < 0) return;
    const piece = text.slice(from, end);
    const span = { text: clean ? piece : dropInvisible(piece), left, right: column, offset: offset + from };
    spans.push(cell === null ? span : { ...span, cell });
    from = -1;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const bar = cell !== null && isBar(code);
    const next = columnAfter(column, code);
    if (bar || isBlank(code)) {
      close(index);
      if (bar && cell !== null) cell++;
    } else if (from < 0 && next > column) {
      from = index;
      left = column;
    }
    column = next;
  }
  close(text.length);
  return spans;
}
