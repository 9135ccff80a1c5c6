/** Reads xls files, which the et files of WPS are too. */
import type { Limits } from '../../limits.js';
import type { RawBook, ReadSheet } from '../book.js';
import { type BiffStream, sift } from './biff-records.js';
import { cellsOf, Displays, mergesOf } from './cells.js';
import { type Compound, loadCodePages, openCompound, parseStream } from './library.js';

/** The stream of the workbook; the older name is that of files from before Unicode. */
function streamOf(compound: Compound): { readonly stream: Buffer; readonly old: boolean } | null {
  const stream = compound.find('/Workbook');
  if (stream) return { stream, old: false };
  const old = compound.find('/Book');
  return old && { stream: old, old: true };
}

/** Sheets in the order of their tabs. The library orders names by where sheets begin. */
function sheetsOf(stream: Buffer, biff: BiffStream): ReadSheet[] {
  const book = parseStream(stream);
  const displays = new Displays(book.Workbook?.WBProps?.date1904 === true);
  const positions = biff.tabs.map((tab) => tab.position).sort((a, b) => a - b);
  return biff.tabs.map(({ position, hidden }) => {
    const name = book.SheetNames[positions.indexOf(position)] ?? '';
    const sheet = book.Sheets[name];
    const told = biff.sheets.find((one) => one.position === position);
    if (!sheet || !told) return { name, damaged: true };
    return {
      name,
      hidden,
      cells: cellsOf(sheet, displays, told.showZeros),
      merges: mergesOf(sheet),
      hiddenRows: (row) => told.rows.has(row),
      hiddenColumns: (column) => told.columns.has(column),
    };
  });
}

/** Null for files that have a password. Throws where the file is broken. */
export async function readXls(bytes: Uint8Array, limits: Limits): Promise<RawBook | null> {
  const compound = openCompound(bytes);
  if (compound.find('/EncryptedPackage') || compound.find('/EncryptionInfo')) return null;
  const found = streamOf(compound);
  if (!found) throw new Error('no workbook stream');
  const biff = sift(found.stream, limits.cells);
  if (biff.encrypted) return null;
  if (found.old) await loadCodePages();
  return { format: 'xls', sheets: sheetsOf(found.stream, biff) };
}
