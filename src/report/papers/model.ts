/** A paper for people: headings, sentences, tables, fields that people fill in. Written as Word, as a workbook and on the page alike. */
import type { Severity } from '../../model/finding.js';

/** `odd` stands against the rest; a severity colours the word that names it. */
type Mark = Severity | 'odd' | 'good';

export interface PaperCell {
  readonly text: string;
  readonly mark?: Mark;
  readonly align?: 'left' | 'center' | 'right';
}

interface PaperColumn {
  readonly title: string;
  /** Parts of the width. */
  readonly width: number;
}

/** A picture of a page, as PNG, with its size in pixels. */
export interface PaperPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isBold?: boolean }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly PaperCell[])[];
    }
  /** Names with room behind them, for people to fill in. */
  | { readonly kind: 'fields'; readonly names: readonly string[] }
  | { readonly kind: 'picture'; readonly picture: PaperPicture; readonly text: string };

/** One sheet of a workbook, or pages of their own. */
export interface Page {
  /** Short: it names a sheet. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly isWide?: boolean;
}

export const cell = (text: string | number, more: Omit<PaperCell, 'text'> = {}): PaperCell => ({
  text: String(text),
  ...more,
});
