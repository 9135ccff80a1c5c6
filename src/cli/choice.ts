/** A value out of a list; another one is refused with the one that was probably meant, or with the list. */
import type { Message } from '../index.js';
import { nearest } from '../nearest.js';
import { Refusal } from './session.js';

export function chosen<T extends string>(what: Message, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const meant = nearest(value, known);
  throw new Refusal({
    zh: `${what.zh}“${value}”不在可选范围内${meant ? `，是否为“${meant}”？` : `。可选：${known.join('、')}。`}`,
    en: `${what.en} “${value}” is not known${meant ? `; did you mean “${meant}”?` : `. Choose from: ${known.join(', ')}.`}`,
  });
}
