/** Word files (docx): paragraphs with their numbers, tables with merged and nested cells, tracked changes as if accepted. */
import type { Problem } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import type { Input, Source } from '../../model/source.js';
import { refuseTorn } from '../archive/refusals.js';
import { unpack } from '../archive/sizes.js';
import { type Block, cellsIn, linesOf } from '../blocks.js';
import { counted, failure, type LoadFailure } from '../failure.js';
import { lazyHash } from '../hash.js';
import type { Limits } from '../limits.js';
import { type Body, readBody } from './body.js';
import { Counters, numberingOf } from './numbering.js';
import { Styles } from './styles.js';
import { child, children, type Element, TooDeep, treeOf } from './tree.js';

const DOCUMENT = 'word/document.xml';
const PARTS = new Set([DOCUMENT, 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml', 'word/endnotes.xml']);
const SHOWN = 60;

export async function loadDocx(input: Input, limits: Limits): Promise<Source | LoadFailure> {
  const members = await unpack(input, limits, (name) => PARTS.has(name));
  if ('kind' in members) return members;
  const part = (name: string): Element | null => {
    const bytes = members.get(name);
    return bytes === undefined ? null : treeOf(new TextDecoder().decode(bytes), limits.depth);
  };
  try {
    const document = part(DOCUMENT);
    if (document === null) return refuseTorn(input.name);
    const counters = new Counters(numberingOf(part('word/numbering.xml')));
    const styles = new Styles(part('word/styles.xml'));
    const bodies = [
      readBody(child(document, 'body'), styles, counters),
      ...['footnote', 'endnote'].map((kind) => readBody(notesIn(part(`word/${kind}s.xml`), kind), styles, counters)),
    ];
    return sourceOf(input, bodies, limits);
  } catch (error) {
    if (error instanceof TooDeep) return refuseDepth(input.name, limits.depth);
    return refuseTorn(input.name, DOCUMENT);
  }
}

/** The notes as one body, without the lines that separate them from the text. */
function notesIn(root: Element | null, kind: string): Element | null {
  const notes = children(root, kind).filter(({ attributes }) => attributes.type === undefined);
  return notes.length === 0 ? null : { name: 'body', attributes: {}, children: notes.flatMap((note) => note.children) };
}

function sourceOf(input: Input, bodies: readonly Body[], limits: Limits): Source | LoadFailure {
  const blocks: Block[] = bodies.flatMap((body) => [...body.blocks]);
  if (cellsIn(blocks) > limits.cells) return refuseCells(input.name, limits.cells);
  const lines = linesOf(blocks);
  if (lines.length === 0) return refuseBlank(input.name);
  const hash = lazyHash(input.bytes);
  return {
    path: input.name,
    format: 'docx',
    get sha256() {
      return hash();
    },
    pages: 1,
    shape: 'flat',
    lines,
    problems: problemsOf(input.name, bodies),
  };
}

function problemsOf(file: string, bodies: readonly Body[]): Problem[] {
  const sum = (of: (body: Body) => number): number => bodies.reduce((total, body) => total + of(body), 0);
  const [insertions, deletions] = [sum((body) => body.insertions), sum((body) => body.deletions)];
  const problems: Problem[] = [];
  if (insertions + deletions > 0) {
    problems.push({
      kind: 'tracked-changes',
      message: {
        zh: `“${file}”有未处理的修订（插入 ${counted(insertions)} 处，删除 ${counted(deletions)} 处），已按全部接受后的内容核对；请接受或拒绝修订后再公布。`,
        en: `“${file}” holds tracked changes (${counted(insertions)} insertions, ${counted(deletions)} deletions); it was read as if all were accepted. Accept or reject them before publication.`,
      },
      location: { file },
    });
  }
  const hidden = bodies.flatMap((body) => body.hidden);
  const struck = bodies.flatMap((body) => body.struck);
  return [
    ...problems,
    ...leftOut(file, 'hidden-text', { zh: '隐藏文字', en: 'hidden text' }, hidden),
    ...leftOut(file, 'struck-text', { zh: '加删除线的文字', en: 'struck text' }, struck),
  ];
}

function leftOut(file: string, kind: string, what: Message, texts: readonly string[]): Problem[] {
  const first = texts.find((text) => /\d/.test(text))?.slice(0, SHOWN);
  if (first === undefined) return [];
  return [
    {
      kind,
      message: {
        zh: `“${file}”中有${what.zh}（如“${first}”），不作为公开内容，未参与核对。`,
        en: `“${file}” holds ${what.en} (such as “${first}”), which was not read.`,
      },
      location: { file },
      text: first,
    },
  ];
}

function refuseDepth(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”的内容嵌套超过 ${counted(limit)} 层的上限；请核实文件来源，或另存为 PDF 后再核对。`,
      en: `“${file}” nests its content deeper than the limit of ${counted(limit)}; see where the file comes from, or save it as PDF.`,
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
      zh: `“${file}”没有文字，没有可核对的内容；请核实是否选对文件（内容可能是图片）。`,
      en: `“${file}” holds no text, so there is nothing to check; see whether it is the right file (its content may be pictures).`,
    },
  );
}
