/** Web pages: what is shown of them as lines, tables as grids. Nothing is fetched and no script is run. */
import type { Message } from '../../model/message.js';
import type { Input, Source } from '../../model/source.js';
import { failure, type LoadFailure } from '../failure.js';
import { leftOut, refuseTooMuch, sourceOfFlow, TooMuch } from '../flow/index.js';
import type { Limits } from '../limits.js';
import { isArchive, pagesIn } from './mhtml.js';
import { readPage } from './page.js';

const TAG = /<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|span|section|article|main)(?=[\s>/])/i;
const BEGINNING = /^\s*</;
const HEAD = 4_096;

/** By what it holds: markup from its beginning on with a tag of a page, or the head of a page saved in one file. */
export function isHtml(_name: string, text: string): boolean {
  return (BEGINNING.test(text) && TAG.test(text.slice(0, HEAD))) || isArchive(text);
}

export function loadHtml(input: Input, text: string, limits: Limits): Source | LoadFailure {
  const { name } = input;
  const texts = isArchive(text) ? pagesIn(text, name, limits) : [inItsCharset(input, text)];
  if ('kind' in texts) return texts;
  if (texts.length === 0) return refuseArchive(name);
  try {
    const pages = texts.map((page) => readPage(page, limits.depth));
    const blocks = pages.flatMap((page) => page.blocks);
    const hidden = pages.flatMap((page) => page.hidden);
    const struck = pages.flatMap((page) => page.struck);
    const problems = [...leftOut(name, 'hidden-text', hidden), ...leftOut(name, 'struck-text', struck)];
    return sourceOfFlow(input, { format: 'html', blocks, blank: blankPage(name), problems }, limits);
  } catch (error) {
    if (error instanceof TooMuch) return refuseTooMuch(name, error, limits);
    throw error;
  }
}

const BIG5 = /charset\s*=\s*["']?\s*big5/i;

/** UTF-8 and GB18030 are told from the bytes; a page in another Chinese encoding must say so. What is UTF-8 is UTF-8 whatever it says. */
function inItsCharset({ bytes }: Input, text: string): string {
  if (!BIG5.test(text.slice(0, HEAD))) return text;
  return strictly(bytes, 'utf-8') === null ? (strictly(bytes, 'big5') ?? text) : text;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function blankPage(file: string): Message {
  return {
    zh: `“${file}”是没有文字的网页，没有可核对的内容；请核实是否保存完整（内容可能由脚本载入），或打印为 PDF 后再核对。`,
    en: `“${file}” is a page without text, so there is nothing to check; see whether it was saved completely (scripts may load its content), or print it to PDF.`,
  };
}

function refuseArchive(file: string): LoadFailure {
  return failure(
    'damaged',
    { file },
    {
      zh: `“${file}”是单一文件网页（.mht），但其中没有可读取的网页正文；请重新保存为网页（.html）或 PDF 后再核对。`,
      en: `“${file}” is a page saved in one file (.mht) without a page in it that can be read; save it again as .html or PDF.`,
    },
  );
}
