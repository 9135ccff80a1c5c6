/** The text of a cell: without blanks around it, and on one line. */
import { dropInvisible, isBlank } from '../text/characters.js';

const BREAK = /\s*(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])\s*/;
const ASCII_END = /[A-Za-z]$/;
const ASCII_START = /^[A-Za-z]/;

/** Blanks of every width at both ends. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

export function piecesOf(text: string): string[] {
  return text
    .split(BREAK)
    .map((piece) => trimmed(dropInvisible(piece)))
    .filter((piece) => piece !== '');
}

/** A text that was broken into lines, on one: words of ASCII letters keep a blank between them. */
export function joined(text: string): string {
  return piecesOf(text).reduce(
    (all, piece) => (ASCII_END.test(all) && ASCII_START.test(piece) ? `${all} ${piece}` : all + piece),
    '',
  );
}
