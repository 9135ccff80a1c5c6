/** Names of the members of a zip archive. They are labels: nothing is ever written, so steps out of a folder lead nowhere. */
import type { Entry } from 'yauzl';
import { dropInvisible } from '../text/characters.js';

const UTF8_FLAG = 0x800;
/** The extra field that states a name in UTF-8 beside one in another encoding (Info-ZIP). */
const UNICODE_PATH = 0x7075;
/** Its version and the sum of the other name. */
const UNICODE_PATH_HEAD = 5;

/** Letters that are not ASCII, but that no Chinese name has: what GB18030 looks like when it is taken for UTF-8. */
const STRANGE = /[\u0080-\u1fff]/;

/** With slashes between its parts, without those that lead elsewhere; a folder ends in a slash. */
export function labelOf(entry: Entry): string {
  const parts = dropInvisible(nameOf(entry)).replaceAll('\\', '/').split('/');
  const folder = parts.at(-1) === '' ? '/' : '';
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/') + folder;
}

/** UTF-8 where the archive says so or the bytes can be nothing else; else the encoding of Chinese systems. */
function nameOf({ fileName, generalPurposeBitFlag, extraFields }: Entry): string {
  const raw = fileName as unknown as Buffer;
  const stated = extraFields.find(({ id }) => id === UNICODE_PATH)?.data.subarray(UNICODE_PATH_HEAD);
  const name = strictly(stated ?? raw, 'utf-8');
  const isStated = stated !== undefined || (generalPurposeBitFlag & UTF8_FLAG) !== 0;
  if (name !== null && (isStated || !STRANGE.test(name))) return name;
  return strictly(raw, 'gb18030') ?? raw.toString('latin1');
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
