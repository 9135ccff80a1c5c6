/** One page read: its lines in reading order, and what the document must know of it. */
import type { Box } from '../../model/source.js';
import { columnWidth, type DraftLine, gridLines, runningLines } from './draft.js';
import type { Engine } from './engine.js';
import { type Frame, readFrame } from './frame.js';
import { centreOf, type Glyph, readGlyphs } from './glyphs.js';
import { type Grid, gridOf } from './grid.js';
import { isCrowded, netsOf } from './joining.js';
import { overlapping } from './overlap.js';
import { readDrawing } from './rulings.js';

export interface PageReading {
  readonly lines: readonly DraftLine[];
  readonly grids: number;
  readonly height: number;
  /** Characters that were read, and those whose font does not say which they are. */
  readonly characters: number;
  readonly unreadable: number;
  readonly invisible: number;
  /** The part of the page that pictures cover. */
  readonly pictured: number;
  readonly drawn: boolean;
  /** What stands outside of the page as it is shown. */
  readonly outside: readonly string[];
  /** So many lines were drawn that tables were not looked for. */
  readonly crowded: boolean;
  /** A place where one text runs over another. */
  readonly overlap: string;
}

export function readPage(engine: Engine, page: number, depth: number): PageReading {
  const { calls } = engine;
  const textPage = calls.FPDFText_LoadPage(page);
  if (textPage === 0) throw new Error('The text of the page could not be read.');
  try {
    const frame = readFrame(engine, page);
    const { glyphs, unreadable, invisible } = readGlyphs(engine, textPage, frame);
    const drawing = readDrawing(engine, page, frame, depth);
    const isShown = (glyph: Glyph): boolean =>
      isInside(frame, glyph) && inWindow(drawing.windows.get(glyph.object), glyph);
    for (const glyph of glyphs) glyph.cell = drawing.cells.get(glyph.object) ?? null;
    const shown = glyphs.filter(isShown);
    const grids = netsOf(drawing.level, drawing.upright)
      .map(gridOf)
      .filter((grid) => grid !== null);
    const { lines, used } = linesOf(shown, grids);
    const hidden = glyphs.length > shown.length ? glyphs.filter((glyph) => !isShown(glyph)) : [];
    const outside = runningLines(hidden, columnWidth(hidden));
    return {
      lines,
      grids: used,
      height: frame.height,
      characters: shown.length,
      unreadable,
      invisible,
      pictured: drawing.pictured / (frame.width * frame.height),
      drawn: drawing.paths > 0 || drawing.pictured > 0,
      outside: outside.map(({ text }) => text),
      crowded: isCrowded(drawing),
      overlap: overlapping(shown),
    };
  } finally {
    calls.FPDFText_ClosePage(textPage);
  }
}

function isInside({ width, height }: Frame, { left, right, top, bottom }: Glyph): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

function inWindow(window: Box | undefined, { top, bottom }: Glyph): boolean {
  const y = (top + bottom) / 2;
  return window === undefined || (y >= window[1] && y <= window[3]);
}

function contains({ xs, ys }: Grid, glyph: Glyph): boolean {
  const [x, y] = centreOf(glyph);
  return x >= (xs[0] as number) && x <= (xs.at(-1) as number) && y >= (ys[0] as number) && y <= (ys.at(-1) as number);
}

function areaOf({ xs, ys }: Grid): number {
  return ((xs.at(-1) as number) - (xs[0] as number)) * ((ys.at(-1) as number) - (ys[0] as number));
}

/** The grid inside of another one has the characters that both enclose. */
function linesOf(glyphs: readonly Glyph[], grids: readonly Grid[]): { lines: readonly DraftLine[]; used: number } {
  const width = columnWidth(glyphs);
  const smallestFirst = grids.toSorted((a, b) => areaOf(a) - areaOf(b));
  const inGrids = new Map<Grid, Glyph[]>();
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const grid = smallestFirst.find((candidate) => contains(candidate, glyph));
    const others = grid && inGrids.get(grid);
    if (others) others.push(glyph);
    else if (grid) inGrids.set(grid, [glyph]);
    else outside.push(glyph);
  }
  const tables = [...inGrids].sort(([a], [b]) => (a.ys[0] as number) - (b.ys[0] as number));
  const blocks: (readonly DraftLine[])[] = [
    ...tables.map(([grid, content], number) => gridLines(grid, content, number, width)),
    ...runningLines(outside, width).map((line) => [line]),
  ];
  return { lines: blocks.sort((a, b) => heightOf(a) - heightOf(b)).flat(), used: tables.length };
}

function heightOf(block: readonly DraftLine[]): number {
  const first = block[0];
  return first ? (first.grid === undefined ? (first.top + first.bottom) / 2 : first.top) : 0;
}
