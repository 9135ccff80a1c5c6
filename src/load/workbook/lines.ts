/** The seen cells of a sheet as lines: rows of a grid, or running text where a row is one long text. */
import type { Line, Span } from '../../model/source.js';
import { LimitPassed, refOf } from './book.js';
import { storedBehind } from './display.js';
import { joined, piecesOf } from './text.js';
import type { SeenCell, SeenRow } from './visible.js';

/** Longer texts that stand alone in their row are no cells of a table. */
const LONG = 60;

/** Where lines of a sheet are counted and named. */
export interface LineContext {
  readonly sheet: string;
  readonly page: number;
  readonly grid: number;
  readonly lineLength: number;
  /** The number of the next line. */
  readonly take: () => number;
}

function spanOf({ cell, column, across, down }: SeenCell, text: string, offset: number): Span {
  const stored = cell.kind === 'number' && cell.plain ? storedBehind(text, cell.value ?? 0) : undefined;
  return {
    text,
    left: offset,
    right: offset + text.length,
    offset,
    cell: column,
    ...(across > 1 ? { across } : {}),
    ...(down > 1 ? { down } : {}),
    ref: refOf(cell.row, cell.column),
    ...(stored === undefined ? {} : { stored }),
  };
}

function gridLine(cells: readonly SeenCell[], context: LineContext): Line | null {
  const spans: Span[] = [];
  let text = '';
  for (const seen of cells) {
    const shown = joined(seen.cell.text);
    if (shown === '') continue;
    const offset = text === '' ? 0 : text.length + 1;
    spans.push(spanOf(seen, shown, offset));
    text = offset === 0 ? shown : `${text} ${shown}`;
    if (text.length > context.lineLength) throw new LimitPassed('lineLength');
  }
  if (spans.length === 0) return null;
  const { sheet, page, grid, take } = context;
  return { text, page, line: take(), spans, grid, sheet };
}

/** The pieces of a narrative: each line of a long text that stands alone. */
function textLines(pieces: readonly string[], ref: string, { sheet, page, lineLength, take }: LineContext): Line[] {
  return pieces.map((text) => {
    if (text.length > lineLength) throw new LimitPassed('lineLength');
    return { text, page, line: take(), spans: [{ text, left: 0, right: text.length, offset: 0, ref }], sheet };
  });
}

export function linesOfRow({ cells }: SeenRow, context: LineContext): Line[] {
  const filled = cells.filter(({ cell }) => cell.text.trim() !== '');
  const [only] = filled;
  if (only && filled.length === 1 && only.cell.kind === 'text') {
    const pieces = piecesOf(only.cell.text);
    if (pieces.length > 1 || (pieces[0]?.length ?? 0) > LONG)
      return textLines(pieces, refOf(only.cell.row, only.cell.column), context);
  }
  const line = gridLine(filled, context);
  return line ? [line] : [];
}
