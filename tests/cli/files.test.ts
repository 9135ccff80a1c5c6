import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gather, write } from '../../src/host/files/index.js';
import { patternOf } from '../../src/names/pattern.js';
import { sample } from '../report/sample-result.js';
import { type Ran, ran } from './terminal.js';

let cwd = '';
const stdin = async (): Promise<Uint8Array> => new TextEncoder().encode('text');

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'gouji-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true });
    await writeFile(join(cwd, name), text);
  }
}

async function names(...given: string[]): Promise<string[]> {
  return (await gather(given, { cwd, stdin })).inputs.map(({ name }) => name);
}

const read = (name: string): Promise<string> => readFile(join(cwd, name), 'utf8');
const run = (...args: string[]): Promise<Ran> => ran(args, { cwd });

describe('gather', () => {
  it('reads a folder in the order of names and counts files of other kinds', async () => {
    await put({
      'd/b.txt': 'b',
      'd/a.TXT': 'a',
      'd/c/x.txt': 'x',
      'd/y.png': '',
      'd/z.json': '{}',
      'd/e.json': '{"schema":"gouji-extract/1"}',
      'd/.git/g.txt': '',
    });
    const gathered = await gather(['d'], { cwd, stdin });
    expect(gathered.inputs.map(({ name }) => name)).toEqual(['d/a.TXT', 'd/b.txt', 'd/c/x.txt', 'd/e.json']);
    expect(gathered).toMatchObject({ unread: [], skipped: 2 });
  });

  it('reads a file once, however often it is named', async () => {
    await put({ 'd/a.txt': 'a' });
    await symlink(join(cwd, 'd'), join(cwd, 'd', 'loop'));
    expect(await names('d/a.txt', './d/a.txt', 'd', 'd/*.txt')).toEqual(['d/a.txt']);
    expect((await gather(['d/a.txt', 'd'], { cwd, stdin })).unread).toEqual([]);
  });

  it('reads a named file whatever it is called, and stdin', async () => {
    await put({ budget: 'a' });
    expect(await names('budget', '-')).toEqual(['budget', '-']);
  });

  it('expands patterns', async () => {
    await put({ 'a1.txt': '', 'a2.txt': '', 'b1.txt': '', 'd/a3.txt': '', 'd/e/a4.txt': '' });
    expect(await names('a*.txt')).toEqual(['a1.txt', 'a2.txt']);
    expect(await names('**/a?.txt')).toEqual(['a1.txt', 'a2.txt', 'd/a3.txt', 'd/e/a4.txt']);
    expect(await names('d/**')).toEqual(['d/a3.txt', 'd/e/a4.txt']);
    expect(await names(`${cwd}/d/*.txt`)).toEqual([`${cwd}/d/a3.txt`]);
  });

  it('passes over what a pattern does not mean: reports of ours, copies with notes, what an open file leaves beside it', async () => {
    const report = '<meta name="generator" content="gouji">';
    await put({ 'a.html': 'a', 'b.html': report, 'a.批注.html': 'a', '~$a.html': 'x' });
    const gathered = await gather(['*.html'], { cwd, stdin });
    expect(gathered.inputs.map(({ name }) => name)).toEqual(['a.html']);
    expect(gathered).toMatchObject({ unread: [], skipped: 3 });
    const none = await gather(['b*.html'], { cwd, stdin });
    expect(none.unread.map(({ message }) => message.zh)).toEqual([
      '与“b*.html”相符的只有临时文件或 gouji 写出的报告、批注副本，没有可核对的文件；请核对路径。',
    ]);
  });

  it('says what the temporary file of an office program is', async () => {
    await put({ 'd/~$a.xlsx': 'x', 'd/a.xlsx': 'x' });
    const { inputs, unread } = await gather(['d/~$a.xlsx'], { cwd, stdin });
    expect([inputs, unread.map(({ message }) => message.zh)]).toEqual([
      [],
      [expect.stringContaining('“d/~$a.xlsx”是 Word、Excel 或 WPS 打开文件时的临时文件')],
    ]);
  });

  it('takes a name with wild characters for a file that has it', async () => {
    await put({ 'a*.txt': '', 'ab.txt': '' });
    expect(await names('a*.txt')).toEqual(['a*.txt']);
  });

  it.skipIf(process.getuid?.() === 0)('says where permission is missing', async () => {
    await put({ 'a.txt': 'a' });
    await chmod(join(cwd, 'a.txt'), 0);
    expect((await gather(['a.txt'], { cwd, stdin })).unread[0]?.message.zh).toContain('没有读取“a.txt”的权限');
  });
});

