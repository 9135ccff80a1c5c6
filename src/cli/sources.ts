/** The files that a result was made of, where they are still what they were: for pictures of their pages and for copies with notes. */
import { createHash } from 'node:crypto';
import { readSource } from '../host/files/index.js';
import type { Result } from '../index.js';
import type { ReportOptions } from '../report/index.js';
import type { Session } from './session.js';

/** The bytes of a file of the result by its path; null where it is gone or was changed since. */
export type SourceOf = (path: string) => Promise<Uint8Array | null>;

/** Each file is read once. */
export function sourcesOf({ documents }: Result, { io }: Session): SourceOf {
  const hashes = new Map(documents.flatMap(({ files }) => files.map(({ path, sha256 }) => [path, sha256] as const)));
  const read = new Map<string, Promise<Uint8Array | null>>();
  const fresh = async (path: string): Promise<Uint8Array | null> => {
    const bytes = await readSource(path, io);
    return bytes && createHash('sha256').update(bytes).digest('hex') === hashes.get(path) ? bytes : null;
  };
  return (path) => {
    const known = read.get(path) ?? fresh(path);
    read.set(path, known);
    return known;
  };
}

/** Pictures of pages of PDF files; the engine is started only where there is one. */
export function picturesOf(sourceOf: SourceOf): NonNullable<ReportOptions['pictureOf']> {
  return async (file, options) => {
    const bytes = await sourceOf(file);
    if (!bytes || String.fromCharCode(...bytes.subarray(0, PDF.length)) !== PDF) return null;
    const { pictureOfPage } = await import('../annotate/picture.js');
    return pictureOfPage(bytes, options);
  };
}

const PDF = '%PDF-';
