/** A page, or a strip of it, as a small picture with some places boxed: sixteen greys and one red. */
import { encode } from 'fast-png';
import type { Box } from '../../model/source.js';
import type { Engine } from './engine.js';
import { readFrame } from './frame.js';
import { withDocument } from './open.js';

/** A picture with its size in pixels. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  /** Counted from 1. */
  readonly page: number;
  /** Places to be boxed, in points from the top left of the page. */
  readonly boxes: readonly Box[];
  /** Points around the boxes that are shown, to the sides four times as many; without it the whole page is. */
  readonly around?: number;
}

/** Pixels a point: text of nine points can be read. */
const SCALE = 1.6;
/** A page wider or higher than this is made smaller. */
const LARGEST = 1_800;
const GREY = 1;
const WITH_ANNOTATIONS = 1;
const WHITE = 0xffffffff;
const LEVELS = 16;
const RED = LEVELS;
const RED_INK = [0xc6, 0x1a, 0x1a];
const PALETTE = [
  ...Array.from({ length: LEVELS }, (_, at) => new Array<number>(3).fill(Math.round((at * 255) / (LEVELS - 1)))),
  RED_INK,
];
/** Thickness of a box, and its distance from what it boxes. */
const PEN = 2;
const GAP = 2;

/** Null where the file or the page cannot be read. */
export async function pictureOfPage(file: Uint8Array, options: PictureOptions): Promise<Picture | null> {
  const picture = await withDocument(file, (engine, document) => {
    const page = engine.calls.FPDF_LoadPage(document, options.page - 1);
    if (page === 0) return null;
    try {
      return drawn(engine, page, options);
    } finally {
      engine.calls.FPDF_ClosePage(page);
    }
  });
  return typeof picture === 'string' ? null : picture;
}

function drawn(engine: Engine, page: number, { boxes, around }: PictureOptions): Picture | null {
  const { calls } = engine;
  const frame = readFrame(engine, page);
  const scale = Math.min(SCALE, LARGEST / Math.max(frame.width, frame.height, 1));
  const [width, height] = [Math.ceil(frame.width * scale), Math.ceil(frame.height * scale)];
  if (width < 1 || height < 1) return null;
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
  if (bitmap === 0) return null;
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    const part = partOf(boxes, around, scale, width, height);
    const data = greysOf(engine, bitmap, part);
    for (const box of boxes) boxed(data, part, box, scale);
    return {
      png: encode({ ...part, data, channels: 1, depth: 8, palette: PALETTE } as Encoded),
      width: part.width,
      height: part.height,
    };
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
}

/** The library takes a palette; its type does not say so everywhere. */
type Encoded = Parameters<typeof encode>[0];

/** A part of the page in pixels. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SIDEWAYS = 4;

function partOf(boxes: readonly Box[], around: number | undefined, scale: number, width: number, height: number): Part {
  if (around === undefined || boxes.length === 0) return { left: 0, top: 0, width, height };
  const edge = (at: 0 | 1 | 2 | 3): readonly number[] => boxes.map((box) => box[at]);
  const [left, right] = within(
    Math.min(...edge(0)) - around * SIDEWAYS,
    Math.max(...edge(2)) + around * SIDEWAYS,
    scale,
    width,
  );
  const [top, bottom] = within(Math.min(...edge(1)) - around, Math.max(...edge(3)) + around, scale, height);
  return { left, top, width: right - left, height: bottom - top };
}

function within(from: number, to: number, scale: number, size: number): readonly [number, number] {
  const first = Math.min(Math.max(0, Math.floor(from * scale)), size - 1);
  return [first, Math.max(first + 1, Math.min(size, Math.ceil(to * scale)))];
}

function greysOf({ calls, bytes }: Engine, bitmap: number, { left, top, width, height }: Part): Uint8Array {
  const [start, stride] = [calls.FPDFBitmap_GetBuffer(bitmap), calls.FPDFBitmap_GetStride(bitmap)];
  const memory = bytes();
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = start + (top + row) * stride + left;
    for (let column = 0; column < width; column++) data[row * width + column] = (memory[from + column] ?? 255) >> 4;
  }
  return data;
}

function boxed(data: Uint8Array, part: Part, box: Box, scale: number): void {
  const { width, height } = part;
  const [left, top, right, bottom] = box.map((edge) => Math.round(edge * scale)) as [number, number, number, number];
  const [x1, x2] = [left - part.left - GAP - PEN, right - part.left + GAP + PEN];
  const [y1, y2] = [top - part.top - GAP - PEN, bottom - part.top + GAP + PEN];
  const ink = (x: number, y: number): void => {
    if (x >= 0 && x < width && y >= 0 && y < height) data[y * width + x] = RED;
  };
  for (let depth = 0; depth < PEN; depth++) {
    for (let x = x1; x <= x2; x++) {
      ink(x, y1 + depth);
      ink(x, y2 - depth);
    }
    for (let y = y1; y <= y2; y++) {
      ink(x1 + depth, y);
      ink(x2 - depth, y);
    }
  }
}