describe('patternOf', () => {
  it.each([
    ['*.txt', '.', 'a.txt', true],
    ['*.txt', '.', 'd/a.txt', false],
    ['d/e/*.txt', 'd/e', 'a.txt', true],
    ['/d/*', '/d', 'a', true],
    ['/*', '/', 'a', true],
    ['a?c', '.', 'abc', true],
    ['a?c', '.', 'a/c', false],
    ['a.c*', '.', 'abc', false],
    ['**/x/*', '.', 'x/a', true],
    ['**/x/*', '.', 'd/e/x/a', true],
    ['**/x/*', '.', 'dx/a', false],
    ['(1)*', '.', '(1)年', true],
  ])('%s below %s: %s is %s', (pattern, root, path, expected) => {
    const found = patternOf(pattern);
    expect(found.root).toBe(root);
    expect(found.matches(path)).toBe(expected);
  });
});

describe('outputs', () => {
  beforeEach(async () => {
    await put({ 'result.json': JSON.stringify(sample) });
  });

  it('goes to a file, with the terminal report on stdout', async () => {
    const { status, stdout } = await run('render', 'result.json', '--format', 'json=out.json');
    expect(status).toBe(0);
    expect(stdout).toContain('须更正 2 项');
    expect(JSON.parse(await read('out.json'))).toEqual(sample);
  });

  it('is silent when it is to be quiet', async () => {
    expect(await run('render', 'result.json', '--format', 'json=out.json', '--quiet')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('goes to stdout alone', async () => {
    const { stdout } = await run('render', 'result.json', '--format', 'json');
    expect(stdout).toBe(`${JSON.stringify(sample, null, 2)}\n`);
  });

  it('overwrites nothing unasked', async () => {
    await put({ 'out.json': 'mine' });
    expect(await run('render', 'result.json', '--format', 'json=out.json', '--quiet')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'gouji: “out.json”已存在；如需覆盖，请加 --force。\n',
    });
    expect(await read('out.json')).toBe('mine');
    expect((await run('render', 'result.json', '--format', 'json=out.json', '--quiet', '--force')).status).toBe(0);
    expect(JSON.parse(await read('out.json'))).toEqual(sample);
    expect((await readdir(cwd)).sort()).toEqual(['out.json', 'result.json']);
  });

  it('never replaces an input, by whatever name', async () => {
    await symlink(join(cwd, 'result.json'), join(cwd, 'link.json'));
    for (const name of ['result.json', './result.json', 'link.json']) {
      const { status, stderr } = await run('render', 'result.json', '--format', `json=${name}`, '--force');
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `gouji: “${name}”是本次的输入文件，不会被覆盖；请换一个文件名。\n`,
      });
    }
    await link(join(cwd, 'result.json'), join(cwd, 'hard.json'));
    await write({ name: 'hard.json', force: true, inputs: new Set() }, 'new', { cwd, stdin });
    expect(JSON.parse(await read('result.json'))).toEqual(sample);
  });

  it('refuses what cannot be written before anything is printed', async () => {
    await put({ 'd/x': '' });
    const folder = await run('render', 'result.json', '--format', 'json=d');
    expect(folder).toEqual({ status: 2, stdout: '', stderr: 'gouji: “d”是文件夹，请写出文件名。\n' });
    const missing = await run('render', 'result.json', '--format', 'json=no/out.json');
    expect(missing).toEqual({ status: 2, stdout: '', stderr: 'gouji: “no/out.json”所在的文件夹不存在，请先建立。\n' });
  });

  it('writes devices as they are', async () => {
    expect((await run('render', 'result.json', '--format', 'json=/dev/null', '--quiet')).status).toBe(0);
  });

  it('writes pages into a folder, an overview and one for each document, and never over others unasked', async () => {
    await put({ 'r.json': JSON.stringify(sample) });
    const first = await run('render', 'r.json', '--format', 'html=out/', '--quiet');
    expect([first.status, first.stderr]).toEqual([0, '']);
    const written = (await readdir(join(cwd, 'out'))).sort();
    expect(written.at(-1)).toBe('index.html');
    expect(written).toHaveLength(sample.documents.length + 1);
    const links = [...(await read('out/index.html')).matchAll(/<a href="([^"]+)">/g)].map(([, to = '']) =>
      decodeURIComponent(to),
    );
    expect(links.toSorted()).toEqual(written.slice(0, -1));
    const again = await run('render', 'r.json', '--format', 'html=out', '--quiet');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
    const csv = await run('render', 'r.json', '--format', 'csv=out', '--quiet');
    expect(csv.status).toBe(2);
  });
});

describe('a saved result', () => {
  it('is explained', async () => {
    await put({ 'result.json': JSON.stringify(sample) });
    const { status, stdout } = await run('explain', 'f2', '--result', 'result.json');
    expect(status).toBe(0);
    expect(stdout).toContain('左边减右边相差 0.09万元，四舍五入不能解释。');
    expect((await run('explain', 'f9', '--result', 'result.json')).status).toBe(2);
  });

  it('is refused with the place that is wrong', async () => {
    await put({ 'result.json': JSON.stringify({ ...sample, documents: [{}] }) });
    const { status, stderr } = await run('render', 'result.json');
    expect(status).toBe(2);
    expect(stderr).toContain('“documents.0.id”缺失或格式不符');
  });
});
