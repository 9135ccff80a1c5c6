/** Which kind of workbook a file is, by its content, and the reader for it. */
import type { Input } from '../../model/source.js';
import { type Members, unpack } from '../archive/sizes.js';
import type { LoadFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import { authorsIn, PROPERTIES } from '../properties.js';
import { readXls } from './binary/xls.js';
import { readXlsb } from './binary/xlsb.js';
import type { RawBook } from './book.js';
import { readOds } from './ods/index.js';
import { refusePassword } from './refusals.js';
import { readSpreadsheetMl } from './spreadsheetml.js';
import { readXlsx, workbookMember } from './xlsx/index.js';

const HEAD = 4096;

/** Parts that hold no cells: pictures, fonts, macros. They are counted but not kept. */
const NEEDED = /\.(?:xml|rels|bin)$/i;
const UNNEEDED =
  /(?:^|\/)(?:vbaProject\.bin|media\/|embeddings\/|printerSettings\/|drawings\/|customXml\/|docProps\/)/i;

function isPart(name: string): boolean {
  return (NEEDED.test(name) && !UNNEEDED.test(name)) || PROPERTIES.some((part) => part === name);
}

function readPackage(file: string, members: Members, limits: Limits): RawBook | LoadFailure {
  const content = members.get('content.xml');
  if (content && members.has('META-INF/manifest.xml')) {
    const encrypted = members.get('META-INF/manifest.xml')?.includes('encryption-data') ?? false;
    return encrypted ? refusePassword(file) : readOds(content, 'ods', limits);
  }
  const workbook = workbookMember(members, limits.depth);
  return workbook.endsWith('.bin') ? readXlsb(members, workbook, limits) : readXlsx(members, limits);
}

/** The head as it reads whether the XML is in UTF-8 or UTF-16. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '');
}

/** Throws where the file is broken, and `LimitPassed`. */
export async function readBook({ name, bytes }: Input, limits: Limits): Promise<RawBook | LoadFailure> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const members = await unpack({ name, bytes }, limits, isPart);
    if ('kind' in members) return members;
    const book = readPackage(name, members, limits);
    return 'kind' in book ? book : { ...book, authors: authorsIn(members) };
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return (await readXls(bytes, limits)) ?? refusePassword(name);
  return headOf(bytes).includes('urn:oasis:names:tc:opendocument')
    ? readOds(bytes, 'fods', limits)
    : readSpreadsheetMl(bytes, limits);
}
