/** What single characters are to a loader: blanks, bars, marks without width, and how many columns they take. */

/** Marks that print nothing: zero-width characters, directions, soft hyphens, stray control characters. */
const INVISIBLE = /(?![\t\u0085])\p{Cc}|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

const TAB = 0x09;
const TAB_STOP = 8;

export function dropInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(EVERY_INVISIBLE, '') : text;
}

function isInvisible(code: number): boolean {
  if (code < 0xa0) return (code < 0x20 || code >= 0x7f) && code !== TAB;
  if (code < 0x200b) return code === 0xad || code === 0x180e;
  if (code <= 0x2069)
    return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code !== 0x2065);
  return code === 0xfeff;
}

/** Blanks of every width, the non-breaking and the ideographic one included. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === TAB;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** Bars that separate cells: ASCII, full-width, broken, and the upright box-drawing lines. */
export function isBar(code: number): boolean {
  return code === 0x7c || code === 0xff5c || code === 0x2502 || code === 0x2503 || code === 0x2551 || code === 0xa6;
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}

/** Display columns of one UTF-16 unit; of a surrogate pair the first unit has them all. */
function widthOf(code: number): number {
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0xd800 && code <= 0xdfff) {
    if (code >= 0xdc00) return 0;
    return code >= 0xd840 || (code >= 0xd83c && code <= 0xd83e) ? 2 : 1;
  }
  if (isInvisible(code) || (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return isWide(code) ? 2 : 1;
}

/** The column after a character that stands at this column; tabs go to the next stop. */
export function columnAfter(column: number, code: number): number {
  return code === TAB ? column + TAB_STOP - (column % TAB_STOP) : column + widthOf(code);
}
