/** Cells as the spreadsheet library gives them, turned into ours. */
import type { Range, RawCell } from '../book.js';
import { type Display, displayOf, plainDecimal, tidied } from '../display.js';
import { type CellObject, errorText, type WorkSheet } from './library.js';

/** Formats by code, so that each is worked out once in a file. */
export class Displays {
  readonly #byCode = new Map<string, (value: number) => Display>();
  constructor(readonly date1904: boolean) {}

  show(cell: CellObject, value: number): Display {
    // Without a code the library knows the format by number only; then its own display is all there is.
    if (cell.z === undefined) return { text: tidied(cell.w ?? plainDecimal(value), value), plain: true };
    const code = String(cell.z);
    let display = this.#byCode.get(code);
    if (!display) {
      display = displayOf(code === 'm/d/yy' ? 14 : code, this.date1904);
      this.#byCode.set(code, display);
    }
    return display(value);
  }
}

function cellOf(row: number, column: number, cell: CellObject, displays: Displays, showZeros: boolean): RawCell | null {
  const base = cell.f ? { row, column, formula: cell.f } : { row, column };
  if (cell.t === 'e') return { ...base, kind: 'error', text: cell.w ?? errorText(cell.v) };
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const value = cell.v;
    if (value === 0 && !showZeros) return { ...base, kind: 'number', text: '', value, plain: true };
    return { ...base, kind: 'number', value, ...displays.show(cell, value) };
  }
  if (cell.t === 'b') return { ...base, kind: 'text', text: cell.v ? 'TRUE' : 'FALSE' };
  const text = cell.t === 's' ? String(cell.v ?? '') : '';
  return text === '' ? null : { ...base, kind: 'text', text };
}

/** The filled cells of a sheet. Rows and cells that are not there are not visited. */
export function cellsOf(sheet: WorkSheet, displays: Displays, showZeros: boolean): RawCell[] {
  const cells: RawCell[] = [];
  const rows = sheet['!data'] ?? [];
  rows.forEach((row, at) => {
    row?.forEach((cell, column) => {
      const read = cell && cellOf(at, column, cell, displays, showZeros);
      if (read) cells.push(read);
    });
  });
  return cells;
}

export function mergesOf(sheet: WorkSheet): Range[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}
