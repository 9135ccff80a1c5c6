/** The names of the members of a zip file, as the directory at its end lists them; bytes of members are never taken for names. */

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_SIZE = 22;
/** The end may be followed by a comment of so many bytes. */
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x0201_4b50;
const ENTRY_SIZE = 46;
/** What a file is shows among its first members. */
const MOST = 10_000;

/** Null where there is no directory, as in a file that breaks off. Names are given as one character a byte. */
export function memberNames(bytes: Uint8Array): string[] | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(END);
  if (end < 0 || end + END_SIZE > data.length || end < data.length - END_SIZE - LONGEST_COMMENT) return null;
  const names: string[] = [];
  let at = end - data.readUInt32LE(end + 12);
  while (names.length < MOST && at >= 0 && at + ENTRY_SIZE <= end && data.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => data.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(data.toString('latin1', at + ENTRY_SIZE, at + ENTRY_SIZE + name));
    at += ENTRY_SIZE + name + extra + comment;
  }
  return names.length === 0 && data.readUInt16LE(end + 10) > 0 ? null : names;
}
