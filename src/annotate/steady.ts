/** Office files that are the same bytes for the same content: without the moment of writing, which libraries put in. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest moment that a zip can hold. */
const MOMENT = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';
const DATES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

export function steady(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (core) parts[CORE] = strToU8(strFromU8(core).replace(DATES, ''));
  return zipped(parts);
}

/** The parts in the order in which they come, each at the same moment. The properties are not packed, so that who made the file shows (`contract/marks.ts`). */
export function zipped(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    entries[name] = [part, { mtime: MOMENT, os: 0, level: name === CORE ? 0 : 6 }];
  return zipSync(entries);
}
