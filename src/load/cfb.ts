/** What a compound file (MS-CFB: doc, xls, wps, et, and encrypted files of newer kinds) holds, by the names in its directory. */

export type CompoundKind = 'word' | 'workbook' | 'encrypted' | 'unknown';

/** Names of streams, best first; in the directory they stand in UTF-16LE at the beginning of entries of 128 bytes. */
const STREAMS: readonly (readonly [string, CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'word'],
  ['Workbook', 'workbook'],
  ['Book', 'workbook'],
];
const ENTRY = 128;
const NAME_LENGTH = 64;

export function cfbKind(bytes: Uint8Array): CompoundKind {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [name, kind] of STREAMS) if (hasEntry(data, name)) return kind;
  return 'unknown';
}

function hasEntry(data: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = data.indexOf(wanted); at >= 0; at = data.indexOf(wanted, at + 1)) {
    // The length in bytes, its closing zero included, stands behind the name.
    if (at % ENTRY === 0 && at + ENTRY <= data.length && data.readUInt16LE(at + NAME_LENGTH) === wanted.length)
      return true;
  }
  return false;
}
