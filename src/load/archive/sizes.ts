/** How much a packed file holds. What it declares is not believed: the members are unpacked and counted before anything else is read. */
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { Input } from '../../model/source.js';
import type { LoadFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import { refuseEncrypted, refuseMembers, refuseTorn, refuseUnpacked } from './refusals.js';

/** The members by name; later ones of the same name win, as they do for office programs. */
export type Members = ReadonlyMap<string, Buffer>;

type Wanted = (name: string) => boolean;

const IMPOSSIBLE = 0xffff_ffff;

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** All entries of the directory at the end of the file, or a refusal by what it declares. */
async function entriesOf(zip: Awaited<ReturnType<typeof fromBufferPromise>>, { name }: Input, limits: Limits) {
  const entries: Entry[] = [];
  let declared = 0;
  if (zip.entryCount > limits.members) return refuseMembers(name, limits.members);
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return refuseEncrypted(name, entry.fileName);
    declared += entry.uncompressedSize;
    if (declared > limits.unpacked) return refuseUnpacked(name, limits.unpacked);
    if (!entry.fileName.endsWith('/')) entries.push(entry);
  }
  return entries;
}

/** Unpacks one member; null when it holds more than `room`. Its bytes are kept only where they are wanted. */
async function drain(stream: Readable, room: number, keep: boolean) {
  const chunks: Buffer[] = [];
  let size = 0;
  let sum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop destroys the stream, so nothing more is unpacked.
    if (size > room) return null;
    if (!keep) continue;
    chunks.push(chunk);
    sum = crc32(chunk, sum);
  }
  return { size, sum, chunks };
}

async function read(input: Input, limits: Limits, wanted: Wanted): Promise<Members | LoadFailure> {
  const zip = await fromBufferPromise(bufferOf(input.bytes), { validateEntrySizes: false });
  const entries = await entriesOf(zip, input, limits);
  if (!Array.isArray(entries)) return entries;
  const members = new Map<string, Buffer>();
  let room = limits.unpacked;
  for (const entry of entries) {
    const keep = wanted(entry.fileName);
    const drained = await drain(await zip.openReadStreamPromise(entry), room, keep);
    if (!drained) return refuseUnpacked(input.name, limits.unpacked);
    room -= drained.size;
    if (!keep) continue;
    if (entry.crc32 !== 0 && entry.crc32 !== IMPOSSIBLE && entry.crc32 !== drained.sum)
      return refuseTorn(input.name, entry.fileName);
    members.set(entry.fileName, Buffer.concat(drained.chunks));
  }
  return members;
}

/** The members that are wanted, unpacked; all others are counted too. */
export async function unpack(input: Input, limits: Limits, wanted: Wanted): Promise<Members | LoadFailure> {
  try {
    return await read(input, limits, wanted);
  } catch {
    return refuseTorn(input.name);
  }
}

/** Why a packed file is not to be read: too many members, too much in them, a password, or damage. Null if it may be. */
export async function checkSizes(input: Input, limits: Limits): Promise<LoadFailure | null> {
  const members = await unpack(input, limits, () => false);
  return 'kind' in members ? members : null;
}
