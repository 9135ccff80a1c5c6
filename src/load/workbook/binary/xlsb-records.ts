/** Walks the records of one sheet of an xlsb file: keeps those that reading needs, and says what is hidden. */
import type { CellCount } from '../book.js';

export interface SiftedPart {
  readonly bytes: Uint8Array;
  readonly rows: ReadonlySet<number>;
  readonly columns: readonly (readonly [from: number, to: number])[];
}

const ROW = 0x0000;
const COLUMN_INFO = 0x003c;
/** One cell each, but for the blank ones (0x0001, 0x000c). */
const CELLS = new Set([...range(0x0002, 0x000b), ...range(0x000d, 0x0012), 0x003e]);
/** Rows and cells, begin and end of the sheet and its cells, merges, array and shared formulas. Links and views are left out. */
const NEEDED = new Set([ROW, ...CELLS, 0x0081, 0x0082, 0x0091, 0x0092, 0x00b0, 0x00b1, 0x00b2, 0x01aa, 0x01ab]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

interface RecordHead {
  readonly type: number;
  readonly length: number;
  readonly body: number;
}

/** Types take one or two bytes, lengths up to four, seven bits each. */
function headAt(bytes: Buffer, at: number): RecordHead {
  let next = at;
  let type = bytes[next++] ?? 0;
  if (type & 0x80) type = (type & 0x7f) + (((bytes[next++] ?? 0) & 0x7f) << 7);
  let length = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = bytes[next++] ?? 0;
    length += (byte & 0x7f) << shift;
    if (!(byte & 0x80)) break;
  }
  return { type, length, body: next };
}

export function siftPart(bytes: Buffer, count: CellCount): SiftedPart {
  const kept: Buffer[] = [];
  const rows = new Set<number>();
  const columns: [number, number][] = [];
  for (let at = 0; at < bytes.length; ) {
    const { type, length, body } = headAt(bytes, at);
    const end = body + length;
    if (end > bytes.length) throw new Error('a record breaks off');
    if (CELLS.has(type)) count.add(1);
    // A row: its number, its style, its height, then flags; the fifth of the second byte hides it.
    if (type === ROW && length >= 12) {
      const hidden = ((bytes[body + 11] ?? 0) & 0x10) !== 0 || bytes.readUInt16LE(body + 8) === 0;
      if (hidden) rows.add(bytes.readUInt32LE(body));
    }
    if (type === COLUMN_INFO && length >= 18) {
      const hidden = (bytes.readUInt16LE(body + 16) & 1) !== 0 || bytes.readUInt32LE(body + 8) === 0;
      if (hidden) columns.push([bytes.readUInt32LE(body), bytes.readUInt32LE(body + 4)]);
    }
    if (NEEDED.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return { bytes: Buffer.concat(kept), rows, columns };
}
