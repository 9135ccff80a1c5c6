/** One sheet of an xlsx file: its filled cells, merges, and what is hidden. The declared dimension is not looked at. */
import { type CellCount, placeOf, type Range, type RawCell, type RawSheet, rangeOf } from '../book.js';
import type { Display } from '../display.js';
import { type Attributes, type Visitor, walk } from '../xml.js';
import { isTrue, unescaped } from './parts.js';

/** What the sheets of one file share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly displays: readonly ((value: number) => Display)[];
  readonly general: (value: number) => Display;
  readonly count: CellCount;
  readonly depth: number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | null;
  inline: string;
}

const LAST_COLUMN = 16_383;

class SheetReader implements Visitor {
  readonly cells: RawCell[] = [];
  readonly merges: Range[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: [number, number][] = [];
  #row = -1;
  #column = -1;
  #cell: OpenCell | null = null;
  #into: 'value' | 'formula' | 'inline' | null = null;
  #reading = false;
  #showZeros = true;
  #rowsHidden = false;

  constructor(readonly shared: Shared) {}

  open(name: string, at: Attributes): void {
    if (name === 'c') this.#openCell(at);
    else if (name === 'v') this.#into = 'value';
    else if (name === 'row') this.#openRow(at);
    else if (name === 'f' && this.#cell) {
      this.#into = 'formula';
      this.#cell.formula = '';
    } else if (name === 't') this.#into = this.#reading ? null : 'inline';
    else if (name === 'rPh') this.#reading = true;
    else this.#openOther(name, at);
  }

  #openOther(name: string, at: Attributes): void {
    if (name === 'mergeCell') {
      const range = rangeOf(at.ref ?? '');
      if (range) this.merges.push(range);
    } else if (name === 'col') {
      if (isTrue(at.hidden) || Number(at.width) === 0)
        this.hiddenColumns.push([Number(at.min) - 1, Math.min(Number(at.max) - 1, LAST_COLUMN)]);
    } else if (name === 'sheetView' && at.showZeros !== undefined) this.#showZeros = isTrue(at.showZeros);
    else if (name === 'sheetFormatPr') this.#rowsHidden = isTrue(at.zeroHeight);
  }

  #openRow(at: Attributes): void {
    this.#row = at.r === undefined ? this.#row + 1 : Number(at.r) - 1;
    this.#column = -1;
    const shown = at.hidden === undefined && at.ht === undefined && !this.#rowsHidden;
    if (!shown && (isTrue(at.hidden ?? (this.#rowsHidden ? '1' : '0')) || Number(at.ht ?? 1) === 0))
      this.hiddenRows.add(this.#row);
  }

  #openCell(at: Attributes): void {
    const place = at.r === undefined ? null : placeOf(at.r);
    this.#row = place?.row ?? this.#row;
    this.#column = place?.column ?? this.#column + 1;
    this.#cell = {
      row: this.#row,
      column: this.#column,
      type: at.t ?? 'n',
      style: Number(at.s ?? 0),
      value: '',
      formula: null,
      inline: '',
    };
  }

  text(piece: string): void {
    if (this.#cell && this.#into) {
      if (this.#into === 'formula') this.#cell.formula += piece;
      else this.#cell[this.#into] += piece;
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 'f' || name === 't') this.#into = null;
    else if (name === 'rPh') this.#reading = false;
    else if (name === 'c' && this.#cell) {
      const cell = this.#closed(this.#cell);
      if (cell) {
        this.shared.count.add(1);
        this.cells.push(cell);
      }
      this.#cell = null;
    }
  }

  #closed(cell: OpenCell): RawCell | null {
    const { row, column, formula } = cell;
    const base = formula ? { row, column, formula } : { row, column };
    // A formula that gives an empty text is saved as one, so nothing at all means that no result was saved.
    if (formula !== null && cell.value === '' && cell.inline === '' && cell.type !== 'str')
      return { ...base, kind: 'text', text: '', unsaved: true };
    if (cell.type === 'e') return { ...base, kind: 'error', text: cell.value };
    if (cell.type === 'n' && cell.value !== '') return this.#number(cell, base);
    const text = this.#textOf(cell);
    return text === '' ? null : { ...base, kind: 'text', text };
  }

  #number(cell: OpenCell, base: Pick<RawCell, 'row' | 'column' | 'formula'>): RawCell | null {
    const value = Number(cell.value);
    if (!Number.isFinite(value)) return { ...base, kind: 'text', text: cell.value };
    if (value === 0 && !this.#showZeros) return { ...base, kind: 'number', text: '', value, plain: true };
    const display = this.shared.displays[cell.style] ?? this.shared.general;
    const { text, plain } = display(value);
    if (base.formula !== undefined) return { ...base, kind: 'number', text, value, plain };
    return { row: base.row, column: base.column, kind: 'number', text, value, plain };
  }

  #textOf(cell: OpenCell): string {
    if (cell.type === 's') return cell.value === '' ? '' : (this.shared.strings[Number(cell.value)] ?? '');
    if (cell.type === 'inlineStr') return unescaped(cell.inline);
    if (cell.type === 'b') return isTrue(cell.value) ? 'TRUE' : 'FALSE';
    return unescaped(cell.value);
  }
}

export function readSheet(name: string, hidden: boolean, bytes: Buffer, shared: Shared): RawSheet {
  const reader = new SheetReader(shared);
  walk(bytes, shared.depth, reader);
  const { cells, merges, hiddenRows, hiddenColumns } = reader;
  return {
    name,
    hidden,
    cells,
    merges,
    hiddenRows: (row) => hiddenRows.has(row),
    hiddenColumns: (column) => hiddenColumns.some(([from, to]) => column >= from && column <= to),
  };
}
