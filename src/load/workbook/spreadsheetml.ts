/** Reads the XML workbooks of Excel 2003 (SpreadsheetML). */
import type { Limits } from '../limits.js';
import { CellCount, type Range, type RawBook, type RawCell, type RawSheet, refOf } from './book.js';
import { type Display, displayOf } from './display.js';
import { type Attributes, attribute, type Visitor, walk } from './xml.js';

const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Standard: '#,##0.00',
  Fixed: '0.00',
  Currency: '"¥"#,##0.00;"¥"\\-#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

interface OpenSheet {
  readonly name: string;
  hidden: boolean;
  readonly cells: RawCell[];
  readonly merges: Range[];
  readonly rows: Set<number>;
  readonly columns: [number, number][];
}

interface OpenCell {
  readonly style: string;
  readonly formula: string | undefined;
  type: string;
  text: string;
}

const REFERENCE = /\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])/g;

/** A reference by offsets, as one by letters and numbers. */
function absolute(part: string | undefined, base: number): number {
  if (part === undefined) return base;
  return part.startsWith('[') ? base + Number(part.slice(1, -1)) : Number(part) - 1;
}

function formulaAt(written: string, row: number, column: number): string {
  const bare = written.startsWith('=') ? written.slice(1) : written;
  return bare.replace(REFERENCE, (_, rows?: string, columns?: string) =>
    refOf(absolute(rows, row), absolute(columns, column)),
  );
}

class Reader implements Visitor {
  readonly sheets: RawSheet[] = [];
  readonly #codes = new Map<string, string>();
  readonly #displays = new Map<string, (value: number) => Display>();
  readonly #general = displayOf('General', false);
  #style = '';
  #sheet: OpenSheet | null = null;
  #row = -1;
  #rowStyle = '';
  #column = -1;
  #columnDefs = 0;
  #cell: OpenCell | null = null;
  #inData = false;
  #inComment = false;
  #inVisible = false;

  constructor(readonly count: CellCount) {}

  open(name: string, at: Attributes): void {
    if (name === 'Style') this.#style = attribute(at, 'ID') ?? '';
    else if (name === 'NumberFormat') {
      const code = attribute(at, 'Format') ?? 'General';
      this.#codes.set(this.#style, NAMED[code] ?? code);
    } else if (name === 'Worksheet') {
      const sheetName = attribute(at, 'Name') ?? '';
      this.#sheet = { name: sheetName, hidden: false, cells: [], merges: [], rows: new Set(), columns: [] };
      [this.#row, this.#columnDefs] = [-1, 0];
    } else if (name === 'Comment') this.#inComment = true;
    else if (name === 'Visible') this.#inVisible = true;
    else if (this.#sheet) this.#openInSheet(name, at, this.#sheet);
  }

  #openInSheet(name: string, at: Attributes, sheet: OpenSheet): void {
    if (name === 'Column') {
      const from = Number(attribute(at, 'Index') ?? this.#columnDefs + 1) - 1;
      this.#columnDefs = from + 1 + Number(attribute(at, 'Span') ?? 0);
      if (hides(at, 'Width')) sheet.columns.push([from, this.#columnDefs - 1]);
    } else if (name === 'Row') {
      this.#row = Number(attribute(at, 'Index') ?? this.#row + 2) - 1;
      [this.#column, this.#rowStyle] = [-1, attribute(at, 'StyleID') ?? ''];
      if (hides(at, 'Height')) sheet.rows.add(this.#row);
    } else if (name === 'Cell') this.#openCell(at, sheet);
    else if (name === 'Data' && this.#cell && !this.#inComment) {
      this.#cell.type = attribute(at, 'Type') ?? 'String';
      this.#inData = true;
    }
  }

  #openCell(at: Attributes, sheet: OpenSheet): void {
    this.#column = Number(attribute(at, 'Index') ?? this.#column + 2) - 1;
    const style = attribute(at, 'StyleID') ?? this.#rowStyle;
    this.#cell = { style, formula: attribute(at, 'Formula'), type: '', text: '' };
    const [across, down] = [Number(attribute(at, 'MergeAcross') ?? 0), Number(attribute(at, 'MergeDown') ?? 0)];
    if (!(across > 0 || down > 0)) return;
    this.count.add(1);
    const [top, left] = [this.#row, this.#column];
    sheet.merges.push({ top, left, bottom: top + down, right: left + across });
  }

  text(piece: string): void {
    if (this.#inData && this.#cell) this.#cell.text += piece;
    else if (this.#inVisible && this.#sheet && piece.trim() !== '')
      this.#sheet.hidden = piece.trim() !== 'SheetVisible';
  }

  close(name: string): void {
    if (name === 'Data') this.#inData = false;
    else if (name === 'Comment') this.#inComment = false;
    else if (name === 'Visible') this.#inVisible = false;
    else if (name === 'Cell') this.#closeCell();
    else if (name === 'Worksheet' && this.#sheet) {
      const { name: sheetName, hidden, cells, merges, rows, columns } = this.#sheet;
      const hiddenColumns = (column: number): boolean => columns.some(([from, to]) => column >= from && column <= to);
      this.sheets.push({ name: sheetName, hidden, cells, merges, hiddenRows: (row) => rows.has(row), hiddenColumns });
      this.#sheet = null;
    }
  }

  #closeCell(): void {
    if (!this.#cell || !this.#sheet) return;
    const cell = this.#read(this.#cell, this.#row, this.#column);
    this.#column = Math.max(
      this.#column,
      this.#sheet.merges.at(-1)?.top === this.#row ? (this.#sheet.merges.at(-1)?.right ?? 0) : 0,
    );
    this.#cell = null;
    if (!cell) return;
    this.count.add(1);
    this.#sheet.cells.push(cell);
  }

  #read({ style, formula: written, type, text }: OpenCell, row: number, column: number): RawCell | null {
    const formula = written && formulaAt(written, row, column);
    const base = formula ? { row, column, formula } : { row, column };
    if (type === '') return written ? { ...base, kind: 'text', text: '', unsaved: true } : null;
    if (type === 'Error') return { ...base, kind: 'error', text };
    const value = Number(text);
    if (type === 'Number' && text !== '' && Number.isFinite(value))
      return { ...base, kind: 'number', value, ...this.#display(style)(value) };
    const shown = type === 'DateTime' ? text.replace('T00:00:00.000', '').replace('.000', '') : text;
    return shown === '' ? null : { ...base, kind: 'text', text: shown };
  }

  #display(style: string): (value: number) => Display {
    const code = this.#codes.get(style);
    if (code === undefined) return this.#general;
    const display = this.#displays.get(code) ?? displayOf(code, false);
    this.#displays.set(code, display);
    return display;
  }
}

function hides(at: Attributes, size: 'Width' | 'Height'): boolean {
  const length = attribute(at, size);
  return attribute(at, 'Hidden') === '1' || (length !== undefined && Number(length) === 0);
}

export function readSpreadsheetMl(bytes: Uint8Array, limits: Limits): RawBook {
  const reader = new Reader(new CellCount(limits.cells));
  walk(bytes, limits.depth, reader);
  return { format: 'xml', sheets: reader.sheets };
}
