/** Which columns a column is the sum of: by their places where the figures showed them, else by the keys that its layout declares. */
import type { Column, ColumnAddend, Table } from './document.js';

/** Place −1 for a part that the table does not print. Empty where the column is no sum. */
export function addendsOf(
  { columns }: Pick<Table, 'columns'>,
  { addends, parts, year, side, stage }: Column,
): readonly ColumnAddend[] {
  if (addends !== undefined) return addends;
  return parts.map((key) => ({
    column: columns.findIndex(
      (other) => other.key === key && other.year === year && other.side === side && other.stage === stage,
    ),
    coefficient: 1,
  }));
}
