/** The characters of a page, each with its place as displayed. */
import type { Box } from '../../model/source.js';
import { isBlank } from '../text/characters.js';
import type { Engine } from './engine.js';
import { foldCharacter } from './fold.js';
import { type Frame, mapBox, mapX, mapY } from './frame.js';

export interface Glyph {
  text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The height of the line that it stands on. */
  readonly base: number;
  /** The size of its font as displayed, in points. */
  readonly size: number;
  /** Its place in the order of the page's own text. */
  readonly order: number;
  /** The text object that it is part of, by the engine's handle. */
  readonly object: number;
  /** A blank is written before it. */
  apart: boolean;
  /** The cell that cuts its text off, where one does: what runs over its edge belongs to it all the same. */
  cell: Box | null;
  /** It does not stand upright. */
  readonly turned: boolean;
}

export interface PageText {
  readonly glyphs: readonly Glyph[];
  /** Characters whose font does not say which they are. */
  readonly unreadable: number;
  /** Characters that are written but not shown. */
  readonly invisible: number;
}

const INVISIBLE_MODE = 3;
const HYPHEN_AT_LINE_END = 2;

interface Run {
  readonly object: number;
  readonly invisible: boolean;
  readonly size: number;
  readonly alongX: number;
  readonly alongY: number;
}

export function readGlyphs(engine: Engine, textPage: number, frame: Frame): PageText {
  const { calls } = engine;
  const glyphs: Glyph[] = [];
  let [unreadable, invisible] = [0, 0];
  let run: Run | undefined;
  let apart = false;
  const count = calls.FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index++) {
    const unicode = calls.FPDFText_GetUnicode(textPage, index);
    if (calls.FPDFText_IsGenerated(textPage, index) === 1) continue;
    if (isBlank(unicode)) {
      apart = true;
      continue;
    }
    const object = calls.FPDFText_GetTextObject(textPage, index);
    if (run?.object !== object) run = readRun(engine, textPage, index, object, frame);
    if (run.invisible) invisible += 1;
    const code = unicode === HYPHEN_AT_LINE_END ? 0x2d : unicode;
    const known = isKnown(code) && calls.FPDFText_HasUnicodeMapError(textPage, index) !== 1;
    if (!known) unreadable += 1;
    const previous = glyphs.at(-1);
    if (code >= 0xdc00 && code <= 0xdfff && previous) previous.text += String.fromCharCode(code);
    else {
      const glyph = readGlyph(engine, textPage, index, frame, run, known ? foldCharacter(code) : '\ufffd');
      glyph.apart = apart;
      glyphs.push(glyph);
    }
    apart = false;
  }
  return { glyphs, unreadable, invisible };
}

/** Private use, replacement and control characters stand for glyphs whose meaning was lost. */
function isKnown(code: number): boolean {
  return code >= 0x20 && (code < 0xe000 || code > 0xf8ff) && code !== 0xfffd && code < 0xf0000;
}

function readRun(
  { calls, floats, scratch }: Engine,
  textPage: number,
  index: number,
  object: number,
  frame: Frame,
): Run {
  calls.FPDFText_GetMatrix(textPage, index, scratch);
  const at = scratch >> 2;
  const view = floats();
  const a = view[at] as number;
  const b = view[at + 1] as number;
  const c = view[at + 2] as number;
  const d = view[at + 3] as number;
  const { matrix } = frame;
  return {
    object,
    invisible: object !== 0 && calls.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE_MODE,
    size: calls.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d),
    alongX: mapX(matrix, a, b) - mapX(matrix, 0, 0),
    alongY: mapY(matrix, a, b) - mapY(matrix, 0, 0),
  };
}

function readGlyph(engine: Engine, textPage: number, index: number, frame: Frame, run: Run, text: string): Glyph {
  const { calls, doubles, scratch } = engine;
  const size = run.size > 0.5 ? run.size : 1;
  calls.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
  const at = scratch >> 3;
  const view = doubles();
  const x = view[at] as number;
  const y = view[at + 1] as number;
  const base = mapY(frame.matrix, x, y);
  const turned = Math.abs(run.alongY) > 0.1 * Math.abs(run.alongX) || run.alongX < 0;
  const box = frame.straight && !turned ? looseBox(engine, textPage, index, frame) : null;
  if (box) return { text, ...box, base, size, order: index, object: run.object, apart: false, cell: null, turned };
  calls.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
  const [l = 0, r = 0, b = 0, t = 0] = doubles().subarray(at, at + 4);
  const [left, top, right, bottom] = mapBox(frame.matrix, l, t, r, b);
  if (turned)
    return {
      text,
      left,
      top,
      right,
      bottom,
      base,
      size,
      order: index,
      object: run.object,
      apart: false,
      cell: null,
      turned,
    };
  const start = mapX(frame.matrix, x, y);
  const least = start + size * advance(text.charCodeAt(0));
  return {
    text,
    left: start,
    top,
    right: Math.max(right, least),
    bottom,
    base,
    size,
    order: index,
    object: run.object,
    apart: false,
    cell: null,
    turned,
  };
}

/** At least so much of its size a character takes along the line, where the font's own advance cannot be had. */
function advance(code: number): number {
  if (code >= 0x2e80) return 1;
  return code >= 0x30 ? 0.5 : 0.25;
}

type Edges = Pick<Glyph, 'left' | 'top' | 'right' | 'bottom'>;

/** The box by the font's own measures; it has no extent for some fonts. */
function looseBox({ calls, floats, scratch }: Engine, textPage: number, index: number, frame: Frame): Edges | null {
  calls.FPDFText_GetLooseCharBox(textPage, index, scratch);
  const view = floats();
  const at = scratch >> 2;
  const x0 = view[at] as number;
  const y1 = view[at + 1] as number;
  const x1 = view[at + 2] as number;
  const y0 = view[at + 3] as number;
  if (!(x1 > x0 && y1 > y0)) return null;
  const { matrix } = frame;
  return {
    left: mapX(matrix, x0, y1),
    top: mapY(matrix, x0, y1),
    right: mapX(matrix, x1, y0),
    bottom: mapY(matrix, x1, y0),
  };
}

/** Where a character belongs: its centre, or the nearest point of the cell that cuts it off. */
export function centreOf({ left, right, top, bottom, cell }: Glyph): readonly [number, number] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (!cell) return [x, y];
  return [within(x, cell[0], cell[2]), within(y, cell[1], cell[3])];
}

/** Off the edge, which two cells share. */
function within(at: number, low: number, high: number): number {
  const inset = (high - low) / 4;
  return at < low ? low + inset : at > high ? high - inset : at;
}
