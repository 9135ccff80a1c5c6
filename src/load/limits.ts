/** How much a loader takes in. Beyond it a file is refused with a message that names the limit; nothing is cut off in silence. */
export interface Limits {
  /** Bytes of a file. */
  readonly bytes: number;
  /** Characters of one line of text. */
  readonly lineLength: number;
  /** Lines of a text. */
  readonly lines: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 64 * 1024 * 1024, lineLength: 1_000_000, lines: 2_000_000 };

/** The longest string that the JavaScript engine holds; a limit above it could not be kept. */
const LONGEST_STRING = 0x1fff_ffe8;

export function limitsFrom(given: Partial<Limits>): Limits {
  const limits = { ...DEFAULT_LIMITS, ...given };
  return { ...limits, bytes: Math.min(limits.bytes, LONGEST_STRING) };
}
