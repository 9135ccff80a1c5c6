/** Tells by its bytes, and never by its name, what a file is. */
import { memberNames } from './archive/directory.js';
import { cfbKind } from './cfb.js';

export type FileKind =
  | 'pdf'
  | 'workbook'
  | 'docx'
  /** Text documents that another program must convert: doc, wps, rtf, odt, and those that are one XML file. */
  | 'textDocument'
  | 'zip'
  | 'encrypted'
  | 'ofd'
  /** A package of an office program that holds neither a text nor a workbook: slides, or a torn one. */
  | 'otherOffice'
  | 'archive'
  | 'image'
  | 'text';

/** First bytes, one character a byte. */
const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['{\\rtf', 'textDocument'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\x1f\x8b', 'archive'],
];
const CFB = '\xd0\xcf\x11\xe0';

/** Names of members, as they begin, that say what a zip file is. */
const MEMBERS: readonly (readonly [string, FileKind])[] = [
  ['word/document', 'docx'],
  ['xl/workbook', 'workbook'],
  ['OFD.xml', 'ofd'],
  ['[Content_Types].xml', 'otherOffice'],
];
/** Open documents state their type in their first member, which is not packed. */
const TYPES: readonly (readonly [string, FileKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'textDocument'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'workbook'],
  ['application/vnd.oasis.opendocument.', 'otherOffice'],
];
const TYPE_MEMBER = 'mimetype';
const LOCAL_HEADER = 30;
/** Where a file breaks off, the names before its members are all that is left. */
const ZIP_WINDOW = 65_536;
/** A PDF may begin behind some other bytes. */
const PDF_WINDOW = 1024;
/** The first tag of a document in XML may name dozens of dialects before it states its type. */
const XML_WINDOW = 16_384;
/** XML dialects that are documents of office programs in one file. */
const XML_WORKBOOK =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application progid="Excel\.Sheet"\?>|<office:document[^>]*spreadsheet)/;
const XML_TEXT =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application progid="Word\.Document"\?>|<office:document[^>]*opendocument\.text|<w:wordDocument\b)/;

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

export function kindOf(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, PDF_WINDOW));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith(CFB)) return cfbKindOf(bytes);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKindOf(bytes, head);
  const text = latin(bytes.subarray(0, XML_WINDOW)).replace(/^\xef\xbb\xbf/, '');
  if (XML_WORKBOOK.test(text)) return 'workbook';
  if (XML_TEXT.test(text)) return 'textDocument';
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? 'text';
}

function zipKindOf(bytes: Uint8Array, head: string): FileKind {
  if (head.slice(0, LOCAL_HEADER + TYPE_MEMBER.length).includes(TYPE_MEMBER)) {
    const type = TYPES.find(([name]) => head.includes(name));
    if (type) return type[1];
  }
  const names = memberNames(bytes);
  const is = names
    ? (name: string): boolean => names.some((one) => one.startsWith(name))
    : (name: string): boolean => latin(bytes.subarray(0, ZIP_WINDOW)).includes(name);
  return MEMBERS.find(([name]) => is(name))?.[1] ?? 'zip';
}

function cfbKindOf(bytes: Uint8Array): FileKind {
  const kind = cfbKind(bytes);
  if (kind === 'word') return 'textDocument';
  return kind === 'encrypted' ? 'encrypted' : 'workbook';
}
