/** Names of files, and texts that a run cannot do without. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Message } from '../../model/message.js';
import { isPattern, patternOf } from '../../names/pattern.js';

export const STDIN = '-';

/** A trouble with the disk that ends the run, in words for the user. */
export class FileTrouble extends Error {
  constructor(readonly text: Message) {
    super(text.en);
  }
}

/** Where names are looked up, and what stands for `-`. */
export interface Place {
  readonly cwd: string;
  readonly stdin: () => Promise<Uint8Array>;
}

/** Where links lead; a pipe of the shell (`<(…)`) leads nowhere and is known by its own name. */
export async function realOf(path: string): Promise<string> {
  return (await stat(path)).isFile() ? realpath(path) : path;
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}

/** Reads one text that the run cannot do without. */
export async function readText(name: string, place: Place): Promise<string> {
  const decoder = new TextDecoder();
  if (name === STDIN) return decoder.decode(await place.stdin());
  try {
    return decoder.decode(await readFile(resolve(place.cwd, name)));
  } catch (error) {
    throw new FileTrouble(unreadable(shown(name), error));
  }
}

/** The bytes of a file that a result names; null where it is no longer there, or stands in an archive. */
export async function readSource(name: string, place: Place): Promise<Uint8Array | null> {
  if (name === STDIN) return null;
  return readFile(resolve(place.cwd, name)).catch(() => null);
}

/** The folder in which a name, or all that it stands for, is. */
export async function folderOf(name: string, { cwd }: Place): Promise<string> {
  const path = resolve(cwd, isPattern(name) ? patternOf(shown(name)).root : name);
  const folder = await isFolder(path).catch(() => false);
  return folder ? path : dirname(path);
}

/** Which of these names a folder holds. */
export async function namesIn(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map((name) =>
      stat(join(folder, name))
        .then((status) => status.isFile())
        .catch(() => false),
    ),
  );
  return names.filter((_, at) => found[at]);
}

/** The real path of one input, which no output may replace. */
export async function realPath(name: string, place: Place): Promise<ReadonlySet<string>> {
  return new Set(name === STDIN ? [] : [await realpath(resolve(place.cwd, name))]);
}

export function unreadable(path: string, error: unknown): Message {
  const code = codeOf(error);
  if (code === 'ENOENT') return { zh: `找不到“${path}”，请核对路径。`, en: `“${path}” was not found; check the path.` };
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      zh: `没有读取“${path}”的权限，请取得读取权限后再核对。`,
      en: `no permission to read “${path}”; obtain it and check again.`,
    };
  }
  return {
    zh: `“${path}”无法读取（${code}），请核对该文件。`,
    en: `“${path}” cannot be read (${code}); look at the file.`,
  };
}

/** What Node says of a trouble with a file; anything else is no trouble of the disk but a bug. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** Names as reports show them, the same on all systems. */
export function shown(name: string): string {
  return process.platform === 'win32' ? name.replaceAll('\\', '/') : name;
}
