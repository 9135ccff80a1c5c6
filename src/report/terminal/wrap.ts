/**
 * Breaks text into lines of a given width. Numbers and words stay whole, Chinese may break between any two characters,
 * but no line begins with a closing mark or ends with an opening one (GB/T 15834).
 */
import { isWide, widthOf } from './width.js';

const CLOSING = new Set('，。、；：？！）》〉」』】〕”’…—％·,.;:?!)]}%');
const OPENING = new Set('（《〈「『【〔“‘([{');
/** What is printed one column wide and still belongs to Chinese text. */
const CHINESE_MARKS = new Set('“”‘’…—·');

/** Blanks that a line does not keep: at its ends, and more than one between words. */
const BLANKS = /^ | $| {2}/;

/** A piece that no line break divides, and whether a blank stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/** As much of a text as one line holds, with … where there is more. */
export function firstLine(text: string, width: number): string {
  const [whole = '', ...more] = wrap(text, width);
  return more.length === 0 ? whole : `${wrap(text, width - 1)[0]}…`;
}

export function wrap(text: string, width: number): string[] {
  if (!BLANKS.test(text) && widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of unbreakable(text).flatMap((one) => fitting(one, width))) {
    const blank = piece.spaced && line !== '' ? ' ' : '';
    const wide = widthOf(piece.text);
    if (line !== '' && used + blank.length + wide > width) {
      lines.push(line);
      line = piece.text;
      used = wide;
    } else {
      line += blank + piece.text;
      used += blank.length + wide;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Atoms, with closing marks joined to what stands before them and opening ones to what follows. */
function unbreakable(text: string): Piece[] {
  const pieces: Piece[] = [];
  let open = false;
  for (const atom of atomsOf(text)) {
    const before = pieces.at(-1);
    const joins = before !== undefined && !atom.spaced && (open || CLOSING.has(atom.text.charAt(0)));
    if (joins) pieces[pieces.length - 1] = { text: before.text + atom.text, spaced: before.spaced };
    else pieces.push(atom);
    open = OPENING.has(atom.text.charAt(atom.text.length - 1));
  }
  return pieces;
}

/** Runs of narrow characters, and every wide character or Chinese mark for itself with what combines with it. */
function atomsOf(text: string): Piece[] {
  const atoms: Piece[] = [];
  let spaced = false;
  let running = false;
  for (const character of text) {
    if (character === ' ') {
      spaced = true;
      running = false;
      continue;
    }
    const alone = isWide(character) || CHINESE_MARKS.has(character);
    const last = atoms.at(-1);
    if (last && !spaced && ((running && !alone) || widthOf(character) === 0)) {
      atoms[atoms.length - 1] = { text: last.text + character, spaced: last.spaced };
    } else atoms.push({ text: character, spaced: spaced && last !== undefined });
    running = !alone;
    spaced = false;
  }
  return atoms;
}

/** A piece that is wider than a whole line is broken anywhere. */
function fitting(piece: Piece, width: number): Piece[] {
  if (widthOf(piece.text) <= width) return [piece];
  const parts: string[] = [''];
  for (const character of piece.text) {
    const last = parts.length - 1;
    if (widthOf(`${parts[last]}${character}`) > width && parts[last] !== '') parts.push(character);
    else parts[last] += character;
  }
  return parts.map((text, at) => ({ text, spaced: at === 0 && piece.spaced }));
}
