/** A PDF file in the engine's memory for as long as some work takes, and out of it again whatever happens. */
import { dropEngine, type Engine, startEngine } from './engine.js';

const PASSWORD_ERROR = 4;

/** `locked` by a password; `damaged` where the file cannot be read, or breaks the engine at work. */
export type Unopened = 'locked' | 'damaged';

export async function withDocument<Result>(
  file: Uint8Array,
  work: (engine: Engine, document: number) => Result,
): Promise<Result | Unopened> {
  const engine = await startEngine();
  const { calls } = engine;
  const memory = calls.malloc(file.length);
  if (memory === 0) return 'damaged';
  try {
    engine.bytes().set(file, memory);
    const document = calls.FPDF_LoadMemDocument(memory, file.length, 0);
    if (document === 0) return calls.FPDF_GetLastError() === PASSWORD_ERROR ? 'locked' : 'damaged';
    try {
      return work(engine, document);
    } finally {
      calls.FPDF_CloseDocument(document);
    }
  } catch (error) {
    if (!isFault(error)) throw error;
    dropEngine();
    return 'damaged';
  } finally {
    calls.free(memory);
  }
}

/** A fault inside the engine, which damaged files may bring about. */
function isFault(error: unknown): boolean {
  return error instanceof Error && error.name === 'RuntimeError';
}
