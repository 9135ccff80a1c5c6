/** Copies of the sources with notes beside the figures in question. An original is never written. */
import { checkSizes } from '../load/archive/sizes.js';
import { DEFAULT_LIMITS } from '../load/limits.js';
import { annotatedPdf } from '../load/pdf/annotate.js';
import { loadDocx } from '../load/word/index.js';
import type { Remark } from '../model/remark.js';
import { annotatedWord } from './word.js';
import { annotatedWorkbook } from './workbook.js';

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Remarks that have no place in the copy. */
  readonly left: readonly Remark[];
}

const COLOURS = { error: [255, 138, 128], warning: [255, 213, 74], note: [144, 202, 249] } as const;

/** `null` where files of this kind cannot be annotated, or this one cannot be read. */
export async function annotated(
  format: string,
  file: Uint8Array,
  remarks: readonly Remark[],
): Promise<Annotated | null> {
  if (format === 'pdf') {
    const notes = remarks.flatMap(({ location: { page, box }, severity, text }) =>
      page === undefined || box === undefined ? [] : [{ page, box, text, colour: COLOURS[severity] }],
    );
    const bytes = await annotatedPdf(file, notes);
    return bytes && { bytes, left: remarks.filter(({ location }) => location.box === undefined) };
  }
  if (format === 'xlsx') {
    const placed = remarks.filter(({ location }) => location.ref !== undefined);
    const isTooMuch = (await checkSizes({ name: '', bytes: file }, DEFAULT_LIMITS)) !== null;
    const bytes = isTooMuch ? null : await annotatedWorkbook(file, placed);
    return bytes && { bytes, left: remarks.filter(({ location }) => location.ref === undefined) };
  }
  if (format === 'docx') {
    const source = await loadDocx({ name: '', bytes: file }, DEFAULT_LIMITS);
    return 'kind' in source ? null : annotatedWord(file, source.lines, remarks);
  }
  return null;
}
