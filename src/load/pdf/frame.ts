/** Affine maps, and the one that takes a page's own coordinates to points from the top left corner of the page as displayed. */
import type { Box } from '../../model/source.js';
import type { Engine } from './engine.js';

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
  /** The page is displayed as it is written, not turned. */
  readonly straight: boolean;
}

/** First `inner`, then `outer`. */
export function compose(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

export function mapX([a, , c, , e]: Matrix, x: number, y: number): number {
  return a * x + c * y + e;
}

export function mapY([, b, , d, , f]: Matrix, x: number, y: number): number {
  return b * x + d * y + f;
}

/** The upright box around a box after the map. */
export function mapBox(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  const xs = [
    mapX(matrix, left, top),
    mapX(matrix, right, top),
    mapX(matrix, left, bottom),
    mapX(matrix, right, bottom),
  ];
  const ys = [
    mapY(matrix, left, top),
    mapY(matrix, right, top),
    mapY(matrix, left, bottom),
    mapY(matrix, right, bottom),
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function readFrame({ calls, floats, scratch }: Engine, page: number): Frame {
  calls.FPDF_GetPageBoundingBox(page, scratch);
  const at = scratch >> 2;
  const [left = 0, top = 0, right = 0, bottom = 0] = floats().subarray(at, at + 4);
  const [wide, high] = [right - left, top - bottom];
  const turns = calls.FPDFPage_GetRotation(page) & 3;
  const straight = turns === 0;
  if (turns === 1) return { width: high, height: wide, matrix: [0, 1, 1, 0, -bottom, -left], straight };
  if (turns === 2) return { width: wide, height: high, matrix: [-1, 0, 0, 1, right, -bottom], straight };
  if (turns === 3) return { width: high, height: wide, matrix: [0, -1, -1, 0, top, right], straight };
  return { width: wide, height: high, matrix: [1, 0, 0, -1, -left, top], straight };
}
