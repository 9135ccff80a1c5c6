/** A copy of a PDF with highlights, each with its note. The file itself is not touched. */
import type { Box } from '../../model/source.js';
import type { Engine } from './engine.js';
import { type Matrix, readFrame } from './frame.js';
import { withDocument } from './open.js';

export interface PdfNote {
  /** Counted from 1. */
  readonly page: number;
  /** In points from the top left of the page as it is shown. */
  readonly box: Box;
  readonly text: string;
  readonly colour: readonly [red: number, green: number, blue: number];
}

const HIGHLIGHT = 9;
const OPACITY = 120;
const AUTHOR = 'gouji';

/** Null where the file cannot be read or written. */
export async function annotatedPdf(file: Uint8Array, notes: readonly PdfNote[]): Promise<Uint8Array | null> {
  const copy = await withDocument(file, (engine, document) => {
    for (const number of new Set(notes.map(({ page }) => page))) {
      const page = engine.calls.FPDF_LoadPage(document, number - 1);
      if (page === 0) continue;
      for (const note of notes) if (note.page === number) addNote(engine, page, note);
      engine.calls.FPDF_ClosePage(page);
    }
    return saved(engine, document);
  });
  return typeof copy === 'string' ? null : copy;
}

function addNote(engine: Engine, page: number, { box, text, colour }: PdfNote): void {
  const { calls, floats, scratch } = engine;
  const annotation = calls.EPDFPage_CreateAnnot(page, HIGHLIGHT);
  if (annotation === 0) return;
  const back = inverse(readFrame(engine, page).matrix);
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]) => [back[0] * x + back[2] * y + back[4], back[1] * x + back[3] * y + back[5]] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const at = scratch >> 2;
  floats().set([Math.min(...xs), Math.max(...ys), Math.max(...xs), Math.min(...ys)], at);
  calls.FPDFAnnot_SetRect(annotation, scratch);
  floats().set(corners.flat(), at);
  calls.FPDFAnnot_AppendAttachmentPoints(annotation, scratch);
  calls.EPDFAnnot_SetColor(annotation, 0, ...colour);
  calls.EPDFAnnot_SetOpacity(annotation, OPACITY);
  setText(engine, annotation, 'Contents', text);
  setText(engine, annotation, 'T', AUTHOR);
  calls.EPDFAnnot_GenerateAppearance(annotation);
  calls.FPDFPage_CloseAnnot(annotation);
}

/** A key in bytes and a text in UTF-16, each ended by zero. */
function setText({ calls, bytes }: Engine, annotation: number, key: string, text: string): void {
  const words = Buffer.from(`${text}\0`, 'utf16le');
  const name = Buffer.from(`${key}\0`, 'latin1');
  const place = calls.malloc(words.length + name.length);
  if (place === 0) return;
  bytes().set(words, place);
  bytes().set(name, place + words.length);
  calls.FPDFAnnot_SetStringValue(annotation, place + words.length, place);
  calls.free(place);
}

/** From the page as it is shown to the page as it is stored. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

function saved({ calls, bytes }: Engine, document: number): Uint8Array | null {
  const writer = calls.PDFiumExt_OpenFileWriter();
  if (writer === 0) return null;
  try {
    calls.PDFiumExt_SaveAsCopy(document, writer);
    const size = calls.PDFiumExt_GetFileWriterSize(writer);
    const place = size > 0 ? calls.malloc(size) : 0;
    if (place === 0) return null;
    calls.PDFiumExt_GetFileWriterData(writer, place, size);
    const copy = bytes().slice(place, place + size);
    calls.free(place);
    return copy;
  } finally {
    calls.PDFiumExt_CloseFileWriter(writer);
  }
}
