/** The plain scanner of tables: tokens that look like money and that no cell took in. */
import { parseAmount, stepOf } from '../../model/amount.js';
import type { Stray, Table } from '../../model/document.js';
import type { Location } from '../../model/source.js';
import type { Draft } from '../placing/draft.js';
import { sortLines } from '../regions/raw.js';
import { locateSpan } from '../words/locate.js';

/** Free text of forms holds indicator values, so only what is written like money counts there. */
const MONEY_IN_FORM = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d{2})$/;
const MONEY = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d{1,6})$/;

/** Compares the words of every region with the cells that stand there. */
export function strayAmounts(drafts: readonly Draft[], tables: readonly Table[], path: string): Stray[] {
  const taken = new Set<string>();
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) if (cell) taken.add(placeOf(cell.location));
    }
  }
  const strays: Stray[] = [];
  for (const draft of drafts) {
    for (const word of draft.raw.others ?? []) taken.add(placeOf(locateSpan(path, word.on, word)));
    for (const line of sortLines(draft.raw.region.lines, path).body) {
      for (const span of line.spans) {
        if (
          !(draft.raw.layout?.shape === 'form' ? MONEY_IN_FORM : MONEY).test(span.text) ||
          taken.has(placeOf(locateSpan(path, line, span)))
        )
          continue;
        strays.push(strayOf(draft, span.text, line.text.trim(), locateSpan(path, line, span), strays.length));
      }
    }
  }
  return strays;
}

function placeOf({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

function strayOf(draft: Draft, printed: string, sentence: string, location: Location, count: number): Stray {
  return {
    cell: {
      id: `${draft.id}.stray${count + 1}`,
      kind: 'table',
      amount: parseAmount(printed, draft.unit),
      step: stepOf(draft.unit, draft.fineness.decimals),
      money: true,
      location,
      placing: { state: 'given', onlyEvidence: [] },
    },
    table: draft.raw.region.number,
    section: null,
    sentence,
  };
}
