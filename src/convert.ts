/**
 * Documents of older word processors (doc, wps, rtf, odt), converted by LibreOffice where it is on the machine. It runs without a
 * window and with a profile of its own, in which macros do not run; the file is copied under a name of ours and nothing else is read.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Input } from './model/source.js';

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

/** The file as docx under its own name, or why not. */
export async function convert(input: Input, options: ConversionOptions = {}): Promise<Input | ConversionFailure> {
  const program = programIn(options.path);
  if (program === null) return 'noConverter';
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    await writeFile(join(folder, INPUT), input.bytes);
    await run(program, folder, options.seconds ?? SECONDS);
    const output = join(folder, OUTPUT);
    const { size } = await stat(output);
    return size > (options.most ?? MOST) ? 'failed' : { name: input.name, bytes: await readFile(output) };
  } catch {
    return 'failed';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function programIn(path: string | undefined): string | null {
  const folders =
    path === undefined ? [...(process.env.PATH ?? '').split(delimiter), ...PLACES] : path.split(delimiter);
  for (const folder of folders) {
    for (const program of PROGRAMS) {
      const full = join(folder, program);
      if (folder !== '' && existsSync(full)) return full;
    }
  }
  return null;
}

function run(program: string, folder: string, seconds: number): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const flags = ['--headless', '--norestore', '--nolockcheck', '--nodefault', `-env:UserInstallation=${profile}`];
  const args = [...flags, '--convert-to', 'docx', '--outdir', folder, join(folder, INPUT)];
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: seconds * 1000, killSignal: 'SIGKILL', windowsHide: true }, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
