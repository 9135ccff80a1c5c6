/** What a loader makes of bytes: lines and cells with their places. It knows nothing of budgets. */

/** Where something stands. Pages and lines count from 1, columns from 1 in characters. */
export interface Location {
  readonly file: string;
  readonly page?: number;
  readonly line?: number;
  readonly column?: number;
}

/** A piece of a line between two gaps. `left` and `right` are display columns; they mean something only where the source keeps layout. */
export interface Span {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Offset of the first character in the line as read, from 0. */
  readonly offset: number;
  /** Which cell of the line this is, where bars separate cells; empty cells count. */
  readonly cell?: number;
}

export interface Line {
  readonly text: string;
  readonly page: number;
  readonly line: number;
  readonly spans: readonly Span[];
}

/**
 * How a text came to lie on its lines: `flat` lost its blanks, `columns` keeps columns by runs of blanks,
 * `bars` separates cells by a bar. One text may change from line to line; the loader says what each line is by its spans,
 * and this says what holds for most.
 */
export type TextShape = 'flat' | 'columns' | 'bars';

export interface Source {
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  /** Number of pages, where the format has any. */
  readonly pages: number;
  readonly shape: TextShape;
  readonly lines: readonly Line[];
}

/** A file handed to the library: a name to show and its bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}
