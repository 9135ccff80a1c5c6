/** A relation that could not be read, in words: the text, and a caret below the character that is wrong. */
import type { Message } from '../../model/message.js';
import type { RelationFault } from './tokens.js';

/** From here on characters are two columns wide on a terminal. */
const WIDE_FROM = '⺀';
const WIDE_BLANK = '　';
const MARKS_WIDE = new Set('“”‘’');

export function describeFault({ relation, at, expected }: RelationFault): Message {
  const line = relation.replace(/\s/g, ' ');
  // Blanks as wide as the characters above them put the caret in its place in any font with two widths.
  const before = [...line.slice(0, at)]
    .map((character) => (character >= WIDE_FROM && !MARKS_WIDE.has(character) ? WIDE_BLANK : ' '))
    .join('');
  const picture = `\n  ${line}\n  ${before}^`;
  const column = [...line.slice(0, at)].length + 1;
  return {
    zh: `关系式第${column}字处${expected.zh}：${picture}`,
    en: `the relation cannot be read at character ${column}; ${expected.en}:${picture}`,
  };
}
