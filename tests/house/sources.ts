/** The project's own source files, for the tests that hold the house in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Source {
  /** From `src`, with `/` between the parts. */
  readonly path: string;
  readonly text: string;
}

export const SOURCES: readonly Source[] = readdirSync(`${ROOT}src`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .map((file) => ({
    path: relative(`${ROOT}src`, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

export interface Import {
  readonly from: string;
  /** A path from `src`, without its ending, or the name of a library. */
  readonly to: string;
  readonly onlyTypes: boolean;
}

const STATEMENT = /^(?:import|export)\s(?<what>[^;'"]*?)\bfrom\s+'(?<to>[^']+)'/gm;
const CALL = /\bimport\('(?<to>[^']+)'\)/g;

export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(STATEMENT), ...text.matchAll(CALL)].map(({ groups }) => {
    const { what = '', to = '' } = groups ?? {};
    const target = to.startsWith('.') ? posix.join(dirname(path), to).replace(/\.js$/, '') : to;
    return { from: path, to: target, onlyTypes: /^type\b/.test(what) || /^\{\s*type\s[^,]*\}\s*$/.test(what) };
  });
}

/** The text without its comments: what is said about the code is no code. */
export function codeOf({ text }: Source): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
