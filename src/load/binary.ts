/** What is said of files that are no text and that no reader takes: what they are and what to do with them. */
import type { Message } from '../model/message.js';
import { type FailureKind, failure, type LoadFailure } from './failure.js';
import type { FileKind } from './kind.js';

interface Refusal {
  readonly kind: FailureKind;
  readonly what: Message;
  readonly advice: Message;
}

type Refused = Extract<FileKind, 'textDocument' | 'encrypted' | 'ofd' | 'otherOffice' | 'archive' | 'image'>;

const REFUSALS: Readonly<Record<Refused, Refusal>> = {
  textDocument: {
    kind: 'needsConverter',
    what: {
      zh: '旧版 Word、WPS 文字或其他文字处理文件（.doc、.wps、.rtf、.odt）',
      en: 'a document of an older word processor (.doc, .wps, .rtf, .odt)',
    },
    advice: {
      zh: '请用 Word 或 WPS 打开，另存为 .docx 后再核对；本机装有 LibreOffice 时，gouji check 会自动转换',
      en: 'open it in Word or WPS and save it as .docx; with LibreOffice on this machine, gouji check converts it by itself',
    },
  },
  encrypted: {
    kind: 'encrypted',
    what: { zh: '设有打开密码的文件', en: 'protected by a password' },
    advice: { zh: '请取消密码后另存再核对', en: 'save it without a password' },
  },
  ofd: {
    kind: 'binary',
    what: { zh: 'OFD 版式文件，本版本不能读取', en: 'an OFD file, which this version does not read' },
    advice: { zh: '请导出为 PDF，或使用原 Word、Excel 文件', en: 'export it as PDF, or use the original document' },
  },
  otherOffice: {
    kind: 'binary',
    what: {
      zh: 'Office 文件，但其中没有 Word 正文或 Excel 工作簿（如演示文稿），或已损坏',
      en: 'an office file without a text or a workbook in it (slides, perhaps), or damaged',
    },
    advice: {
      zh: '请核实文件是否选对；能打开的，请另存为 .docx 或 .xlsx 后再核对',
      en: 'see whether it is the right file; if it opens, save it as .docx or .xlsx',
    },
  },
  archive: {
    kind: 'binary',
    what: { zh: '压缩包（.zip 以外的格式）', en: 'an archive other than zip' },
    advice: { zh: '请先解压，再核对其中的文件', en: 'unpack it and check the files inside' },
  },
  image: {
    kind: 'image',
    what: { zh: '图片', en: 'an image' },
    advice: {
      zh: '请先做文字识别（OCR），或使用原 Word、Excel、PDF 文件',
      en: 'run text recognition (OCR) first, or use the original document',
    },
  },
};

const UNKNOWN: Refusal = {
  kind: 'binary',
  what: { zh: '二进制文件，不是文本', en: 'a binary file, not text' },
  advice: {
    zh: '请核实文件是否选对，或另存为 .docx、.xlsx、.pdf 后再核对',
    en: 'see whether it is the right file, or save it as .docx, .xlsx or .pdf',
  },
};

function refuse(file: string, { kind, what, advice }: Refusal): LoadFailure {
  return failure(
    kind,
    { file },
    { zh: `“${file}”是${what.zh}；${advice.zh}。`, en: `“${file}” is ${what.en}: ${advice.en}.` },
  );
}

export function refusal(file: string, kind: FileKind): LoadFailure {
  return refuse(file, kind in REFUSALS ? REFUSALS[kind as Refused] : UNKNOWN);
}

export function unknownBinary(file: string): LoadFailure {
  return refuse(file, UNKNOWN);
}
