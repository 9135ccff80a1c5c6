/** How much a loader takes in. Beyond it a file is refused with a message that names the limit; nothing is cut off in silence. */
export interface Limits {
  /** Bytes of a file. */
  readonly bytes: number;
  /** Characters of one line of text. */
  readonly lineLength: number;
  /** Lines of a text, rows of a table. */
  readonly lines: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Filled cells of a workbook, of a CSV file, or of the tables of one document. */
  readonly cells: number;
  /** Bytes that a packed file (zip, xlsx, docx) holds when it is unpacked. */
  readonly unpacked: number;
  /** Members of a packed file. */
  readonly members: number;
  /** How deep things may lie within each other: elements of a page, forms of a PDF, archives in archives. */
  readonly depth: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  bytes: 64 * MEBIBYTE,
  lineLength: 1_000_000,
  lines: 2_000_000,
  pages: 2_000,
  cells: 2_000_000,
  unpacked: 512 * MEBIBYTE,
  members: 2_000,
  depth: 200,
};

/** The longest string that the JavaScript engine holds; a limit above it could not be kept. */
const LONGEST_STRING = 0x1fff_ffe8;

export function limitsFrom(given: Partial<Limits>): Limits {
  const limits = { ...DEFAULT_LIMITS, ...given };
  return { ...limits, bytes: Math.min(limits.bytes, LONGEST_STRING) };
}
