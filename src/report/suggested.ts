/** What a correction puts in the place of a figure, in words that can be written there. */
import type { ResultCell, ResultCorrection } from '../contract/result.js';
import type { Message } from '../model/message.js';

/** A sentence prints no sign: there the word of direction changes, not the figure. */
export function suggestedWords({ printed, value }: ResultCorrection, cell: ResultCell | undefined): Message {
  if (printed === '') return { zh: '空白', en: 'blank' };
  if (cell?.claim && value.startsWith('-') && !cell.printed.startsWith('-'))
    return { zh: '增减方向相反', en: 'the other direction' };
  return { zh: printed, en: printed };
}
