/** One cell of an OpenDocument spreadsheet: its attributes and its paragraphs make a cell. */
import type { RawCell } from '../book.js';
import { plainDecimal, tidied } from '../display.js';
import { type Attributes, attribute } from '../xml.js';

/** The text of a cell as it grows, and how many paragraphs it has so far. */
export interface CellText {
  text: string;
  paragraphs: number;
}

const REFERENCE = /\[([^\]]*)\]/g;

/** `of:=SUM([.C5:.C9])` as other programs write it: SUM(C5:C9). */
function formulaOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  return written
    .slice(written.indexOf('=') + 1)
    .replace(REFERENCE, (_, inner: string) => inner.replace(/^\./, '').replace(/:\./g, ':'));
}

export function cellOf(row: number, column: number, at: Attributes, shown: string): RawCell | null {
  const formula = formulaOf(attribute(at, 'formula'));
  const base = formula === undefined ? { row, column } : { row, column, formula };
  // Newer programs say in a type of their own that the value is an error; both have the same name without prefix.
  if (at['calcext:value-type'] === 'error') return { ...base, kind: 'error', text: shown };
  const type = at['office:value-type'] ?? attribute(at, 'value-type');
  if (type === undefined && formula !== undefined && shown === '')
    return { ...base, kind: 'text', text: '', unsaved: true };
  const value = Number(attribute(at, 'value') ?? Number.NaN);
  if (Number.isFinite(value)) {
    const plain = type === 'float' || type === 'currency';
    const text = shown === '' ? plainDecimal(value) : plain ? tidied(shown, value) : shown.trim();
    return { ...base, kind: 'number', text, value, plain };
  }
  const text = shown === '' ? (attribute(at, 'string-value') ?? attribute(at, 'date-value') ?? '') : shown;
  return text === '' ? null : { ...base, kind: 'text', text };
}
