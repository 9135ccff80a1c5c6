/** Text of a document made safe to print: what would steer the terminal, or reorder what stands there, is shown by its number. */

/** C0 and C1 controls, line separators, marks that are not seen, and those that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const STEERING = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const BLANKS = /[\t\n\r]+/g;

export function visible(text: string): string {
  return text.replace(BLANKS, ' ').replace(STEERING, escaped).replace(LONE_SURROGATE, '\ufffd');
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
