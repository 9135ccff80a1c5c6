/** What a figure is marked with: by a class for the eye, and by a sign, since colour alone is no mark. */
import type { ResultCell, ResultDocument } from '../../contract/result.js';
import type { Message } from '../../model/message.js';
import { suggestedWords } from '../suggested.js';
import { oddIn } from '../totals.js';

/** `said`: words that a finding points at. `odd`: a finding points at it. `untied`: nothing was compared with it. `tied`: something was. `plain`: it is no amount. */
type Mark = 'said' | 'odd' | 'untied' | 'tied' | 'plain';

export interface Marks {
  readonly of: (cell: ResultCell) => Mark;
  /** What a cause would print there; null where none speaks of it. */
  readonly suggested: (cell: ResultCell) => Message | null;
}

export function marksOf(document: ResultDocument): Marks {
  const odd = oddIn(document);
  const untied = new Set(document.coverage.untied.map(({ cell }) => cell.id));
  const suggestions = new Map(
    document.causes.flatMap(({ corrections }) =>
      corrections.flatMap((one) => (one.cell === null ? [] : [[one.cell, one] as const])),
    ),
  );
  return {
    of: ({ id, kind, unit }) =>
      kind === 'words' ? 'said' : odd.has(id) ? 'odd' : untied.has(id) ? 'untied' : unit === null ? 'plain' : 'tied',
    suggested: (cell) => {
      const correction = suggestions.get(cell.id);
      return correction ? suggestedWords(correction, cell) : null;
    },
  };
}
