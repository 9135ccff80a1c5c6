/** The only module that touches the disk: it gathers inputs, and writes outputs so that no input is ever lost. */
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { isAnnotated, isOwnReport } from './mark.js';
import type { Message } from './model/message.js';
import type { UnreadInput } from './model/result.js';
import type { Input } from './model/source.js';
import { isPattern, patternOf } from './pattern.js';

export const STDIN = '-';

/** Files that are read where they stand in a folder; a file that is named is read whatever it is called. */
const KNOWN = new Set(
  [
    ['.txt', '.csv', '.tsv', '.html', '.htm', '.mht', '.mhtml', '.pdf', '.zip'],
    ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods', '.fods', '.docx', '.doc', '.wps', '.rtf', '.odt'],
  ].flat(),
);
/** What office programs leave beside a file that is open. */
const LOCK = /^~\$/;
const JSON_NAME = '.json';
/** A JSON file in a folder is an input only if it says that it is one; results and settings are files of other kinds. */
const EXTRACT_MARK = 'gouji-extract/';

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

export interface Gathered {
  readonly inputs: readonly Input[];
  readonly unread: readonly UnreadInput[];
  readonly skipped: number;
  /** The real paths of the inputs, which no output may replace. */
  readonly paths: ReadonlySet<string>;
}

interface Collection {
  readonly inputs: Input[];
  readonly unread: UnreadInput[];
  readonly paths: Set<string>;
  skipped: number;
  /** Files come upon, those read before included: a folder without any is no input. */
  met: number;
}

/** Reads what the names stand for: files, folders with all that is in them, patterns, and `-`. A file named twice is read once. */
export async function gather(names: readonly string[], place: Place): Promise<Gathered> {
  const collection: Collection = { inputs: [], unread: [], paths: new Set(), skipped: 0, met: 0 };
  for (const name of new Set(names)) {
    if (name === STDIN) collection.inputs.push({ name, bytes: await place.stdin() });
    else await gatherNamed(name, place, collection);
  }
  const { inputs, unread, paths, skipped } = collection;
  return { inputs, unread, paths, skipped };
}

async function gatherNamed(name: string, place: Place, collection: Collection): Promise<void> {
  try {
    const status = await stat(resolve(place.cwd, name));
    if (status.isDirectory()) await gatherFolder(name, place, collection);
    else await gatherFile(name, place, collection);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isPattern(name)) await gatherPattern(name, place, collection);
    else collection.unread.push({ path: shown(name), kind: 'unreadable', message: unreadable(shown(name), error) });
  }
}

async function gatherFile(name: string, place: Place, collection: Collection): Promise<void> {
  const path = await realOf(resolve(place.cwd, name));
  collection.met += 1;
  if (collection.paths.has(path)) return;
  collection.paths.add(path);
  collection.inputs.push({ name: shown(name), bytes: await readFile(path) });
}

async function gatherPattern(pattern: string, place: Place, collection: Collection): Promise<void> {
  const { root, matches } = patternOf(shown(pattern));
  const before = collection.met + collection.unread.length;
  const take = async (name: string): Promise<void> => {
    if (matches(shown(relative(root, name)))) await gatherFile(name, place, collection);
  };
  const exists = await isFolder(resolve(place.cwd, root)).catch(() => false);
  if (exists) await walk(root, { place, collection, take, seen: new Set() });
  if (collection.met + collection.unread.length > before) return;
  const path = shown(pattern);
  collection.unread.push({
    path,
    kind: 'empty',
    message: {
      zh: `没有文件与“${path}”相符，请核对路径；如由命令解释器展开，请检查通配符。`,
      en: `no file matches “${path}”; check the path and its wildcards.`,
    },
  });
}

async function gatherFolder(name: string, place: Place, collection: Collection): Promise<void> {
  const before = collection.met + collection.unread.length;
  await walk(name, { place, collection, take: (file) => gatherKnown(file, place, collection), seen: new Set() });
  if (collection.met + collection.unread.length > before) return;
  const path = shown(name);
  collection.unread.push({
    path,
    kind: 'empty',
    message: {
      zh: `文件夹“${path}”中没有可读取的文件（PDF、Word、Excel、网页、CSV、文本等），没有可核对的内容；请核对路径，或直接写出文件名。`,
      en: `the folder “${path}” holds no file that can be read (PDF, Word, Excel, web pages, CSV, text …), so there is nothing to check; check the path, or name the files.`,
    },
  });
}

/** Of the files in a folder, those that can be inputs; the others, and what earlier runs wrote, are counted. */
async function gatherKnown(name: string, place: Place, collection: Collection): Promise<void> {
  const ending = extname(name).toLowerCase();
  const isNamed = KNOWN.has(ending) && !LOCK.test(basename(name)) && !isAnnotated(basename(name));
  const bytes = isNamed || ending === JSON_NAME ? await readFile(resolve(place.cwd, name)) : null;
  const known = bytes !== null && (isNamed ? !isOwnReport(bytes) : bytes.includes(EXTRACT_MARK));
  if (known) await gatherFile(name, place, collection);
  else collection.skipped += 1;
}

