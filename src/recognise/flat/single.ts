/** A table of one row without a name, such as the table of the three public expenses. */
import type { Line } from '../../model/source.js';
import type { LayoutTable } from '../layouts/layout.js';
import type { RawRow } from '../regions/raw.js';
import { isAmount, type Word } from '../words/words.js';

export interface SingleReading {
  readonly header: readonly Word[];
  readonly rows: RawRow[];
  readonly leftover: readonly { line: Line; text: string }[];
}

/** Header words are those before the first line of amounts, before which the name of a unit may stand. */
export function readSingle(words: readonly Word[], table: LayoutTable): SingleReading {
  const first = words.findIndex((word) => isRow(word.on));
  if (first < 0) return { header: words, rows: [], leftover: [] };
  const header = words.slice(0, first);
  const rest = words.slice(first);
  const named = rest.filter(({ on }, at) => on !== rest[at - 1]?.on && nameOn(on) !== '');
  const isNamed = named.length === 1 && named[0]?.on === rest[0]?.on;
  const name = isNamed ? nameOn(named[0]?.on as Line) : '';
  const amounts = rest.filter((word) => isAmount(word.text));
  const leftover = rest
    .filter(({ text, on }) => !isAmount(text) && !(isNamed && on === rest[0]?.on))
    .map((word) => ({ line: word.on, text: word.text }));
  const at = (amounts[0] ?? rest[0])?.on as Line;
  return {
    header,
    rows: [{ code: null, name, line: table.row ?? null, side: null, of: [], amounts, at }],
    leftover,
  };
}

/** Amounts only, or behind one name at least two of them: `1 个部门` of a header has one. */
function isRow(line: Line): boolean {
  const amounts = line.spans.filter(({ text }) => isAmount(text)).length;
  if (amounts === line.spans.length) return true;
  return amounts > 1 && amounts === line.spans.length - 1 && nameOn(line) !== '';
}

/** The words that a line begins with, if they are no amount and all that follow are. */
function nameOn({ spans: [first, ...others] }: Line): string {
  return first && !isAmount(first.text) && others.every(({ text }) => isAmount(text)) ? first.text : '';
}
