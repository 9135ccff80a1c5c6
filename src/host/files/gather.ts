/** Inputs: what the names on a command line stand for. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { isAnnotated, isOwnReport } from '../../contract/marks.js';
import type { UnreadInput } from '../../contract/result.js';
import type { Input } from '../../model/source.js';
import { isPattern, patternOf } from '../../names/pattern.js';
import { codeOf, isFolder, type Place, realOf, STDIN, shown, unreadable } from './paths.js';

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
    else if (LOCK.test(basename(name))) collection.unread.push(openElsewhere(shown(name)));
    else await gatherFile(name, place, collection);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isPattern(name)) await gatherPattern(name, place, collection);
    else collection.unread.push({ path: shown(name), kind: 'unreadable', message: unreadable(shown(name), error) });
  }
}

function openElsewhere(path: string): UnreadInput {
  return {
    path,
    kind: 'unreadable',
    message: {
      zh: `“${path}”是 Word、Excel 或 WPS 打开文件时的临时文件，不含文件内容；请改选文件名不带“~$”的原文件。`,
      en: `“${path}” is what an office program leaves beside a file that is open; name the file itself, without “~$”.`,
    },
  };
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
  const skipped = collection.skipped;
  const take = async (name: string): Promise<void> => {
    if (matches(shown(relative(root, name)))) await gatherMatched(name, place, collection);
  };
  const exists = await isFolder(resolve(place.cwd, root)).catch(() => false);
  if (exists) await walk(root, { place, collection, take, seen: new Set() });
  if (collection.met + collection.unread.length > before) return;
  const path = shown(pattern);
  collection.unread.push({
    path,
    kind: 'empty',
    message:
      collection.skipped > skipped
        ? {
            zh: `与“${path}”相符的只有临时文件或 gouji 写出的报告、批注副本，没有可核对的文件；请核对路径。`,
            en: `“${path}” matches nothing but temporary files and what gouji wrote; check the path.`,
          }
        : {
            zh: `没有文件与“${path}”相符，请核对路径；如由命令解释器展开，请检查通配符。`,
            en: `no file matches “${path}”; check the path and its wildcards.`,
          },
  });
}

/** A pattern names kinds of files, whatever they are; what earlier runs wrote, and what open files leave beside them, it does not mean. */
async function gatherMatched(name: string, place: Place, collection: Collection): Promise<void> {
  const isOurs = isAside(name) || isOwnReport(await readFile(resolve(place.cwd, name)));
  if (isOurs) collection.skipped += 1;
  else await gatherFile(name, place, collection);
}

/** Not the document itself, as its name says. */
function isAside(name: string): boolean {
  return LOCK.test(basename(name)) || isAnnotated(basename(name));
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
  const isNamed = KNOWN.has(ending) && !isAside(name);
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
