/** Tells by its bytes, and never by its name, what a file is. */
import type { Input } from '../model/source.js';
import { cfbKind } from './cfb.js';

export type FileKind =
  | 'pdf'
  | 'workbook'
  | 'docx'
  /** Text documents that another program must convert: doc, wps, rtf, odt. */
  | 'textDocument'
  | 'zip'
  | 'encrypted'
  | 'ofd'
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

/** Names of members, or the type that a member states, that say what a zip file is; they stand at its beginning and in the list at its end. */
const MEMBERS: readonly (readonly [string, FileKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'textDocument'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'workbook'],
  ['word/document', 'docx'],
  ['xl/workbook', 'workbook'],
  ['OFD.xml', 'ofd'],
];
const ZIP_WINDOW = 65_536;
/** A PDF may begin behind some other bytes. */
const PDF_WINDOW = 1024;
/** XML dialects that are workbooks in one file. */
const XML_WORKBOOK =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application progid="Excel\.Sheet"\?>|<office:document[^>]*spreadsheet)/;

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

export function kindOf(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, PDF_WINDOW));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith(CFB)) return cfbKindOf(bytes);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    const names = latin(bytes.subarray(0, ZIP_WINDOW)) + latin(bytes.subarray(-ZIP_WINDOW));
    return MEMBERS.find(([name]) => names.includes(name))?.[1] ?? 'zip';
  }
  if (XML_WORKBOOK.test(head.replace(/^\xef\xbb\xbf/, ''))) return 'workbook';
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? 'text';
}

/** Whether a file is of a kind that another program must convert before it can be read. */
export function needsConverter({ bytes }: Input): boolean {
  return kindOf(bytes) === 'textDocument';
}

function cfbKindOf(bytes: Uint8Array): FileKind {
  const kind = cfbKind(bytes);
  if (kind === 'word') return 'textDocument';
  return kind === 'encrypted' ? 'encrypted' : 'workbook';
}
