/**
 * Documents of older word processors (doc, wps, rtf, odt), converted by LibreOffice where it is on the machine. It runs without a
 * window and with a profile of its own, in which macros do not run; the file is copied under a name of ours and nothing else is read.
 */
import { spawn } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Input } from '../model/source.js';

export interface ConversionOptions {
  /** Where to look for programs; the search path of the system where nothing is said. */
  readonly path?: string;
  readonly seconds?: number;
  /** Bytes that the converted file may have. */
  readonly most?: number;
}

export type ConversionFailure = 'noConverter' | 'failed';

const PROGRAMS = ['soffice', 'libreoffice', 'soffice.exe', 'soffice.com'];
/** Where the installers of Windows and macOS put it, beside the search path. */
const PLACES = [
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];
const SECONDS = 60;
const MOST = 256 * 1024 * 1024;
const INPUT = 'document';
const OUTPUT = 'document.docx';
const PROFILE = 'profile';
/** What a document may set off when it is opened: no macros, nothing from elsewhere. */
const SETTINGS = ['DisableMacrosExecution', 'BlockUntrustedRefererLinks', 'DisableActiveContent'];

/** The file as docx under its own name, or why not. */
export async function convert(input: Input, options: ConversionOptions = {}): Promise<Input | ConversionFailure> {
  const program = programIn(options.path);
  if (program === null) return 'noConverter';
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    await writeFile(join(folder, INPUT), input.bytes);
    await writeSettings(join(folder, PROFILE, 'user'));
    await run(program, folder, options.seconds ?? SECONDS);
    const output = join(folder, OUTPUT);
    const { size } = await stat(output);
    return size > (options.most ?? MOST)
      ? 'failed'
      : { name: input.name, bytes: await readFile(output), original: input.bytes };
  } catch {
    return 'failed';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function programIn(path: string | undefined): string | null {
  const folders =
    path === undefined ? [...(process.env.PATH ?? '').split(delimiter), ...PLACES] : path.split(delimiter);
  // A folder that is not absolute would be looked up where the user happens to be.
  for (const folder of folders.filter(isAbsolute)) {
    const found = PROGRAMS.map((program) => join(folder, program)).find(
      (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
    );
    if (found !== undefined) return found;
  }
  return null;
}

async function writeSettings(folder: string): Promise<void> {
  const path = '/org.openoffice.Office.Common/Security/Scripting';
  const items = SETTINGS.map(
    (name) => `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  );
  const root = '<oor:items xmlns:oor="http://openoffice.org/2001/registry">';
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'registrymodifications.xcu'), `${root}${items.join('')}</oor:items>`);
}

function run(program: string, folder: string, seconds: number): Promise<void> {
  const profile = pathToFileURL(join(folder, PROFILE)).href;
  const flags = ['--headless', '--norestore', '--nolockcheck', '--nodefault', `-env:UserInstallation=${profile}`];
  const args = [...flags, '--convert-to', 'docx', '--outdir', folder, join(folder, INPUT)];
  return new Promise((resolve, reject) => {
    // The program starts others, and they are ended with it: they are a group of their own.
    const child = spawn(program, args, { stdio: 'ignore', windowsHide: true, detached: process.platform !== 'win32' });
    const timer = setTimeout(() => endGroup(child.pid), seconds * 1000);
    const interrupted = (signal: NodeJS.Signals): void => {
      endGroup(child.pid);
      rmSync(folder, { recursive: true, force: true });
      settle();
      process.kill(process.pid, signal);
    };
    const settle = (): void => {
      clearTimeout(timer);
      for (const signal of INTERRUPTIONS) process.off(signal, interrupted);
    };
    for (const signal of INTERRUPTIONS) process.on(signal, interrupted);
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code) => {
      settle();
      if (code === 0) resolve();
      else reject(new Error(`status ${code}`));
    });
  });
}

/** A group of its own does not hear of them, so they are passed on before they end this process. */
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
