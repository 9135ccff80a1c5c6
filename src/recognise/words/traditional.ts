/** Traditional characters in their simplified form, for papers that are written in them; others keep every character that they print. */
import { SIMPLIFIED, TRADITIONAL } from '../../data/traditional.js';

const PAIRS: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((from, at) => [from, [...SIMPLIFIED][at] ?? from]),
);
/** Words of any budget. A name with an old character in a simplified paper is left alone. */
const WRITTEN_IN_THEM = /預算|決算|經費|萬元|財政撥款/;
const CANDIDATE = new RegExp(`[${TRADITIONAL}]`, 'g');

/** Whether a text is that of a paper in traditional characters. */
export function isTraditional(text: string): boolean {
  return WRITTEN_IN_THEM.test(text);
}

/** One character for one, so that places in the text stay. */
export function simplified(text: string): string {
  return text.replace(CANDIDATE, (from) => PAIRS.get(from) ?? from);
}
