/** A table of one row without a name, such as the table of the three public expenses. */
import type { Line } from '../model/source.js';
import type { LayoutTable } from './layout.js';
import type { RawRow } from './raw.js';
import { isAmount, type Word } from './words.js';

export interface SingleReading {
  readonly header: readonly Word[];
  readonly rows: RawRow[];
  readonly leftover: readonly { line: Line; text: string }[];
}

/** Header words are those before the first amount that stands on a line of amounts only. */
export function readSingle(words: readonly Word[], table: LayoutTable): SingleReading {
  const pure = new Set<Line>();
  for (const word of words) {
    if (word.on.spans.every((span) => isAmount(span.text))) pure.add(word.on);
  }
  const first = words.findIndex((word) => pure.has(word.on));
  if (first < 0) return { header: words, rows: [], leftover: [] };
  const header = words.slice(0, first);
  const rest = words.slice(first);
  const amounts = rest.filter((word) => isAmount(word.text));
  const leftover = rest.filter((word) => !isAmount(word.text)).map((word) => ({ line: word.on, text: word.text }));
  const at = (amounts[0] ?? rest[0])?.on as Line;
  return {
    header,
    rows: [{ code: null, name: '', line: table.row ?? null, side: null, of: [], amounts, at }],
    leftover,
  };
}
