/** What a loader makes of bytes: lines and cells with their places. It knows nothing of budgets. */
import type { Problem } from './finding.js';

/** A rectangle in points from the top left corner of its page: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where something stands. Pages and lines count from 1, columns from 1 in characters. */
export interface Location {
  readonly file: string;
  readonly page?: number;
  readonly line?: number;
  readonly column?: number;
  /** The sheet of a workbook, and the cell on it: B7. */
  readonly sheet?: string;
  readonly ref?: string;
  readonly box?: Box;
}

/** A piece of a line between two gaps. `left` and `right` are display columns; they mean something only where the source keeps layout. */
export interface Span {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Offset of the first character in the line as read, from 0. */
  readonly offset: number;
  /** Which cell of the line this is, where bars separate cells or the line is a row of a grid; empty cells count. */
  readonly cell?: number;
  /** The number of the line that it stands on, where its row runs over several lines and it is not on the first of them. */
  readonly line?: number;
  /** In a grid: how many columns and rows the cell covers, where that is more than one. It stands in the first of them. */
  readonly across?: number;
  readonly down?: number;
  /** Where it stands on its page. */
  readonly box?: Box;
  /** Where its characters begin, and the last one ends, from the left of the page in points: one number more than characters. */
  readonly edges?: readonly number[];
  /** The cell of a sheet that it stands in: B7. */
  readonly ref?: string;
  /** The value behind a displayed number, as a plain decimal, where the display is coarser. */
  readonly stored?: string;
}

export interface Line {
  readonly text: string;
  readonly page: number;
  /** Counts through the whole source, so that no two lines share a number but the pieces of one that a page break cuts. */
  readonly line: number;
  readonly spans: readonly Span[];
  /** The grid that this line is a row of: lines of one grid follow each other and bear one number. Running text has none. */
  readonly grid?: number;
  /** The line is a cell of its grid, and nothing tells of which row and column. */
  readonly loose?: true;
  /** The file that the line stands in, where a document is made of several. */
  readonly file?: string;
  /** The sheet of a workbook that the line stands on. */
  readonly sheet?: string;
}

/**
 * How a text came to lie on its lines: `flat` lost its blanks, `columns` keeps columns by runs of blanks,
 * `bars` separates cells by a bar. One text may change from line to line; the loader says what each line is by its spans,
 * and this says what holds for most. Rows of a grid say themselves which column each cell stands in, whatever the shape.
 */
export type TextShape = 'flat' | 'columns' | 'bars';

export interface Source {
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  /** Number of pages, where the format has any; else 1. */
  readonly pages: number;
  readonly shape: TextShape;
  readonly lines: readonly Line[];
  /** Who made or last saved the file, as its properties say. */
  readonly authors?: readonly string[];
  /** What of the file could not be read, or was left out on purpose. */
  readonly problems: readonly Problem[];
}

/** A file handed to the library: a name to show and its bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file as it was given, where `bytes` were converted from it; what is said of the file is said of this. */
  readonly original?: Uint8Array;
}
