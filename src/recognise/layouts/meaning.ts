/** What a printed row name means in a table without codes: a named line of the layout, or a class of the functional classification. */
import type { LineKey, Side } from '../../model/document.js';
import { classesByName } from '../../vocabulary/classification.js';
import { isOneOf, type LayoutLine, type LayoutTable } from './layout.js';

export interface Meaning {
  readonly line: LineKey | null;
  readonly code: string | null;
  readonly side: Side | null;
  /** Lines that it may be an addend of, best first. */
  readonly of: readonly LineKey[];
}

/** `isBelow` tells whether a line of this side stands above, since some names mean a line only below another. */
export function lineNamed(
  name: string,
  lines: readonly LayoutLine[],
  side: Side | null,
  isBelow: (line: LineKey) => boolean,
): Meaning | null {
  const matching = lines.filter((line) => isOneOf(line.names, name));
  const below = matching.find((line) => line.after !== undefined && isBelow(line.after));
  const chosen = below ?? matching.find((line) => line.after === undefined);
  return chosen ? { line: chosen.line, code: null, side, of: chosen.of ?? [] } : null;
}

/** Classes stand on the expenditure side. */
export function classNamed(name: string, table: LayoutTable): Meaning | null {
  const code = classesByName(name).find((one) => one.startsWith('2')) ?? null;
  return code === null ? null : { line: null, code, side: 'expenditure', of: table.sides?.classesOf ?? [] };
}
