/** Sentences with the suggested figures in them, to be pasted. */
import type { ResultCause, ResultCell, ResultDocument } from '../contract/result.js';
import { spotsOf } from './spots.js';

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
];
/** The word of direction stands at most so far before its figure. */
const REACH = 6;

/** The sentences that a cause would change, each once. */
export function rewrittenSentences({ narrative }: ResultDocument, cause: ResultCause): readonly string[] {
  const own = cause.corrections.flatMap((correction) => {
    const cell = narrative.find(({ id }) => id === correction.cell);
    return cell?.claim ? [{ cell, correction }] : [];
  });
  const sentences = new Set(own.map(({ cell }) => cell.claim?.sentence ?? ''));
  return [...sentences].map((sentence) => {
    const places = spotsOf(sentence, narrative);
    const edits = own.flatMap(({ cell, correction }) => {
      const at = places.get(cell.id);
      return at === undefined ? [] : [{ at, cell, correction }];
    });
    return edits
      .sort((a, b) => b.at - a.at)
      .reduce((text, { at, cell, correction }) => edited(text, at, cell, correction), sentence);
  });
}

function edited(
  text: string,
  at: number,
  { printed }: ResultCell,
  correction: ResultCause['corrections'][number],
): string {
  const [before, after] = [text.slice(0, at), text.slice(at + printed.length)];
  if (!correction.value.startsWith('-') || printed.startsWith('-')) return before + correction.printed + after;
  return turned(before) + correction.printed.replace(/^-/, '') + after;
}

/** With the opposite of the last word of direction. */
function turned(before: string): string {
  const near = before.slice(-REACH);
  for (const [up, down] of OPPOSITES) {
    for (const [word, other] of [
      [up, down],
      [down, up],
    ] as const) {
      const at = near.lastIndexOf(word);
      if (at >= 0) return before.slice(0, before.length - near.length + at) + other + near.slice(at + word.length);
    }
  }
  return before;
}
