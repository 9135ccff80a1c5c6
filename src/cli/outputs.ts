/** Where which format of a report goes: `FORMAT` to stdout, `FORMAT=FILE` into a file; pages also into a folder. */
import { join, resolve } from 'node:path';
import { folderFor, namesFolder, prepare, STDIN, write } from '../host/files/index.js';
import { type Result, rules } from '../index.js';
import { formats, type ReportOptions } from '../report/index.js';
import { chosen } from './choice.js';
import { complain, intoFile, onStdout, Refusal, type Session } from './session.js';
import { picturesOf, sourcesOf } from './sources.js';

export interface OutputOptions {
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  readonly force?: boolean;
  readonly annotate?: string;
  readonly verbose?: boolean;
  readonly color: boolean;
}

export interface Outputs {
  /** Null where nothing is wanted on stdout. */
  readonly stdout: string | null;
  readonly files: readonly { readonly format: string; readonly name: string }[];
}

/** Without a format for stdout the terminal report goes there, unless all is to be quiet. */
export function outputsOf({ format = [], quiet = false }: OutputOptions, session: Session): Outputs {
  const parsed = format.map(parse);
  const files = parsed.flatMap(({ name, ...rest }) => (name === null ? [] : [{ ...rest, name }]));
  const printed = parsed.filter(({ name }) => name === null).map((one) => one.format);
  if (printed.length > 1) {
    throw new Refusal({
      zh: `只能有一种格式输出到屏幕，现有 ${printed.join('、')}；其余请写成“格式=文件”，如 --format json=结果.json。`,
      en: `only one format can go to stdout, not ${printed.join(' and ')}; write the others as FORMAT=FILE, such as --format json=result.json.`,
    });
  }
  refuseTwice(
    files.map(({ name }) => name),
    session,
  );
  return { stdout: printed[0] ?? (quiet ? null : 'terminal'), files };
}

function parse(text: string): { readonly format: string; readonly name: string | null } {
  const at = text.indexOf('=');
  const named = at < 0 ? null : text.slice(at + 1);
  const name = named === STDIN || named === STDOUT ? null : named;
  const format = chosen({ zh: '格式', en: 'format' }, at < 0 ? text : text.slice(0, at), Object.keys(formats));
  if (name === '') throw new Refusal({ zh: `“${text}”缺少文件名。`, en: `“${text}” names no file.` });
  if (name === null && formats[format]?.isBinary) throw onlyIntoFile(format);
  return { format, name };
}

const STDOUT = '/dev/stdout';

function onlyIntoFile(format: string): Refusal {
  return new Refusal({
    zh: `${format} 格式不能输出到屏幕，请写成 --format ${format}=文件名。`,
    en: `${format} is no text for a screen; write --format ${format}=FILE.`,
  });
}

function refuseTwice(names: readonly string[], { io }: Session): void {
  const paths = names.map((name) => resolve(io.cwd, name));
  const twice = names.find((_, at) => paths.indexOf(paths[at] ?? '') < at);
  if (twice === undefined) return;
  throw new Refusal({
    zh: `“${twice}”被指定了两次，请分别写到不同的文件。`,
    en: `“${twice}” is named twice; write to different files.`,
  });
}

/** Tells before any work whether all files can be written. */
export async function prepareAll(
  outputs: Outputs,
  options: OutputOptions,
  inputs: ReadonlySet<string>,
  session: Session,
): Promise<void> {
  const force = options.force ?? false;
  for (const { format, name } of outputs.files) {
    const isFolder = formats[format]?.folder !== undefined && (await namesFolder(name, session.io));
    if (isFolder) await folderFor(name, session.io);
    await prepare({ name: isFolder ? join(name, 'index.html') : name, force, inputs }, session.io);
  }
}

/** Files first: what stands on stdout is then true of them. */
export async function deliver(
  result: Result,
  outputs: Outputs,
  options: OutputOptions,
  inputs: ReadonlySet<string>,
  session: Session,
): Promise<void> {
  const pictureOf = picturesOf(sourcesOf(result, session));
  const force = options.force ?? false;
  for (const { format, name } of outputs.files) {
    const known = { ...intoFile(session), verbose: options.verbose ?? false, file: name, pictureOf, rules };
    const folder = formats[format]?.folder;
    if (folder && (await namesFolder(name, session.io))) {
      for await (const file of folder(result, known))
        await write({ name: join(name, file.name), force, inputs }, file.content, session.io);
    } else await write({ name, force, inputs }, await rendered(format, result, known), session.io);
    if (session.io.isTTY && !options.quiet)
      await complain(session, { zh: `已写“${name}”。`, en: `“${name}” written.` });
  }
  if (outputs.stdout === null) return;
  const text = await rendered(outputs.stdout, result, {
    ...onStdout(session, options.color),
    verbose: options.verbose ?? false,
    pictureOf,
    rules,
  });
  await session.io.stdout(String(text));
}

async function rendered(format: string, result: Result, options: ReportOptions): Promise<string | Uint8Array> {
  const known = formats[format];
  if (!known) throw new Error(`no renderer for ${format}`);
  return known.render(result, options);
}
