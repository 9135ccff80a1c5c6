/** Bytes to text: strict UTF-8, UTF-16 with or without its mark, else GB18030. Nothing is replaced by question marks. */
import type { Input } from '../../model/source.js';
import { unknownBinary } from '../binary.js';
import { counted, failure, type LoadFailure, sized } from '../failure.js';
import type { Limits } from '../limits.js';

type Utf16 = 'utf-16le' | 'utf-16be';

const HEAD = 65_536;
const COMMON = /[\t\n\f\r -~\u00a0\u00b7\u2010-\u2027\u3000-\u301f\u4e00-\u9fff\uff00-\uffef]/g;
/** Control characters but for tabs and line breaks. */
const CONTROL = /(?![\t-\r\u0085])\p{Cc}/gu;
const REPLACED = /\ufffd/g;
const WIDE = /[\u3000-\u9fff\uff00-\uffef]/g;

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark has a NUL for every ASCII character; the byte order is the one that gives common characters. */
function utf16ByPattern(bytes: Uint8Array): Utf16 | null {
  const head = bytes.subarray(0, Math.min(HEAD, bytes.length & ~1));
  if (!head.includes(0)) return null;
  const share = (encoding: Utf16): number =>
    (new TextDecoder(encoding).decode(head).match(COMMON)?.length ?? 0) / (head.length / 2);
  const little = share('utf-16le');
  const big = share('utf-16be');
  if (Math.max(little, big) < 0.9) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16ByPattern(bytes);
}

/** A text with NULs, or with control characters more often than one in a hundred, is no text. */
function looksBinary(text: string): boolean {
  return text.includes('\0') || (text.match(CONTROL)?.length ?? 0) * 100 > text.length;
}

/**
 * The line of the first damaged byte of a text that is UTF-8 but for a few bytes; null for other encodings.
 * GB18030 would accept most such texts and turn every character into another one.
 */
function damagedLine(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const replaced = text.match(REPLACED)?.length ?? 0;
  const wide = text.match(WIDE)?.length ?? 0;
  if (replaced === 0 || replaced * 10 > wide) return null;
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}

function refuseDamaged(file: string, line: number): LoadFailure {
  return failure(
    'encoding',
    { file, line },
    {
      zh: `“${file}”是 UTF-8 文本，但第 ${counted(line)} 行有损坏的字节，不能保证读出的内容无误；请重新导出或另存后再核对。`,
      en: `“${file}” is UTF-8 text with damaged bytes on line ${counted(line)}, so it cannot be read reliably; export or save it again.`,
    },
  );
}

function refuseEncoding(file: string): LoadFailure {
  return failure(
    'encoding',
    { file },
    {
      zh: `“${file}”的编码无法识别（既不是 UTF-8、UTF-16，也不是 GB18030）；请另存为 UTF-8 编码的纯文本后再核对。`,
      en: `“${file}” is in an unknown encoding (not UTF-8, UTF-16 or GB18030); save it as plain text in UTF-8.`,
    },
  );
}

export function refuseSize(file: string, bytes: number, limit: number): LoadFailure {
  const [size, most] = [sized(bytes), sized(limit)];
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”大小为 ${size.zh}，超过单个文件 ${most.zh} 的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” has ${size.en}, more than the limit of ${most.en} a file; split it into smaller files.`,
    },
  );
}

function refuseEmpty(file: string): LoadFailure {
  return failure(
    'empty',
    { file },
    {
      zh: `“${file}”是空文件，没有可核对的内容；请核实文件是否完整。`,
      en: `“${file}” is empty, there is nothing to check; see whether the file is complete.`,
    },
  );
}

/** The text of bytes that are no UTF-8. */
function decodeChinese(file: string, bytes: Uint8Array): string | LoadFailure {
  const line = damagedLine(bytes);
  if (line !== null) return refuseDamaged(file, line);
  return strictly(bytes, 'gb18030') ?? refuseEncoding(file);
}

/** The text of a file without a byte order mark, or why it cannot be read. */
export function decode({ name, bytes }: Input, limits: Limits): string | LoadFailure {
  if (bytes.length === 0) return refuseEmpty(name);
  if (bytes.length > limits.bytes) return refuseSize(name, bytes.length, limits.bytes);
  const utf16 = utf16Of(bytes);
  if (utf16 === null && bytes.subarray(0, HEAD).includes(0)) return unknownBinary(name);
  const text = strictly(bytes, utf16 ?? 'utf-8') ?? (utf16 ? refuseEncoding(name) : decodeChinese(name, bytes));
  if (typeof text !== 'string') return text;
  if (looksBinary(text)) return unknownBinary(name);
  return text.trim() === '' ? refuseEmpty(name) : text;
}
