/** Reads workbooks for tests, and shows what came of them in short. */
import { type Limits, limitsFrom } from '../../../src/load/limits.js';
import { loadWorkbook } from '../../../src/load/workbook/index.js';
import type { Line, Source } from '../../../src/model/source.js';

const NAME = '表.xlsx';

export function load(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  return loadWorkbook({ name: NAME, bytes }, limitsFrom(limits));
}

export async function sourceOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Source> {
  const loaded = await load(bytes, limits);
  if ('kind' in loaded) throw new Error(loaded.message.en);
  return loaded;
}

/** Each line as its cells: the reference, the text, and what is behind it. */
export const cells = (lines: readonly Line[]): string[] =>
  lines.map(({ spans }) => spans.map((span) => [span.ref, span.text, span.stored ?? []].flat().join(' ')).join('; '));

export const kinds = (source: Source): string[] => source.problems.map(({ kind }) => kind);
