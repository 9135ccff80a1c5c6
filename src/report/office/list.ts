/** Long lists as sheets: one line a row, a frozen head, filters. */
import type { Cell, WriteSheet } from 'hucre/xlsx';
import { Decimal } from '../../model/amount.js';
import { visible } from '../visible.js';
import { heightOf, nameOfSheet, STYLES, textCell } from './styles.js';

export interface ListColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** A text; a number as a decimal; a formula of this sheet, with what comes of it. */
export type ListCell =
  | string
  | null
  | { readonly decimal: string; readonly decimals?: number }
  | { readonly formula: string; readonly result: string };

export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly ListCell[])[],
  taken: Set<string>,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, { title }] of columns.entries()) cells.set(`0,${at}`, textCell(title, STYLES.head));
  for (const [index, row] of rows.entries()) {
    for (const at of columns.keys()) cells.set(`${index + 1},${at}`, cellOf(row[at] ?? null));
  }
  const heights = [columns.map(({ title }): ListCell => title), ...rows].map((row) =>
    heightOf(
      row.map((value, at) => ({ text: typeof value === 'string' ? value : '', width: columns[at]?.width ?? 1 })),
    ),
  );
  return {
    name: nameOfSheet(name, taken),
    rowDefs: new Map(heights.map((height, at) => [at, { height }])),
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: rows.length + 1 }, () => []),
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length - 1)}${Math.max(rows.length + 1, 2)}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

function cellOf(value: ListCell): Partial<Cell> {
  if (value === null || value === '') return { style: STYLES.body };
  if (typeof value === 'string') return textCell(value.split('\n').map(visible).join('\n'), STYLES.body);
  if ('formula' in value) {
    return {
      formula: value.formula,
      formulaResult: value.result,
      value: value.result,
      type: 'formula',
      style: STYLES.body,
    };
  }
  const { decimal, decimals = 2 } = value;
  const numFmt = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return { value: numberOf(decimal), type: 'number', style: { ...STYLES.body, numFmt } };
}

/** A workbook stores binary numbers; fifteen digits of a decimal survive that. */
function numberOf(decimal: string): number {
  return new Decimal(decimal).toNumber();
}

/** The letters of a column, counted from 0. */
export function letters(column: number): string {
  const rest = column % 26;
  const last = String.fromCharCode(65 + rest);
  return column < 26 ? last : `${letters((column - rest) / 26 - 1)}${last}`;
}
