/** What the smallest elements of a run print. */
import type { Element } from './tree.js';

const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
/** Characters of symbol fonts stand this far above those that they replace. */
const SYMBOLS = 0xf000;
const BREAKS = /[\t\n\r]+/g;
const OUTER_BLANKS = /^[ \t\n\r]+|[ \t\n\r]+$/g;

export function textOf(element: Element): string {
  switch (element.name) {
    case 't':
      return plainText(element);
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    default:
      return '';
  }
}

/** Blanks around a text count only where it says so, as they do for Word. */
function plainText({ attributes, children }: Element): string {
  const text = children.filter((one) => typeof one === 'string').join('');
  return (attributes.space === 'preserve' ? text : text.replace(OUTER_BLANKS, '')).replace(BREAKS, ' ');
}

/** A character named by its number. Pictures of symbol fonts have no meaning outside them, but those of the font Symbol are characters. */
export function symbolOf({ attributes }: Element): string {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff) || (code >= 0xd800 && code < FIRST_PRIVATE)) return '';
  if (code < FIRST_PRIVATE || code > LAST_PRIVATE) return String.fromCodePoint(code);
  const plain = code - SYMBOLS;
  return attributes.font === 'Symbol' && plain >= 0x20 && plain < 0x40 ? String.fromCodePoint(plain) : '';
}
