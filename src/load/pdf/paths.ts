/** The paths of a page: their points as displayed, how they are drawn, and what part of them is seen. */
import type { Box } from '../../model/source.js';
import type { Engine } from './engine.js';
import { type Matrix, mapX, mapY } from './frame.js';

export interface Subpath {
  readonly xs: number[];
  readonly ys: number[];
  closed: boolean;
  curved: boolean;
}

export interface Pen {
  readonly fills: boolean;
  readonly strokes: boolean;
  /** The width of its strokes as displayed. */
  readonly width: number;
}

const CURVE_TO = 1;
const MOVE_TO = 2;
/** A path of more points is a picture or a chart. */
const MOST_POINTS = 100_000;
/** All channels at least this light: white to the eye. */
const LIGHT = 250;

export function readMatrix({ calls, floats, scratch }: Engine, object: number): Matrix {
  calls.FPDFPageObj_GetMatrix(object, scratch);
  const view = floats();
  const at = scratch >> 2;
  const cell = (index: number): number => view[at + index] as number;
  return [cell(0), cell(1), cell(2), cell(3), cell(4), cell(5)];
}

export function readSubpaths(engine: Engine, object: number, matrix: Matrix): { subpaths: Subpath[]; pen: Pen } {
  const { calls, floats, integers, scratch } = engine;
  calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
  const view = integers();
  const fills = view[scratch >> 2] !== 0;
  const strokes = view[(scratch >> 2) + 1] !== 0;
  calls.FPDFPageObj_GetStrokeWidth(object, scratch);
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const pen = { fills, strokes, width: (floats()[scratch >> 2] as number) * scale };
  const count = calls.FPDFPath_CountSegments(object);
  if (!(fills || strokes) || count > MOST_POINTS) return { subpaths: [], pen };
  return { subpaths: subpathsOf(engine, count, matrix, (index) => calls.FPDFPath_GetPathSegment(object, index)), pen };
}

function subpathsOf(engine: Engine, count: number, matrix: Matrix, segmentAt: (index: number) => number): Subpath[] {
  const { calls, floats, scratch } = engine;
  const subpaths: Subpath[] = [];
  let current: Subpath | undefined;
  for (let index = 0; index < count; index++) {
    const segment = segmentAt(index);
    const type = calls.FPDFPathSegment_GetType(segment);
    if (!current || type === MOVE_TO) {
      current = { xs: [], ys: [], closed: false, curved: false };
      subpaths.push(current);
    }
    calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const view = floats();
    const [x, y] = [view[scratch >> 2] as number, view[(scratch >> 2) + 1] as number];
    current.xs.push(mapX(matrix, x, y));
    current.ys.push(mapY(matrix, x, y));
    if (type === CURVE_TO) current.curved = true;
    if (calls.FPDFPathSegment_GetClose(segment) !== 0) current.closed = true;
  }
  return subpaths;
}

/** The colour is left where `isWhite` finds it. */
export function isDrawn({ calls, integers, scratch }: Engine, object: number, part: 'fill' | 'stroke'): boolean {
  const read = part === 'fill' ? calls.FPDFPageObj_GetFillColor : calls.FPDFPageObj_GetStrokeColor;
  const at = (part === 'fill' ? scratch : scratch + 16) >> 2;
  integers().fill(0, at, at + 4);
  if (read(object, at * 4, at * 4 + 4, at * 4 + 8, at * 4 + 12) === 0) return true;
  return integers()[at + 3] !== 0;
}

export function isWhite({ integers, scratch }: Engine, part: 'fill' | 'stroke'): boolean {
  const at = (part === 'fill' ? scratch : scratch + 16) >> 2;
  const view = integers();
  return [view[at], view[at + 1], view[at + 2]].every((channel) => (channel as number) >= LIGHT);
}

/** What its clip paths leave to be seen of an object, as an upright box; null when nothing. Without a clip the box around it. */
export function clipOf(engine: Engine, object: number, outer: Matrix, around: Box): Box | null {
  const { calls } = engine;
  const clip = calls.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip);
  if (paths <= 0) return around;
  let [left, top, right, bottom] = around;
  for (let path = 0; path < paths; path++) {
    const count = calls.FPDFClipPath_CountPathSegments(clip, path);
    if (count <= 0 || count > MOST_POINTS) continue;
    const box: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let index = 0; index < count; index++) {
      widen(engine, calls.FPDFClipPath_GetPathSegment(clip, path, index), outer, box);
    }
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return right >= left && bottom >= top ? [left, top, right, bottom] : null;
}

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function widen({ calls, floats, scratch }: Engine, segment: number, matrix: Matrix, box: Bounds): void {
  calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
  const view = floats();
  const px = view[scratch >> 2] as number;
  const py = view[(scratch >> 2) + 1] as number;
  const x = mapX(matrix, px, py);
  const y = mapY(matrix, px, py);
  if (x < box.left) box.left = x;
  if (x > box.right) box.right = x;
  if (y < box.top) box.top = y;
  if (y > box.bottom) box.bottom = y;
}
