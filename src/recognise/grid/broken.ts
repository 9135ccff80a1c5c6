/** A name that a page break cuts: its rest stands on the next page, below the header that is printed again or even among its words. */
import { nameOf, normaliseName } from '../../vocabulary/classification.js';
import { isCode } from '../words/words.js';
import type { GridRow } from './cells.js';

/** Of the rows above a page's first row, the one that holds the rest of the name before; only the cell with it. */
export function restOfName(header: readonly GridRow[], before: GridRow | undefined): GridRow | undefined {
  const code = before?.cells.find(({ text }) => isCode(text));
  const name = before?.cells.find(({ from }) => code !== undefined && from >= code.to);
  if (!before || !code || !name) return undefined;
  const known = nameOf(code.text.startsWith('2') ? 'functional' : 'economic', code.text);
  if (known === null || normaliseName(known) === normaliseName(name.text)) return undefined;
  for (const { line, cells } of header) {
    const rest = cells.find(({ text }) => normaliseName(known).startsWith(normaliseName(name.text + text)));
    if (rest) return { line, cells: [rest] };
  }
  return undefined;
}
