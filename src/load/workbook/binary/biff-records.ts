/** Walks the records of an xls stream: what they say of hidden things, and which of them the reader is kept from. */
import { CellCount } from '../book.js';

interface BiffSheet {
  /** Where the sheet begins in the stream; its name is known by that. */
  readonly position: number;
  readonly rows: Set<number>;
  readonly columns: Set<number>;
  showZeros: boolean;
}

export interface BiffStream {
  readonly sheets: readonly BiffSheet[];
  /** In the order of their tabs: where each sheet begins, and whether it is hidden. */
  readonly tabs: readonly { readonly position: number; readonly hidden: boolean }[];
  readonly encrypted: boolean;
}

const BOF = new Set([0x0809]);
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const ROW = 0x0208;
const COLUMN_INFO = 0x007d;
const WINDOW = 0x023e;
const CONTINUE = 0x003c;
/** A record that readers pass over. */
const IGNORED = 0x0060;

/** Records of one cell each: numbers, texts, formulas. */
const CELLS = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6, 0x00fd]);
const MANY_NUMBERS = 0x00bd;

/**
 * What reading needs: structure, strings, formats, cells, formulas and what these refer to, merges.
 * All else is passed over; links alone would be spread over every cell of the range that they claim.
 */
const NEEDED = new Set([
  ...BOF,
  ...CELLS,
  MANY_NUMBERS,
  BOUND_SHEET,
  0x000a, // the end of a sheet
  0x0022, // which year dates begin with
  0x0042, // the code page
  0x00fc, // shared strings
  0x041e, // number formats
  0x00e0, // styles of cells
  0x0207, // texts of formulas
  0x04bc, // shared and array formulas
  0x0021,
  0x0221,
  0x0017, // what formulas refer to
  0x0018,
  0x0218,
  0x01ae,
  0x0023,
  0x0223,
  0x00e5, // merged cells
]);

/** How long records with texts are at least. Of shorter ones a reader would read on without an end. */
const LEAST = new Map([
  [0x0204, 8],
  [0x00d6, 8],
  [0x0207, 3],
  [0x041e, 5],
  [BOUND_SHEET, 8],
]);

function isNeeded(type: number, length: number): boolean {
  return NEEDED.has(type) && length >= (LEAST.get(type) ?? 0);
}

function readSheetRecord(sheet: BiffSheet, type: number, body: Buffer): void {
  if (type === ROW && body.length >= 16) {
    const height = body.readUInt16LE(6) & 0x7fff;
    if (height === 0 || (body.readUInt16LE(12) & 0x20) !== 0) sheet.rows.add(body.readUInt16LE(0));
  } else if (type === COLUMN_INFO && body.length >= 10) {
    if ((body.readUInt16LE(8) & 1) === 0 && body.readUInt16LE(4) !== 0) return;
    const last = Math.min(body.readUInt16LE(2), 0xff);
    for (let column = body.readUInt16LE(0); column <= last; column++) sheet.columns.add(column);
  } else if (type === WINDOW && body.length >= 2) sheet.showZeros = (body.readUInt16LE(0) & 0x10) !== 0;
}

function cellsIn(type: number, length: number): number {
  if (type === MANY_NUMBERS) return Math.max(0, Math.floor((length - 6) / 6));
  return CELLS.has(type) ? 1 : 0;
}

/** Turns every record that is not needed into one that is passed over, in the stream itself. */
export function sift(stream: Buffer, limit: number): BiffStream {
  const count = new CellCount(limit);
  const sheets: BiffSheet[] = [];
  const tabs: { position: number; hidden: boolean }[] = [];
  let [encrypted, kept, depth] = [false, true, 0];
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const body = stream.subarray(at + 4, at + 4 + length);
    if (body.length < length && depth > 0) throw new Error('a record breaks off');
    if (BOF.has(type) && depth++ === 0)
      sheets.push({ position: at, rows: new Set(), columns: new Set(), showZeros: true });
    if (type === 0x000a) depth--;
    if (type === FILE_PASS) encrypted = true;
    if (type === BOUND_SHEET && body.length >= 6)
      tabs.push({ position: body.readUInt32LE(0), hidden: ((body[4] ?? 0) & 3) !== 0 });
    const sheet = sheets.at(-1);
    if (sheet) readSheetRecord(sheet, type, body);
    count.add(cellsIn(type, length));
    kept = type === CONTINUE ? kept : isNeeded(type, length);
    if (!kept) stream.writeUInt16LE(IGNORED, at);
    at += 4 + length;
  }
  return { sheets, tabs, encrypted };
}
