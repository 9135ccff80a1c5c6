/** Reads an OpenDocument spreadsheet: the content of an ods file, or a flat one (fods). */
import type { Limits } from '../../limits.js';
import { CellCount, type RawBook } from '../book.js';
import { walk } from '../xml.js';
import { OdsReader } from './sheets.js';

export function readOds(bytes: Uint8Array, format: 'ods' | 'fods', limits: Limits): RawBook {
  const reader = new OdsReader(new CellCount(limits.cells));
  walk(bytes, limits.depth, reader);
  return { format, sheets: reader.sheets };
}
