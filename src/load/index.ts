/** Reads a file by its content, whatever its name. Readers of whole formats are loaded when a file of theirs is met. */
import { isOwnReport } from '../contract/marks.js';
import type { Input, Source } from '../model/source.js';
import { refusal } from './binary.js';
import { type ExtractJson, isExtract, loadExtract } from './extract/index.js';
import { failure, type LoadFailure } from './failure.js';
import { kindOf } from './kind.js';
import { type Limits, limitsFrom } from './limits.js';
import { decode, refuseSize } from './text/decode.js';
import { sourceOf } from './text/index.js';

export type { Limits } from './limits.js';

/** A packed file: its members as inputs of their own, and those that were refused. */
interface Members {
  readonly kind: 'members';
  readonly inputs: readonly Input[];
  readonly refused: readonly LoadFailure[];
}

export type Loaded = Source | LoadFailure | ExtractJson | Members;

export async function load(input: Input, given: Partial<Limits> = {}): Promise<Loaded> {
  const limits = limitsFrom(given);
  if (input.bytes.length > limits.bytes) return refuseSize(input.name, input.bytes.length, limits.bytes);
  if (isOwnReport(input.bytes)) return refuseReport(input.name);
  const kind = kindOf(input.bytes);
  if (kind === 'pdf') return (await import('./pdf/index.js')).loadPdf(input, limits);
  if (kind === 'workbook') return (await import('./workbook/index.js')).loadWorkbook(input, limits);
  if (kind === 'docx') return (await import('./word/index.js')).loadDocx(input, limits);
  if (kind === 'zip') return (await import('./archive/zip.js')).unzip(input, limits);
  return kind === 'text' ? loadAsText(input, limits) : refusal(input.name, kind);
}

async function loadAsText(input: Input, limits: Limits): Promise<Loaded> {
  const text = decode(input, limits);
  if (typeof text !== 'string') return text;
  if (isExtract(text)) return loadExtract(input.name, text);
  if (MARKUP.test(text)) {
    const html = await import('./html/index.js');
    if (html.isHtml(input.name, text)) return html.loadHtml(input, text, limits);
  }
  if (TABULAR.test(input.name)) return (await import('./csv/index.js')).loadCsv(input, text, limits);
  return sourceOf(input, text, limits);
}

function refuseReport(file: string): LoadFailure {
  return failure(
    'ownReport',
    { file },
    {
      zh: `“${file}”是 gouji 输出的报告，不是预算公开文件；请核对原文件。`,
      en: `“${file}” is a report that gouji wrote, no budget; check the document itself.`,
    },
  );
}

/** A tag, or the head of a saved page with its pictures. */
const MARKUP = /^\s*(?:<[!?a-zA-Z]|(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location):)/;
const TABULAR = /\.(?:csv|tsv)$/i;
