/** Web pages: what is shown of them as lines, tables as grids. Nothing is fetched and no script is run. */
import type { Problem } from '../../model/finding.js';
import type { Input, Source } from '../../model/source.js';
import { cellsIn, linesOf } from '../blocks.js';
import { counted, failure, type LoadFailure } from '../failure.js';
import { lazyHash } from '../hash.js';
import type { Limits } from '../limits.js';
import { isDeeperThan } from './depth.js';
import { htmlPart, isArchive } from './mhtml.js';
import { readPage } from './page.js';

const TAG = /<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|span|section|article|main)\b/i;
const HEAD = 4_096;

/** By what it holds: a tag of a page near its beginning, or the head of a page saved in one file. */
export function isHtml(_name: string, text: string): boolean {
  return TAG.test(text.slice(0, HEAD)) || isArchive(text);
}

export function loadHtml(input: Input, text: string, limits: Limits): Source | LoadFailure {
  const page = isArchive(text) ? htmlPart(text) : inItsCharset(input, text);
  if (page === null) return refuseArchive(input.name);
  if (isDeeperThan(page, limits.depth)) return refuseDepth(input.name, limits.depth);
  const { blocks, hidden, struck } = readPage(page);
  if (cellsIn(blocks) > limits.cells) return refuseCells(input.name, limits.cells);
  const lines = linesOf(blocks);
  if (lines.length === 0) return refuseBlank(input.name);
  const hash = lazyHash(input.bytes);
  return {
    path: input.name,
    format: 'html',
    get sha256() {
      return hash();
    },
    pages: 1,
    shape: 'flat',
    lines,
    problems: [...leftOut(input.name, 'hidden-text', hidden), ...leftOut(input.name, 'struck-text', struck)],
  };
}

const BIG5 = /charset\s*=\s*["']?\s*big5/i;

/** UTF-8 and GB18030 are told from the bytes; a page in another Chinese encoding must say so. */
function inItsCharset({ bytes }: Input, text: string): string {
  return BIG5.test(text.slice(0, HEAD)) ? new TextDecoder('big5').decode(bytes) : text;
}

const WORDS = {
  'hidden-text': { zh: '隐藏的文字', en: 'hidden text' },
  'struck-text': { zh: '加删除线的文字', en: 'struck text' },
} as const;
const SHOWN = 60;

/** Text with figures that readers of the page do not see. */
function leftOut(file: string, kind: keyof typeof WORDS, texts: readonly string[]): Problem[] {
  const [first] = texts.filter((text) => /\d/.test(text));
  if (first === undefined) return [];
  const shown = first.slice(0, SHOWN);
  const { zh, en } = WORDS[kind];
  return [
    {
      kind,
      message: {
        zh: `“${file}”中有${zh}（如“${shown}”），不作为公开内容，未参与核对。`,
        en: `“${file}” holds ${en} (such as “${shown}”), which was not read.`,
      },
      location: { file },
      text: shown,
    },
  ];
}

function refuseDepth(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”的标记嵌套超过 ${counted(limit)} 层的上限；请核实文件来源，或另存为纯文本后再核对。`,
      en: `“${file}” nests its elements deeper than the limit of ${counted(limit)}; see where the file comes from, or save it as plain text.`,
    },
  );
}

function refuseCells(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”的表格超过 ${counted(limit)} 格的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” has tables with more than the limit of ${counted(limit)} cells; split it into smaller files.`,
    },
  );
}

function refuseBlank(file: string): LoadFailure {
  return failure(
    'empty',
    { file },
    {
      zh: `“${file}”是没有文字的网页，没有可核对的内容；请核实是否保存完整（内容可能由脚本载入），或另存为 PDF。`,
      en: `“${file}” is a page without text, so there is nothing to check; see whether it was saved completely (scripts may load its content), or print it to PDF.`,
    },
  );
}

function refuseArchive(file: string): LoadFailure {
  return failure(
    'damaged',
    { file },
    {
      zh: `“${file}”是单一文件网页（.mht），但其中没有可读取的网页正文；请重新保存为网页（.html）或 PDF。`,
      en: `“${file}” is a page saved in one file (.mht) without a page in it that can be read; save it again as .html or PDF.`,
    },
  );
}
