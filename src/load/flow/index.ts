/** What web pages and Word files share as documents that flow: how they become a source, how much they may hold, what was left out of them. */
import type { Problem } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import type { Input, Line, Source } from '../../model/source.js';
import { counted, failure, type LoadFailure } from '../failure.js';
import { lazyHash } from '../hash.js';
import type { Limits } from '../limits.js';
import { type Block, cellsIn, linesOf, TooWide, WIDEST } from './blocks.js';

/** Elements of one document that are kept in memory; documents of a thousand pages have fewer. */
export const MOST_ELEMENTS = 2_000_000;

/** Thrown where a document nests its elements too deep, or has too many of them. */
export class TooMuch extends Error {
  constructor(readonly of: 'depth' | 'elements') {
    super(of);
  }
}

export interface Flow {
  readonly format: string;
  readonly blocks: readonly Block[];
  /** Said where there is no text at all. */
  readonly blank: Message;
  readonly problems: readonly Problem[];
  readonly authors?: readonly string[];
}

export function sourceOfFlow({ name, bytes, original }: Input, flow: Flow, limits: Limits): Source | LoadFailure {
  if (cellsIn(flow.blocks) > limits.cells) return refuseTables(name, CELLS, limits.cells);
  const lines = linesUnlessTooWide(flow.blocks);
  if (lines === null) return refuseTables(name, COLUMNS, WIDEST);
  if (lines.length === 0) return failure('empty', { file: name }, flow.blank);
  const hash = lazyHash(original ?? bytes);
  return {
    path: name,
    format: flow.format,
    get sha256() {
      return hash();
    },
    pages: 1,
    shape: 'flat',
    lines,
    problems: flow.problems,
    ...(flow.authors ? { authors: flow.authors } : {}),
  };
}

export function refuseTooMuch(file: string, { of }: TooMuch, limits: Limits): LoadFailure {
  const depth = of === 'depth';
  const limit = counted(depth ? limits.depth : MOST_ELEMENTS);
  const what = depth
    ? { zh: `内容嵌套超过 ${limit} 层的上限`, en: `nests its content deeper than the limit of ${limit}` }
    : { zh: `内容超过 ${limit} 个元素的上限`, en: `has more than the limit of ${limit} elements` };
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”的${what.zh}；请核实文件来源，或另存为 PDF 后再核对。`,
      en: `“${file}” ${what.en}; see where the file comes from, or save it as PDF.`,
    },
  );
}

function linesUnlessTooWide(blocks: readonly Block[]): Line[] | null {
  try {
    return linesOf(blocks);
  } catch (error) {
    if (error instanceof TooWide) return null;
    throw error;
  }
}

const CELLS: Message = { zh: '格', en: 'cells' };
const COLUMNS: Message = { zh: '列', en: 'columns' };

function refuseTables(file: string, of: Message, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”的表格超过 ${counted(limit)} ${of.zh}的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” has tables with more than the limit of ${counted(limit)} ${of.en}; split it into smaller files.`,
    },
  );
}

const WORDS = {
  'hidden-text': { zh: '隐藏的文字', en: 'hidden text' },
  'struck-text': { zh: '加删除线的文字', en: 'struck text' },
} as const;
const SHOWN = 60;
const DIGIT = /[0-9\uff10-\uff19]/;

/** Texts with figures that readers of the document do not see, or see struck out: one problem for all of a kind. */
export function leftOut(file: string, kind: keyof typeof WORDS, texts: readonly string[]): Problem[] {
  const told = texts.filter((text) => DIGIT.test(text));
  if (told[0] === undefined) return [];
  const shown = told[0].trim().slice(0, SHOWN);
  const { zh, en } = WORDS[kind];
  const count = counted(told.length);
  return [
    {
      kind,
      message: {
        zh: `“${file}”中有${zh} ${count} 处（如“${shown}”），没有参加核对；请核实是否应当公开，不应公开的请删除。`,
        en: `“${file}” holds ${en} in ${count} place(s) (such as “${shown}”), which was left out; see whether it ought to be published, else delete it.`,
      },
      location: { file },
      text: shown,
    },
  ];
}
