/** Judges how a text came to lie on its lines, by the lines that look like rows of figures. */
import type { Line, Span, TextShape } from '../../model/source.js';

const FIGURE = /^[(\uff08]?[-\u2212\uff0d]?[\d\uff10-\uff19][\d\uff10-\uff19,\uff0c.\uff0e]*%?[)\uff09]?$/;

/** Two blanks or more; a tab is one, and so is an ideographic blank. */
function isWideGap(before: Span, after: Span): boolean {
  return Math.min(after.left - before.right, after.offset - before.offset - before.text.length) >= 2;
}

interface Row {
  readonly bars: boolean;
  /** Null where no two figures stand side by side. */
  readonly wide: boolean | null;
}

/** What a line says of the shape; null where it does not end in a figure, has no bars and no two figures side by side. */
function rowOf({ spans }: Line): Row | null {
  let [figures, pairs, wide] = [0, 0, 0];
  let previous: Span | null = null;
  for (const span of spans) {
    const figure = FIGURE.test(span.text);
    if (figure) figures++;
    if (figure && previous) {
      pairs++;
      if (isWideGap(previous, span)) wide++;
    }
    previous = figure ? span : null;
  }
  const bars = spans[0]?.cell !== undefined;
  if (figures === 0 || (!bars && pairs === 0 && previous === null)) return null;
  return { bars, wide: pairs === 0 ? null : wide * 2 > pairs };
}

export function shapeOf(lines: readonly Line[]): TextShape {
  let [rows, barred, pairs, wide] = [0, 0, 0, 0];
  for (const line of lines) {
    const row = rowOf(line);
    if (!row) continue;
    rows++;
    if (row.bars) barred++;
    if (row.wide !== null) pairs++;
    if (row.wide) wide++;
  }
  if (barred * 2 > rows) return 'bars';
  return wide * 2 > pairs ? 'columns' : 'flat';
}
