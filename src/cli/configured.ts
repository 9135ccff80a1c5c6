/** The configuration of a run: found beside the input or upwards from the working directory, or named, or none. */
import { dirname, join, relative, resolve } from 'node:path';
import { folderOf, namesIn, readText, STDIN } from '../host/files/index.js';
import { type AllSettings, PRESETS, type Preset, rules } from '../index.js';
import type { Configuration } from '../settings/file/index.js';
import { chosen } from './choice.js';
import { collect, option } from './options.js';
import { quoting, Refusal, type Session } from './session.js';

export interface ConfigOptions {
  /** A file, false for none at all; searched for where nothing is said. */
  readonly config?: string | boolean;
  readonly preset?: readonly Preset[];
}

export interface Configured extends Omit<Configuration, 'settings'> {
  /** The file as seen from the working directory; null where there is none. */
  readonly file: string | null;
  readonly settings: AllSettings;
}

const PROGRAM = 'gouji.config.ts';
const NAMES = ['gouji.config.yaml', 'gouji.config.yml', 'gouji.config.json', PROGRAM];

export function configOptions(command: Parameters<typeof option>[0], session: Session): void {
  option(
    command,
    '--config <FILE>',
    {
      zh: '配置文件（默认在输入所在文件夹、再自当前文件夹向上查找 gouji.config.yaml、.json、.ts）',
      en: 'the configuration (default: gouji.config.yaml, .json or .ts beside the input, else upwards from here)',
    },
    session,
  );
  option(command, '--no-config', { zh: '不用任何配置文件', en: 'use no configuration' }, session);
}

export function presetOption(command: Parameters<typeof option>[0], session: Session): void {
  option(
    command,
    '--preset <NAME>',
    {
      zh: '规则组合 recommended（默认）、strict（从严）或 arithmetic（只核数字），可重复',
      en: 'recommended (default), strict or arithmetic (figures only); repeatable',
    },
    session,
  ).argParser((value: string, before: readonly string[] | undefined) =>
    collect(chosen({ zh: '规则组合', en: 'preset' }, value, PRESETS), before),
  );
}

const NOTHING: Configured = { file: null, settings: {} };

/** What the configuration for these inputs says. */
export async function configured(
  inputs: readonly string[],
  { config }: ConfigOptions,
  session: Session,
): Promise<Configured> {
  if (config === false) return NOTHING;
  const path = typeof config === 'string' ? resolve(session.io.cwd, config) : await found(inputs, session);
  if (path === null) return NOTHING;
  const name = relative(session.io.cwd, path).replaceAll('\\', '/');
  const text = path.endsWith('.ts') ? null : await readText(name, session.io);
  const { ConfigFault, configurationOf } = await import('../settings/file/index.js');
  try {
    const { settings, baseline, ...rest } = configurationOf(
      { name, path, text },
      rules.map(({ id }) => id),
    );
    const folder = dirname(path);
    const pathOf = (input: string): string => relative(folder, resolve(session.io.cwd, input)).replaceAll('\\', '/');
    return {
      ...rest,
      file: name,
      settings: { ...settings, pathOf },
      ...(baseline === undefined ? {} : { baseline: relative(session.io.cwd, join(folder, baseline)) }),
    };
  } catch (error) {
    throw error instanceof ConfigFault ? new Refusal(quoting(error.text)) : error;
  }
}

/** The path of the configuration that is meant without being named; null where there is none. */
async function found(inputs: readonly string[], session: Session): Promise<string | null> {
  const { io } = session;
  const named = inputs.filter((name) => name !== STDIN);
  const folders = new Set(await Promise.all(named.map((name) => folderOf(name, io))));
  const beside = (await Promise.all([...folders].map(configIn))).filter((path) => path !== null);
  if (beside.length > 1) throw severalFound(beside.map((path) => relative(io.cwd, path)));
  const path = beside[0] ?? (await upwards(resolve(io.cwd)));
  if (path?.endsWith(PROGRAM) && dirname(path) !== resolve(io.cwd)) throw strange(relative(io.cwd, path));
  return path;
}

async function upwards(from: string): Promise<string | null> {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = await configIn(folder);
    if (path !== null || dirname(folder) === folder) return path;
  }
}

async function configIn(folder: string): Promise<string | null> {
  const names = await namesIn(folder, NAMES);
  if (names.length > 1) throw severalFound(names);
  return names[0] === undefined ? null : join(folder, names[0]);
}

function severalFound(names: readonly string[]): Refusal {
  return new Refusal({
    zh: `有多个配置文件（${names.join('、')}），请用 --config 指明其一，或用 --no-config 不用配置。`,
    en: `there are several configurations (${names.join(', ')}); name one with --config, or use none with --no-config.`,
  });
}

/** A program from a folder that the user does not stand in may be anybody's. */
function strange(name: string): Refusal {
  return new Refusal({
    zh: `配置“${name}”是程序，不在当前文件夹，不会自行运行；确认可信后请用 --config 指明，或用 --no-config 不用配置。`,
    en: `the configuration “${name}” is a program and not in this folder, so it is not run; name it with --config if you trust it, or use --no-config.`,
  });
}
