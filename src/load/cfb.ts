/** What a compound file (MS-CFB: doc, xls, wps, et, and encrypted files of newer kinds) holds, by the names in its directory. */

export type CompoundKind = 'word' | 'workbook' | 'encrypted' | 'unknown';

/** Names of streams, best first. Objects embedded in a document have storages of their own, so only the root is looked at. */
const STREAMS: readonly (readonly [string, CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'word'],
  ['Workbook', 'workbook'],
  ['Book', 'workbook'],
];
/** An entry of the directory: its name in UTF-16LE, the length of that in bytes, and the entries beside and below it. */
const ENTRY = 128;
const NAME_LENGTH = 64;
const [LEFT, RIGHT, BELOW] = [68, 72, 76];
const NONE = 0xffff_ffff;
/** Sectors of the directory that are followed. */
const MOST_SECTORS = 10_000;
/** The header: how long sectors are (as a power of two), where the directory begins, and the first sectors of the table of sectors. */
const [SECTOR_SHIFT, DIRECTORY, TABLE, TABLE_SECTORS] = [30, 48, 76, 109];

export function cfbKind(bytes: Uint8Array): CompoundKind {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = rootNames(data);
  const has = names.length > 0 ? (name: string) => names.includes(name) : (name: string) => hasEntry(data, name);
  return STREAMS.find(([name]) => has(name))?.[1] ?? 'unknown';
}

/** The names in the root; none where the directory cannot be followed. */
function rootNames(data: Buffer): string[] {
  const entries = directoryOf(data);
  const number = (entry: Buffer | undefined, at: number): number => entry?.readUInt32LE(at) ?? NONE;
  const names: string[] = [];
  const open = [number(entries[0], BELOW)];
  const seen = new Set<number>([0]);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    const length = Math.min(entry.readUInt16LE(NAME_LENGTH), NAME_LENGTH);
    names.push(entry.toString('utf16le', 0, Math.max(0, length - 2)));
    open.push(number(entry, LEFT), number(entry, RIGHT));
  }
  return names;
}

function directoryOf(data: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  const shift = data.length < 512 ? 0 : data.readUInt16LE(SECTOR_SHIFT);
  if (shift !== 9 && shift !== 12) return entries;
  const size = 1 << shift;
  let sector = data.readUInt32LE(DIRECTORY);
  for (let count = 0; count < MOST_SECTORS; count += 1) {
    const start = (sector + 1) * size;
    if (start + size > data.length) break;
    for (let at = start; at < start + size; at += ENTRY) entries.push(data.subarray(at, at + ENTRY));
    sector = nextSector(data, sector, size);
  }
  return entries;
}

/** What the table of sectors says follows; beyond what the header lists of that table nothing does. */
function nextSector(data: Buffer, sector: number, size: number): number {
  const perSector = size / 4;
  const part = Math.floor(sector / perSector);
  if (part >= TABLE_SECTORS) return NONE;
  const at = (data.readUInt32LE(TABLE + part * 4) + 1) * size + (sector % perSector) * 4;
  return at + 4 <= data.length ? data.readUInt32LE(at) : NONE;
}

/** Whether some entry of a directory that is damaged bears this name. */
function hasEntry(data: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = data.indexOf(wanted); at >= 0; at = data.indexOf(wanted, at + 1)) {
    if (at % ENTRY === 0 && at + ENTRY <= data.length && data.readUInt16LE(at + NAME_LENGTH) === wanted.length)
      return true;
  }
  return false;
}
