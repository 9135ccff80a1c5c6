/** The PDF engine: one instance for the process, started when the first PDF is read. Numbers go in and out; memory is by hand. */
import type { init } from '@embedpdf/pdfium';

type Call = (...numbers: number[]) => number;

/** What we call of the engine, by its own names. Direct calls: the wrappers of the package cost more than the work behind them. */
type Calls = Readonly<
  Record<
    | 'PDFiumExt_Init'
    | 'malloc'
    | 'free'
    | 'FPDF_LoadMemDocument'
    | 'FPDF_GetLastError'
    | 'FPDF_GetMetaText'
    | 'FPDF_GetPageCount'
    | 'FPDF_CloseDocument'
    | 'FPDF_LoadPage'
    | 'FPDF_ClosePage'
    | 'FPDF_GetPageBoundingBox'
    | 'FPDFPage_GetRotation'
    | 'FPDFText_LoadPage'
    | 'FPDFText_ClosePage'
    | 'FPDFText_CountChars'
    | 'FPDFText_GetUnicode'
    | 'FPDFText_IsGenerated'
    | 'FPDFText_HasUnicodeMapError'
    | 'FPDFText_GetLooseCharBox'
    | 'FPDFText_GetCharBox'
    | 'FPDFText_GetCharOrigin'
    | 'FPDFText_GetMatrix'
    | 'FPDFText_GetFontSize'
    | 'FPDFText_GetTextObject'
    | 'FPDFTextObj_GetTextRenderMode'
    | 'FPDFPage_CountObjects'
    | 'FPDFPage_GetObject'
    | 'FPDFPageObj_GetType'
    | 'FPDFPageObj_GetMatrix'
    | 'FPDFPageObj_GetBounds'
    | 'FPDFPageObj_GetStrokeWidth'
    | 'FPDFPageObj_GetFillColor'
    | 'FPDFPageObj_GetStrokeColor'
    | 'FPDFPageObj_GetClipPath'
    | 'FPDFClipPath_CountPaths'
    | 'FPDFClipPath_CountPathSegments'
    | 'FPDFClipPath_GetPathSegment'
    | 'FPDFPath_CountSegments'
    | 'FPDFPath_GetPathSegment'
    | 'FPDFPath_GetDrawMode'
    | 'FPDFPathSegment_GetPoint'
    | 'FPDFPathSegment_GetType'
    | 'FPDFPathSegment_GetClose'
    | 'FPDFBitmap_CreateEx'
    | 'FPDFBitmap_FillRect'
    | 'FPDFBitmap_GetBuffer'
    | 'FPDFBitmap_GetStride'
    | 'FPDFBitmap_Destroy'
    | 'FPDF_RenderPageBitmap'
    | 'EPDFPage_CreateAnnot'
    | 'FPDFPage_CloseAnnot'
    | 'FPDFAnnot_SetRect'
    | 'FPDFAnnot_SetStringValue'
    | 'FPDFAnnot_AppendAttachmentPoints'
    | 'EPDFAnnot_SetColor'
    | 'EPDFAnnot_SetOpacity'
    | 'EPDFAnnot_GenerateAppearance'
    | 'PDFiumExt_OpenFileWriter'
    | 'PDFiumExt_SaveAsCopy'
    | 'PDFiumExt_GetFileWriterSize'
    | 'PDFiumExt_GetFileWriterData'
    | 'PDFiumExt_CloseFileWriter'
    | 'FPDFFormObj_CountObjects'
    | 'FPDFFormObj_GetObject',
    Call
  >
>;

export interface Engine {
  readonly calls: Calls;
  /** The memory as it is now: it is another array after it has grown. */
  readonly bytes: () => Uint8Array;
  readonly floats: () => Float32Array;
  readonly doubles: () => Float64Array;
  readonly integers: () => Int32Array;
  /** A place for what calls hand back: so many bytes, on a multiple of 8. */
  readonly scratch: number;
}

/** The views that the engine keeps of its memory. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

const SCRATCH_BYTES = 256;

let engine: Promise<Engine> | undefined;

export function startEngine(): Promise<Engine> {
  engine ??= start();
  return engine;
}

/** After a fault inside it the engine cannot be trusted; the next file gets a new one. */
export function dropEngine(): void {
  engine = undefined;
}

/**
 * The package is required where it is installed, with its code beside it: bundled into CommonJS it would not find its own place.
 * A CommonJS bundle of ours knows its place by `__filename`, a module by its URL.
 */
async function start(): Promise<Engine> {
  const here = typeof __filename === 'string' ? __filename : import.meta.url;
  const require = process.getBuiltinModule('node:module').createRequire(here);
  const wasm = process.getBuiltinModule('node:fs').readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer;
  const { pdfium } = await (require('@embedpdf/pdfium') as { init: typeof init }).init({ wasmBinary });
  const memory = pdfium as unknown as Memory;
  const calls = pdfium.wasmExports as unknown as Calls;
  calls.PDFiumExt_Init();
  return {
    calls,
    bytes: () => memory.HEAPU8,
    floats: () => memory.HEAPF32,
    doubles: () => memory.HEAPF64,
    integers: () => memory.HEAP32,
    scratch: calls.malloc(SCRATCH_BYTES),
  };
}
