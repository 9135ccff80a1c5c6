/** Tells by its first bytes what a file is that is no plain text, so that a message can say what to do with it. */
import type { Message } from '../model/message.js';
import { failure, type LoadFailure } from './failure.js';

interface Kind {
  readonly what: Message;
  readonly advice: Message;
}

const SAVE_AS_TEXT: Message = {
  zh: '请先用 WPS 或 Office 打开，另存为纯文本（.txt）后再核对',
  en: 'open it in an office program and save it as plain text (.txt)',
};
const UNPACK: Message = { zh: '请先解压，再核对其中的文件', en: 'unpack it and check the files inside' };
const RECOGNISE: Message = {
  zh: '请先做文字识别（OCR），存为文本后再核对',
  en: 'run text recognition (OCR) and save the text',
};

const PDF: Kind = {
  what: { zh: 'PDF 文件', en: 'a PDF file' },
  advice: {
    zh: '请先转成文本（例如 pdftotext -layout）后再核对',
    en: 'convert it to text first (for example pdftotext -layout)',
  },
};
const OLD_OFFICE: Kind = {
  what: {
    zh: '旧版 Office 或 WPS 文件（.doc、.xls、.wps、.et）',
    en: 'an old Office or WPS file (.doc, .xls, .wps, .et)',
  },
  advice: SAVE_AS_TEXT,
};
const RICH_TEXT: Kind = { what: { zh: 'RTF 文件', en: 'an RTF file' }, advice: SAVE_AS_TEXT };
const WORD: Kind = { what: { zh: 'Word 文件（.docx）', en: 'a Word file (.docx)' }, advice: SAVE_AS_TEXT };
const WORKBOOK: Kind = { what: { zh: 'Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' }, advice: SAVE_AS_TEXT };
const OFD: Kind = { what: { zh: 'OFD 版式文件', en: 'an OFD file' }, advice: SAVE_AS_TEXT };
const ARCHIVE: Kind = { what: { zh: '压缩包', en: 'an archive' }, advice: UNPACK };
const IMAGE: Kind = { what: { zh: '图片', en: 'an image' }, advice: RECOGNISE };
const UNKNOWN: Kind = {
  what: { zh: '二进制文件，不是文本', en: 'a binary file, not text' },
  advice: {
    zh: '请核实文件是否选对，或另存为纯文本（.txt）',
    en: 'see whether it is the right file, or save it as plain text (.txt)',
  },
};

/** First bytes, one character a byte. */
const SIGNATURES: readonly (readonly [string, Kind])[] = [
  ['%PDF-', PDF],
  ['\xd0\xcf\x11\xe0', OLD_OFFICE],
  ['{\\rtf', RICH_TEXT],
  ['\x89PNG', IMAGE],
  ['\xff\xd8\xff', IMAGE],
  ['GIF8', IMAGE],
  ['II*\0', IMAGE],
  ['MM\0*', IMAGE],
  ['7z\xbc\xaf', ARCHIVE],
  ['Rar!', ARCHIVE],
  ['\x1f\x8b', ARCHIVE],
];

/** Names of members that say what a zip file is; they stand at its beginning and again in the list at its end. */
const MEMBERS: readonly (readonly [string, Kind])[] = [
  ['word/', WORD],
  ['xl/', WORKBOOK],
  ['OFD.xml', OFD],
];
const ZIP_WINDOW = 65_536;

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

function kindOf(bytes: Uint8Array): Kind | null {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) {
    const names = latin(bytes.subarray(0, ZIP_WINDOW)) + latin(bytes.subarray(-ZIP_WINDOW));
    return MEMBERS.find(([name]) => names.includes(name))?.[1] ?? ARCHIVE;
  }
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null;
}

function refuse(file: string, { what, advice }: Kind): LoadFailure {
  return failure(
    'binary',
    { file },
    {
      zh: `“${file}”是${what.zh}，本版本只读取文本和 gouji extract 导出的 JSON；${advice.zh}。`,
      en: `“${file}” is ${what.en}; this version reads text and the JSON of gouji extract: ${advice.en}.`,
    },
  );
}

/** The failure for a file that its first bytes give away as something other than text; null for the rest. */
export function knownBinary(file: string, bytes: Uint8Array): LoadFailure | null {
  const kind = kindOf(bytes);
  return kind && refuse(file, kind);
}

export function unknownBinary(file: string): LoadFailure {
  return refuse(file, UNKNOWN);
}
