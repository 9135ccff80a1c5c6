/** Classification codes as grids print them: in one cell, in a cell for each level, with the name behind, or with a zero lost. */
import { isCode } from '../words/words.js';

const TOTAL = /^(?:合计|总计|(?:本年)?(?:收入|支出)(?:合计|总计))$/;
const SEPARATORS = /[\s.\-—]/g;
const WITH_NAME = /^([23]\d{2}(?:\d{2}){0,2})(\D.*)$/;
const LEVEL = 2;

export function isTotal(text: string): boolean {
  return TOTAL.test(text);
}

export function plainCode(text: string): string {
  return text.replace(SEPARATORS, '');
}

/** `2010301行政运行` in one cell. */
export function splitCode(text: string): { code: string; name: string } | null {
  const match = WITH_NAME.exec(text);
  return match?.[1] && match[2] ? { code: match[1], name: match[2].replace(/^[\s.、．-]+/, '') } : null;
}

export interface CodeReading {
  readonly code: string | null;
  /** A level was printed without its leading zero: 301 2. */
  readonly lostZero: boolean;
}

/** One digit group a level, outermost first; `last` is the code above, of which blank outer levels are a repetition. */
export function joinCode(groups: readonly (string | null)[], last: string | null): CodeReading {
  const parts = groups.map((group) => (group === null ? null : plainCode(group)));
  if (parts.length === 1) return wholeCode(parts[0] ?? '');
  let deepest = parts.length - 1;
  while (deepest > 0 && !parts[deepest]) deepest -= 1;
  let lostZero = false;
  let code = '';
  for (let level = 0; level <= deepest; level += 1) {
    const length = level === 0 ? 3 : LEVEL;
    const printed = parts[level] || last?.slice(code.length, code.length + length) || '';
    if (level > 0 && printed.length === 1) lostZero = true;
    code += printed.length > length ? printed.slice(code.length) : printed.padStart(length, '0');
  }
  return { code: isCode(code) ? code : null, lostZero };
}

function wholeCode(text: string): CodeReading {
  return { code: isCode(text) ? text : null, lostZero: false };
}
