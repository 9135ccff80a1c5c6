/** A zip archive as the files in it. They are unpacked in memory and counted; nothing is written, and names are only labels. */
import { type Entry, fromBufferPromise } from 'yauzl';
import type { Input } from '../../model/source.js';
import type { LoadFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import { refuseEncrypted, refuseMembers, refuseTorn, refuseUnpacked } from './refusals.js';

export interface Unzipped {
  readonly kind: 'members';
  readonly inputs: readonly Input[];
  readonly refused: readonly LoadFailure[];
}

/** What operating systems leave beside the files, and what no one names. */
const FURNITURE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.)/;
const UTF8_FLAG = 0x800;

export async function unzip(input: Input, limits: Limits): Promise<Unzipped | LoadFailure> {
  try {
    return await membersOf(input, limits);
  } catch {
    return refuseTorn(input.name);
  }
}

async function membersOf({ name, bytes }: Input, limits: Limits): Promise<Unzipped | LoadFailure> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(data, { decodeStrings: false, validateEntrySizes: false });
  if (zip.entryCount > limits.members) return refuseMembers(name, limits.members);
  const inputs: Input[] = [];
  const refused: LoadFailure[] = [];
  let room = limits.unpacked;
  for await (const entry of zip.eachEntry()) {
    const member = nameOf(entry);
    const path = `${name}!/${member}`;
    if (member.endsWith('/') || FURNITURE.test(member)) continue;
    if (entry.isEncrypted()) {
      refused.push({ ...refuseEncrypted(name, member), location: { file: path } });
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      room -= chunk.length;
      if (room < 0) return refuseUnpacked(name, limits.unpacked);
      chunks.push(chunk);
    }
    inputs.push({ name: path, bytes: Buffer.concat(chunks) });
  }
  return { kind: 'members', inputs: inputs.sort((a, b) => (a.name < b.name ? -1 : 1)), refused };
}

/** Names are UTF-8 where the archive says so or they can be; else in the encoding of Chinese Windows. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const encodings = (entry.generalPurposeBitFlag & UTF8_FLAG) === 0 ? ['utf-8', 'gb18030'] : ['utf-8'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw).replaceAll('\\', '/');
    } catch {
      // The next encoding is tried.
    }
  }
  return raw.toString('latin1').replaceAll('\\', '/');
}
