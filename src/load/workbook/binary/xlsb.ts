/** Reads xlsb files: the package of an xlsx file, with its parts in records. */
import type { Members } from '../../archive/sizes.js';
import type { Limits } from '../../limits.js';
import { CellCount, type RawBook } from '../book.js';
import { relationsOf } from '../xlsx/parts.js';
import { cellsOf, Displays, mergesOf } from './cells.js';
import { parsePackage } from './library.js';
import { type SiftedPart, siftPart } from './xlsb-records.js';

const NOTHING: Pick<SiftedPart, 'rows' | 'columns'> = { rows: new Set(), columns: [] };

/** Throws where the file is broken. */
export function readXlsb(members: Members, workbook: string, limits: Limits): RawBook {
  const count = new CellCount(limits.cells);
  const sifted = new Map<string, SiftedPart>();
  const parts = new Map<string, Uint8Array>(members);
  for (const [name, bytes] of members) {
    if (!name.includes('worksheets/') || !name.endsWith('.bin')) continue;
    const part = siftPart(bytes, count);
    sifted.set(name, part);
    parts.set(name, part.bytes);
  }
  const book = parsePackage(parts);
  const displays = new Displays(book.Workbook?.WBProps?.date1904 === true);
  const { byId } = relationsOf(members, workbook, limits.depth);
  const sheets = book.SheetNames.map((name, at) => {
    const sheet = book.Sheets[name];
    if (!sheet) return { name, damaged: true as const };
    const properties = book.Workbook?.Sheets?.[at];
    const id = (properties as { readonly strRelID?: string } | undefined)?.strRelID ?? '';
    const told = sifted.get(byId.get(id) ?? '') ?? NOTHING;
    return {
      name,
      hidden: (properties?.Hidden ?? 0) !== 0,
      cells: cellsOf(sheet, displays, true),
      merges: mergesOf(sheet),
      hiddenRows: (row: number) => told.rows.has(row),
      hiddenColumns: (column: number) => told.columns.some(([from, to]) => column >= from && column <= to),
    };
  });
  return { format: 'xlsb', sheets };
}