interface Walk {
  readonly place: Place;
  readonly collection: Collection;
  readonly take: (name: string) => Promise<void>;
  /** Folders that were walked, which ends circles of links. */
  readonly seen: Set<string>;
}

/** In the order of names, so that the same folder gives the same result. */
async function walk(folder: string, on: Walk): Promise<void> {
  const real = await realpath(resolve(on.place.cwd, folder));
  if (on.seen.has(real)) return;
  on.seen.add(real);
  const names = (await readdir(real)).sort();
  for (const name of names) await visit(join(folder, name), on);
}

/** What begins with a dot is the business of other programs and is not looked into. */
async function visit(name: string, on: Walk): Promise<void> {
  if (basename(name).startsWith('.')) return;
  try {
    if (await isFolder(resolve(on.place.cwd, name))) await walk(name, on);
    else await on.take(name);
  } catch (error) {
    on.collection.unread.push({ path: shown(name), kind: 'unreadable', message: unreadable(shown(name), error) });
  }
}

/** Where links lead; a pipe of the shell (`<(…)`) leads nowhere and is known by its own name. */
async function realOf(path: string): Promise<string> {
  return (await stat(path)).isFile() ? realpath(path) : path;
}

async function isFolder(path: string): Promise<boolean> {
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

/** Makes a folder for outputs, where there is none. */
export async function folderFor(name: string, { cwd }: Place): Promise<void> {
  const path = resolve(cwd, name);
  const existing = await stat(path).catch(() => null);
  if (existing && !existing.isDirectory()) {
    throw refused(name, { zh: '不是文件夹；此项要写入文件夹', en: 'is no folder; this goes into one' });
  }
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw unwritable(name, error);
  });
}

/** Whether a name stands for a folder: it says so itself, or there is one. */
export async function namesFolder(name: string, { cwd }: Place): Promise<boolean> {
  return /[/\\]$/.test(name) || isFolder(resolve(cwd, name)).catch(() => false);
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

export interface Output {
  readonly name: string;
  readonly force: boolean;
  readonly inputs: ReadonlySet<string>;
}

/** Refuses before any work is done what could not, or must not, be written. */
export async function prepare({ name, force, inputs }: Output, place: Place): Promise<void> {
  const path = resolve(place.cwd, name);
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw refused(name, { zh: '是文件夹，请写出文件名', en: 'is a folder; name a file' });
  if (existing && inputs.has(await realOf(path))) {
    throw refused(name, {
      zh: '是本次的输入文件，不会被覆盖；请换一个文件名',
      en: 'is an input of this run and is never overwritten; choose another name',
    });
  }
  if (existing?.isFile() && !force) {
    throw refused(name, { zh: '已存在；如需覆盖，请加 --force', en: 'exists already; add --force to overwrite it' });
  }
  const target = existing ? path : dirname(path);
  await access(target, constants.W_OK).catch((error: unknown) => {
    throw unwritable(name, error);
  });
}

/** Writes all or nothing: beside the target first, then in its place. Pipes and devices are written as they are. */
export async function write(output: Output, text: string | Uint8Array, place: Place): Promise<void> {
  await prepare(output, place);
  const path = resolve(place.cwd, output.name);
  const existing = await stat(path).catch(() => null);
  const direct = existing !== null && !existing.isFile();
  const draft = direct ? path : `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, direct ? 'w' : 'wx');
    await file.writeFile(text).finally(() => file.close());
    if (!direct) await rename(draft, existing ? await realpath(path) : path);
  } catch (error) {
    if (!direct) await unlink(draft).catch(() => undefined);
    throw unwritable(output.name, error);
  }
}

function refused(name: string, why: Message): FileTrouble {
  return new FileTrouble({ zh: `“${shown(name)}”${why.zh}。`, en: `“${shown(name)}” ${why.en}.` });
}

function unwritable(name: string, error: unknown): FileTrouble {
  if (codeOf(error) === 'ENOENT')
    return refused(name, {
      zh: '所在的文件夹不存在，请先建立',
      en: 'stands in a folder that does not exist; create it first',
    });
  return refused(name, {
    zh: `无法写入（${codeOf(error)}），请核对权限和磁盘空间`,
    en: `cannot be written (${codeOf(error)}); check permissions and space`,
  });
}

function unreadable(path: string, error: unknown): Message {
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
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** Names as reports show them, the same on all systems. */
function shown(name: string): string {
  return process.platform === 'win32' ? name.replaceAll('\\', '/') : name;
}
