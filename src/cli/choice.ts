/** A value out of a list; another one is refused with the one that was probably meant, with the list, or with where a long list is. */
import type { Message } from '../index.js';
import { nearest } from '../names/nearest.js';
import { Refusal } from './session.js';

export function chosen<T extends string>(what: Message, value: string, known: readonly T[], listed?: Message): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const meant = nearest(value, known);
  const list = listed ?? { zh: `可选：${known.join('、')}。`, en: `Choose from: ${known.join(', ')}.` };
  throw new Refusal({
    zh: `${what.zh}“${value}”不在可选范围内${meant ? `，是否为“${meant}”？` : `。${list.zh}`}`,
    en: `${what.en} “${value}” is not known${meant ? `; did you mean “${meant}”?` : `. ${list.en}`}`,
  });
}
