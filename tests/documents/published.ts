/** Published documents beside the project, where there are any: read by people page by page, and by another program. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check, type ResultDocument } from '../../src/index.js';

const FOLDER = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));

export const HAS_DOCUMENTS = existsSync(FOLDER);
export const HAS_POPPLER = HAS_DOCUMENTS && runs('pdftotext');

function runs(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const pathOf = (name: string): string => `${FOLDER}${name}`;

export async function checked(name: string, bytes: Uint8Array = readFileSync(pathOf(name))): Promise<ResultDocument> {
  const { documents, summary } = await check([{ name, bytes }]);
  const [document] = documents;
  if (!document) throw new Error(summary.unread[0]?.message.en ?? 'nothing was read');
  return document;
}

/** The text that poppler makes of a PDF. */
export function flattened(name: string, mode: '-layout' | '-raw'): Uint8Array {
  return execFileSync('pdftotext', [mode, pathOf(name), '-'], { maxBuffer: 64 * 1024 * 1024 });
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;

/** The words that poppler finds on each page. */
export function wordsOf(name: string): readonly (readonly Word[])[] {
  const xml = execFileSync('pdftotext', ['-bbox', pathOf(name), '-'], { maxBuffer: 64 * 1024 * 1024 }).toString();
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}
