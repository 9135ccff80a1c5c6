/** A zip archive as the files in it. They are unpacked in memory and counted; nothing is written, and names are only labels. */
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { Input } from '../../model/source.js';
import type { LoadFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import { labelOf } from './names.js';
import { refuseEncrypted, refuseMembers, refuseTorn, refuseUnpacked } from './refusals.js';

export interface Unzipped {
  readonly kind: 'members';
  readonly inputs: readonly Input[];
  readonly refused: readonly LoadFailure[];
}

type Zip = Awaited<ReturnType<typeof fromBufferPromise>>;

/** What operating systems leave beside the files, and what no one names. */
const FURNITURE = /(?:^|\/)(?:__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$|\.)/i;

export async function unzip(input: Input, limits: Limits): Promise<Unzipped | LoadFailure> {
  const { name, bytes } = input;
  try {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(data, { decodeStrings: false, validateEntrySizes: false });
    if (zip.entryCount > limits.members) return refuseMembers(name, limits.members);
    return await membersOf(zip, input, limits);
  } catch {
    return refuseTorn(name);
  }
}

/** The members in the order of their names. Of two with one name the later one counts, as it does for programs that unpack. */
async function membersOf(zip: Zip, { name }: Input, limits: Limits): Promise<Unzipped | LoadFailure> {
  const members = new Map<string, Input | LoadFailure>();
  let room = limits.unpacked;
  for await (const entry of zip.eachEntry()) {
    const label = labelOf(entry);
    if (label === '' || label.endsWith('/') || FURNITURE.test(label)) continue;
    const path = `${name}!/${label}`;
    const bytes = entry.isEncrypted() ? 'encrypted' : await contentOf(zip, entry, room);
    if (bytes === 'tooMuch') return refuseUnpacked(name, limits.unpacked);
    if (bytes === 'encrypted') members.set(path, { ...refuseEncrypted(name, label), location: { file: path } });
    else if (bytes === 'torn') members.set(path, { ...refuseTorn(name, label), location: { file: path } });
    else {
      room -= bytes.length;
      members.set(path, { name: path, bytes });
    }
  }
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, member]) => member);
  return {
    kind: 'members',
    inputs: sorted.filter((member): member is Input => 'bytes' in member),
    refused: sorted.filter((member): member is LoadFailure => 'kind' in member),
  };
}

const UNKNOWN_SUM = 0;

/** What a member holds, counted while it is unpacked: what the directory says of its size is not believed. */
async function contentOf(zip: Zip, entry: Entry, room: number): Promise<Buffer | 'tooMuch' | 'torn'> {
  const chunks: Buffer[] = [];
  let [size, sum] = [0, 0];
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      // Leaving the loop destroys the stream, so nothing more is unpacked.
      if (size > room) return 'tooMuch';
      sum = crc32(chunk, sum);
      chunks.push(chunk);
    }
  } catch {
    return 'torn';
  }
  return entry.crc32 === UNKNOWN_SUM || entry.crc32 === sum ? Buffer.concat(chunks) : 'torn';
}
