/** A workbook as its format tells it, before it becomes lines: sheets with their filled cells. Rows and columns count from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly kind: 'number' | 'text' | 'error';
  /** What is displayed, as far as the file or its number format tells. */
  readonly text: string;
  /** The value of a number. */
  readonly value?: number;
  /** False for dates and percentages: what they display is what they are. */
  readonly plain?: boolean;
  /** Without the equals sign. */
  readonly formula?: string;
  /** A formula whose result was never saved. */
  readonly unsaved?: boolean;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In no particular order. */
  readonly cells: readonly RawCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: (row: number) => boolean;
  readonly hiddenColumns: (column: number) => boolean;
}

/** A sheet that could not be read has its name only. */
export type ReadSheet = RawSheet | { readonly name: string; readonly damaged: true };

export interface RawBook {
  readonly format: string;
  readonly sheets: readonly ReadSheet[];
  readonly authors?: readonly string[];
}

/** Thrown by readers where a limit is passed: cells, or depth of elements. */
export class LimitPassed extends Error {
  constructor(readonly limit: 'cells' | 'depth' | 'lineLength') {
    super(limit);
  }
}

/** Counts filled cells of all sheets against the limit, while they are read. */
export class CellCount {
  #room: number;
  constructor(limit: number) {
    this.#room = limit;
  }
  add(cells: number): void {
    this.#room -= cells;
    if (this.#room < 0) throw new LimitPassed('cells');
  }
}

const A = 65;

/** 0 is A, 26 is AA. */
function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(A + (rest % 26)) + name;
  return name;
}

export function refOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

const REF = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** The place of a reference like B7 or $B$7; null for others. */
export function placeOf(ref: string): { readonly row: number; readonly column: number } | null {
  const match = REF.exec(ref);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - A + 1;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** A range like A1:C3, or of one cell; null for others. */
export function rangeOf(text: string): Range | null {
  const [from = '', to = from, more] = text.split(':');
  const [start, end] = [placeOf(from), placeOf(to)];
  if (!start || !end || more !== undefined) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
