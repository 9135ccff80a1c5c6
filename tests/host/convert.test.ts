import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { convert as convertOnDemand } from '../../src/cli/convert.js';
import { convert } from '../../src/host/convert.js';
import { check, read } from '../../src/index.js';
import { docxOf, p } from '../load/word/write.js';
import { zipOf } from '../load/workbook/zip.js';

const bytes = new TextEncoder().encode('{\\rtf1 甲}');
const input = { name: '报告 1; $(x).rtf', bytes };

/** A stand-in for the converter: a script that is given the same arguments. */
describe.skipIf(process.platform === 'win32')('convert', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'convert-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** In the script: `$in` is the file, `$out` where the result belongs, `$args` what it was called with. */
  function converter(script: string): string {
    const read = 'args="$*"; while [ "$#" -gt 1 ]; do [ "$1" = --outdir ] && dir="$2"; shift; done; in="$1"';
    const file = join(folder, 'soffice');
    writeFileSync(file, `#!/bin/sh\n${read}; out="$dir/document.docx"\n${script}\n`);
    chmodSync(file, 0o755);
    return folder;
  }
  const note = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();

  it('gives the converted bytes under the name of the file', async () => {
    const path = converter('cat "$in" "$in" > "$out"');
    const converted = await convert(input, { path });
    expect(converted).toEqual({ name: input.name, bytes: Buffer.concat([bytes, bytes]), original: bytes });
  });

  it('names the file itself, allows no macros, and leaves nothing behind', async () => {
    const path = converter(
      `echo "$args" > ${folder}/args; cat "$dir/profile/user/registrymodifications.xcu" > ${folder}/settings; echo "$dir" > ${folder}/dir; cp "$in" "$out"`,
    );
    await convert(input, { path });
    expect(note('args')).toContain('--headless');
    expect(note('args')).not.toContain('报告');
    expect(note('settings')).toMatch(/"DisableMacrosExecution"[^/]*<value>true</);
    expect(note('dir')).not.toBe('');
    expect(existsSync(note('dir'))).toBe(false);
  });

  it('says where there is no converter, and does not look elsewhere', async () => {
    expect(await convert(input, { path: folder })).toBe('noConverter');
  });

  it('takes no folder for a program, and no place that depends on where the user is', async () => {
    mkdirSync(join(folder, 'soffice'));
    expect(await convert(input, { path: folder })).toBe('noConverter');
    rmSync(join(folder, 'soffice'), { recursive: true });
    converter('cp "$in" "$out"');
    expect(await convert(input, { path: relative(process.cwd(), folder) })).toBe('noConverter');
    expect(await convert(input, { path: `${delimiter}.${delimiter}${folder}` })).toEqual({
      name: input.name,
      bytes: Buffer.from(bytes),
      original: bytes,
    });
  });

  it('converts several files at once, each on its own', async () => {
    const path = converter('sleep 0.1; cp "$in" "$out"');
    const inputs = ['一', '二', '三'].map((text) => ({ name: `${text}.doc`, bytes: Buffer.from(text) }));
    expect(await Promise.all(inputs.map((one) => convert(one, { path })))).toEqual(
      inputs.map((one) => ({ ...one, original: one.bytes })),
    );
  });

  it.each([
    ['fails', 'cp "$in" "$out"; exit 1'],
    ['writes nothing', 'exit 0'],
    ['writes too much', 'head -c 101 /dev/zero > "$out"'],
  ])('fails where the converter %s', async (_, script) => {
    expect(await convert(input, { path: converter(script), most: 100 })).toBe('failed');
  });

  it('ends the converter and what it started when its time is up', async () => {
    const path = converter(`sleep 300 & echo $! > ${folder}/child; echo "$dir" > ${folder}/dir; wait`);
    expect(await convert(input, { path, seconds: 1 })).toBe('failed');
    expect(existsSync(note('dir'))).toBe(false);
    await expect.poll(() => isAlive(Number(note('child')))).toBe(false);
  });
});

describe('a document that must be converted', () => {
  it('is refused with what to do where nothing converts it', async () => {
    const { documents, summary } = await check([input]);
    expect(documents).toEqual([]);
    expect(summary.unread).toMatchObject([{ path: input.name, kind: 'unreadable' }]);
    const { zh, en } = summary.unread[0]?.message ?? { zh: '', en: '' };
    expect(zh).toContain('另存为 .docx');
    expect(en).toContain('save it as .docx');
    for (const message of [zh, en]) expect(message).toContain(`“${input.name}”`);
  });

  const budget = docxOf(p('2025年收入预算3.00万元，其中：财政拨款收入3.00万元。'));
  const convertsTo = (bytes: Uint8Array) => async (one: { name: string; bytes: Uint8Array }) => ({
    name: one.name,
    bytes,
    original: one.bytes,
  });

  it('is read as what it was converted to, and bears the hash of the file that was given', async () => {
    const { documents, unread } = await read([input], { convert: convertsTo(budget) });
    expect(unread).toEqual([]);
    expect(documents[0]?.claims.length).toBe(2);
    expect(documents[0]?.files.map(({ path, sha256 }) => ({ path, sha256 }))).toEqual([
      { path: input.name, sha256: createHash('sha256').update(bytes).digest('hex') },
    ]);
  });

  it('is converted in an archive too', async () => {
    const packed = { name: '公开.zip', bytes: zipOf([{ name: '说明.rtf', bytes }]) };
    const { documents, unread } = await read([packed], { convert: convertsTo(budget) });
    expect(unread).toEqual([]);
    expect(documents[0]?.files.map(({ path }) => path)).toEqual(['公开.zip!/说明.rtf']);
  });

  it.each(['noConverter', 'failed'] as const)('is unread where it is %s, and others go on', async (outcome) => {
    const { documents, unread } = await read([input, { name: '说明.docx', bytes: budget }], {
      convert: async () => outcome,
    });
    expect(documents).toHaveLength(1);
    expect(unread).toMatchObject([{ path: input.name, kind: 'unreadable' }]);
    expect(unread[0]?.message.zh.includes('未能由 LibreOffice 转换')).toBe(outcome === 'failed');
  });

  it('is not converted twice', async () => {
    const { unread } = await read([input], { convert: convertsTo(bytes) });
    expect(unread).toMatchObject([{ path: input.name, kind: 'unreadable' }]);
  });

  it.skipIf(process.platform !== 'linux')('is converted by what the search path has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'convert-'));
    vi.stubEnv('PATH', folder);
    try {
      expect(await convertOnDemand(input)).toBe('noConverter');
      writeFileSync(join(folder, 'soffice'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      expect(await convertOnDemand(input)).toBe('failed');
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });
});

/** One that has ended but was not yet taken note of by its parent counts as ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) Z /.test(readFileSync(status, 'utf8'));
}
