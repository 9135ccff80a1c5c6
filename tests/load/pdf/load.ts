/** Loads a PDF that a test has written, and shows its lines in short. */
import type { LoadFailure } from '../../../src/load/failure.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/load/limits.js';
import { loadPdf } from '../../../src/load/pdf/index.js';
import type { Source } from '../../../src/model/source.js';
import { type PageWriting, writePdf } from './write-pdf.js';

export function loadBytes(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Source | LoadFailure> {
  return loadPdf({ name: 'a.pdf', bytes }, { ...DEFAULT_LIMITS, ...limits });
}

export async function sourceOfBytes(bytes: Uint8Array): Promise<Source> {
  const loaded = await loadBytes(bytes);
  if ('kind' in loaded) throw new Error(loaded.message.en);
  return loaded;
}

export function sourceOfPages(...pages: readonly (string | PageWriting)[]): Promise<Source> {
  return sourceOfBytes(writePdf(pages.map((page) => (typeof page === 'string' ? { content: page } : page))));
}

/** Grid number and cells with columns, covering and text: `0| 0>2:ab 2v2:cd`. Running lines: their words between bars. */
export function shown({ lines }: Source): readonly string[] {
  return lines.map(({ grid, spans }) => {
    if (grid === undefined) return spans.map(({ text }) => text).join(' | ');
    const cells = spans.map(
      ({ text, cell, across, down }) => `${cell}${across ? `>${across}` : ''}${down ? `v${down}` : ''}:${text}`,
    );
    return `${grid}| ${cells.join(' ')}`;
  });
}

export function kinds({ problems }: Source): readonly string[] {
  return problems.map(({ kind, location }) => `${kind} ${location.page}`);
}
