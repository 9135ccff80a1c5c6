/** A copy of a workbook with the cells in question filled and commented. */
import { type Cell, openXlsx, saveXlsx } from 'hucre/xlsx';
import type { Remark } from '../model/remark.js';
import { steady } from './steady.js';

const AUTHOR = 'gouji';
const FILLS = { error: 'F8C9C4', warning: 'FFE08A', note: 'CFE2F3' } as const;
const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/** Null where the file is no workbook of this format. */
export async function annotatedWorkbook(file: Uint8Array, remarks: readonly Remark[]): Promise<Uint8Array | null> {
  const book = await openXlsx(file, { readStyles: true }).catch(() => null);
  if (!book) return null;
  for (const { location, severity, text } of remarks) {
    const sheet = book.sheets.find(({ name }) => name === location.sheet);
    const key = keyOf(location.ref ?? '');
    if (!sheet || key === null) continue;
    const cells = sheet.cells ?? new Map<string, Cell>();
    const before = cells.get(key);
    const said = before?.comment ? `${before.comment.text}\n${text}` : text;
    cells.set(key, {
      ...(before ?? { value: null, type: 'empty' }),
      style: { ...before?.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[severity] } } },
      comment: { author: AUTHOR, text: said },
    });
    sheet.cells = cells;
  }
  return steady(await saveXlsx(book));
}

/** `4,1` for B5: row and column from 0. */
function keyOf(reference: string): string | null {
  const [, letters = '', row = ''] = REFERENCE.exec(reference) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `${Number.parseInt(row, 10) - 1},${column - 1}`;
}
