/** The straight lines of a page, level or upright, as displayed: strokes, thin filled boxes and outlines of boxes. */
import type { Box } from '../../model/source.js';
import type { Engine } from './engine.js';
import { compose, type Frame, type Matrix, mapBox } from './frame.js';
import { clipOf, isDrawn, isWhite, type Pen, readMatrix, readSubpaths, type Subpath } from './paths.js';

/** A line at this height or this far from the left, from here to there. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Drawing {
  readonly level: Ruling[];
  readonly upright: Ruling[];
  /** White lines, which show only on shaded ground. */
  readonly white: { readonly level: boolean; readonly ruling: Ruling }[];
  readonly shades: Box[];
  /** What part of the page is seen of text objects that a clip cuts off. */
  readonly windows: Map<number, Box>;
  /** The cells that cut off text objects. */
  readonly cells: Map<number, Box>;
  /** How much of the page pictures cover, as the sum of their areas. */
  pictured: number;
  paths: number;
}

/** Thicker than this is an area, not a line. */
const THICK = 3.5;
/** A line that leaves its direction by more is oblique. */
const SLANT = 0.75;
const WINDOW = 0.3;
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** More lines than this no table has; a page with a drawing of so many is read without. */
export const MOST_RULINGS = 40_000;

export function readDrawing(engine: Engine, page: number, frame: Frame, depth: number): Drawing {
  const { calls } = engine;
  const drawing: Drawing = {
    level: [],
    upright: [],
    white: [],
    shades: [],
    windows: new Map(),
    cells: new Map(),
    pictured: 0,
    paths: 0,
  };
  const whole: Box = [0, 0, frame.width, frame.height];
  const visit = (object: number, outer: Matrix, clip: Box, level: number): void => {
    const type = calls.FPDFPageObj_GetType(object);
    if (type === TEXT) addWindow(engine, object, outer, clip, drawing);
    else if (type === PATH) addPath(engine, object, outer, clip, drawing);
    else if (type === IMAGE) addImage(engine, object, outer, clip, drawing);
    else if (type === FORM && level < depth) {
      const inner = clipOf(engine, object, outer, clip);
      if (!inner) return;
      const matrix = compose(readMatrix(engine, object), outer);
      const count = calls.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index++) {
        visit(calls.FPDFFormObj_GetObject(object, index), matrix, inner, level + 1);
      }
    }
  };
  const count = calls.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) visit(calls.FPDFPage_GetObject(page, index), frame.matrix, whole, 0);
  showWhite(drawing);
  return drawing;
}

/** A clip of a good part of the page's height is a print area; a lower one is a cell, whose text is read in full. */
function addWindow(engine: Engine, object: number, outer: Matrix, clip: Box, drawing: Drawing): void {
  const shown = clipOf(engine, object, outer, clip);
  if (!shown || shown === clip) return;
  const isTall = shown[3] - shown[1] > WINDOW * (clip[3] - clip[1]);
  (isTall ? drawing.windows : drawing.cells).set(object, shown);
}

function addPath(engine: Engine, object: number, outer: Matrix, clip: Box, drawing: Drawing): void {
  drawing.paths += 1;
  if (drawing.level.length + drawing.upright.length > MOST_RULINGS) return;
  const matrix = compose(readMatrix(engine, object), outer);
  const { subpaths, pen } = readSubpaths(engine, object, matrix);
  if (!(pen.fills || pen.strokes)) return;
  const shown = clipOf(engine, object, outer, clip);
  if (!shown) return;
  if (pen.fills && isDrawn(engine, object, 'fill')) {
    const white = isWhite(engine, 'fill');
    for (const subpath of subpaths) addFill(subpath, shown, white, drawing);
  }
  if (pen.strokes && isDrawn(engine, object, 'stroke')) {
    const white = isWhite(engine, 'stroke');
    for (const subpath of subpaths) addStroke(subpath, shown, pen, white, drawing);
  }
}

function meet(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function addImage(engine: Engine, object: number, outer: Matrix, clip: Box, drawing: Drawing): void {
  const box = meet(mapBox(compose(readMatrix(engine, object), outer), 0, 0, 1, 1), clip);
  if (!(box[2] > box[0] && box[3] > box[1])) return;
  drawing.pictured += (box[2] - box[0]) * (box[3] - box[1]);
  addThin(box, false, drawing);
}

function addFill({ xs, ys, curved }: Subpath, clip: Box, white: boolean, drawing: Drawing): void {
  if (curved || xs.length < 2) return;
  const box = meet([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], clip);
  if (box[2] < box[0] || box[3] < box[1]) return;
  if (!addThin(box, white, drawing) && !white) drawing.shades.push(box);
}

/** A box so thin that it is a line. */
function addThin([left, top, right, bottom]: Box, white: boolean, drawing: Drawing): boolean {
  const [wide, high] = [right - left, bottom - top];
  if (Math.min(wide, high) > THICK) return false;
  if (wide >= high) add(drawing, true, white, { at: (top + bottom) / 2, from: left, to: right });
  else add(drawing, false, white, { at: (left + right) / 2, from: top, to: bottom });
  return true;
}

function add(drawing: Drawing, level: boolean, white: boolean, ruling: Ruling): void {
  if (white) drawing.white.push({ level, ruling });
  else (level ? drawing.level : drawing.upright).push(ruling);
}

function addStroke({ xs, ys, closed }: Subpath, clip: Box, pen: Pen, white: boolean, drawing: Drawing): void {
  if (pen.width > THICK) return;
  const last = closed ? xs.length : xs.length - 1;
  for (let index = 0; index < last; index++) {
    const next = (index + 1) % xs.length;
    const [x0, y0] = [xs[index] as number, ys[index] as number];
    const [x1, y1] = [xs[next] as number, ys[next] as number];
    if (Math.abs(x1 - x0) > SLANT && Math.abs(y1 - y0) > SLANT) continue;
    const level = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
    const half = pen.width / 2 + SLANT;
    const [left, right] = [Math.max(Math.min(x0, x1), clip[0] - half), Math.min(Math.max(x0, x1), clip[2] + half)];
    const [top, bottom] = [Math.max(Math.min(y0, y1), clip[1] - half), Math.min(Math.max(y0, y1), clip[3] + half)];
    if (right < left || bottom < top) continue;
    if (level) add(drawing, true, white, { at: (top + bottom) / 2, from: left, to: right });
    else add(drawing, false, white, { at: (left + right) / 2, from: top, to: bottom });
  }
}

/** White lines count where they cut through shaded ground. */
function showWhite({ white, shades, level, upright }: Drawing): void {
  for (const { level: isLevel, ruling } of white) {
    const middle = (ruling.from + ruling.to) / 2;
    const [x, y] = isLevel ? [middle, ruling.at] : [ruling.at, middle];
    const shaded = shades.some(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom);
    if (shaded) (isLevel ? level : upright).push(ruling);
  }
}
