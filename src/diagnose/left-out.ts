/** Where in its table a row would stand that was left out. */
import type { Catalogue } from '../model/catalogue.js';
import type { Cause } from '../model/cause.js';
import type { Cell, Row, Table } from '../model/document.js';
import { nameOf } from './rows.js';

/** `under` are the sums that lack the row, in one row of its table; `seen` what another table prints for it. */
export function leftOutOf(
  under: readonly Cell[],
  seen: readonly Cell[],
  catalogue: Catalogue,
): NonNullable<Cause['leftOut']> {
  const [whole, elsewhere] = [catalogue.where(under[0] as Cell), catalogue.where(seen[0] as Cell)];
  const isKnown = whole.table && whole.row && elsewhere.table && elsewhere.row;
  return {
    under,
    seen,
    after: isKnown ? rowBefore(whole.table, whole.row, elsewhere.row, elsewhere.table) : null,
  };
}

/** By its code among its sisters; without codes, behind the sister that it follows in the other table. */
function rowBefore(table: Table, parent: Row, missing: Row, its: Table): Row | null {
  const sisters = table.rows.filter((row) => row.parent === parent.index && row.side === parent.side);
  const elder =
    sisters.every(({ code }) => code !== null) && missing.code !== null
      ? sisters.findLast(({ code }) => (code ?? '') < (missing.code ?? ''))
      : followed(sisters, missing, its);
  if (elder) return lastOf(elder, table);
  const [eldest] = sisters;
  // A total may stand below its parts.
  return eldest && eldest.index < parent.index ? (table.rows[eldest.index - 1] ?? null) : parent;
}

function followed(sisters: readonly Row[], missing: Row, its: Table): Row | undefined {
  const before = its.rows.filter((row) => row.parent === missing.parent && row.index < missing.index);
  return before
    .toReversed()
    .flatMap((other) => sisters.find((row) => nameOf(row) === nameOf(other)) ?? [])
    .at(0);
}

/** A row, or the last of those below it. */
function lastOf(row: Row, { rows }: Table): Row {
  const youngest = rows.findLast(({ parent }) => parent === row.index);
  return youngest && youngest.index > row.index ? lastOf(youngest, { rows } as Table) : row;
}
