/** The first row of a table of codes may be its total under the name of the unit. Its figures must show it. */
import { Decimal, parseAmount } from '../../model/amount.js';
import type { RawRow } from '../regions/raw.js';
import { isTotal } from './codes.js';

/** Whether the first row was taken for a total by its place alone. */
export function isUnitTotal({ line, code, name }: RawRow): boolean {
  return line === 'total' && code === null && !isTotal(name);
}

/** Whether it is the sum of the classes in one of its columns at least. */
export function isShown(total: RawRow, rows: readonly RawRow[]): boolean {
  const classes = rows.filter(({ code }) => code?.length === 3);
  return (total.columns ?? []).some((column) => {
    const own = figureIn(total, column);
    const sum = classes.reduce((all, row) => all.plus(figureIn(row, column)), new Decimal(0));
    return !own.isZero() && own.equals(sum);
  });
}

/** Zero where there is none, and for what is no amount. */
function figureIn({ amounts, columns = [] }: RawRow, column: number): Decimal {
  const amount = amounts[columns.indexOf(column)];
  return amount ? parseAmount(amount.text, 'yuan').value : new Decimal(0);
}
