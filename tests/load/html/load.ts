/** Pages and their lines, as the tests of the reader see them. */
import type { LoadFailure } from '../../../src/load/failure.js';
import { load } from '../../../src/load/index.js';
import type { Limits } from '../../../src/load/limits.js';
import type { Source } from '../../../src/model/source.js';

export async function loadPage(
  page: string | Uint8Array,
  limits: Partial<Limits> = {},
  name = 'a.html',
): Promise<Source | LoadFailure> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const loaded = await load({ name, bytes }, limits);
  if ('kind' in loaded && !('message' in loaded)) throw new Error(loaded.kind);
  return loaded;
}

export async function readPage(page: string | Uint8Array, limits: Partial<Limits> = {}): Promise<Source> {
  const source = await loadPage(page, limits);
  if ('kind' in source) throw new Error(source.message.en);
  return source;
}

/** One line of text each; the cells of a grid as `grid| column:text +across ↓down | …`. */
export function notationOf({ lines }: Source): string[] {
  return lines.map(({ text, grid, spans }) => {
    if (grid === undefined) return text;
    const cells = spans.map(
      ({ cell, text: own, across, down }) =>
        `${cell}:${own}${across === undefined ? '' : ` +${across}`}${down === undefined ? '' : ` ↓${down}`}`,
    );
    return `${grid}| ${cells.join(' | ')}`;
  });
}

export async function linesOf(body: string): Promise<string[]> {
  return notationOf(await readPage(`<!DOCTYPE html><html><body>${body}</body></html>`));
}
