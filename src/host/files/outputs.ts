/** Outputs are written so that no input is ever lost. */
import { constants } from 'node:fs';
import { access, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Message } from '../../model/message.js';
import { codeOf, FileTrouble, isFolder, type Place, realOf, shown } from './paths.js';

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
