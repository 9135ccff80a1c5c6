/** The reports of the last time lie in the folder that is checked: none of them is taken for a budget. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ran } from './terminal.js';

const FORMATS = ['html', 'csv', 'xlsx', 'notice', 'selfcheck', 'evidence'] as const;
const ENDINGS: Readonly<Record<string, string>> = { html: 'html', csv: 'csv', xlsx: 'xlsx' };
const TEXTS = ['brief', 'terminal', 'markdown', 'github'] as const;
const WORKBOOKS = ['notice', 'selfcheck', 'evidence'] as const;
const cwd = mkdtempSync(join(tmpdir(), 'gouji-own-'));
const names = [
  ...FORMATS.map((format) => [format, `${format}.${ENDINGS[format] ?? 'docx'}`] as const),
  ...WORKBOOKS.map((format) => [format, `${format}-book.xlsx`] as const),
  ...TEXTS.map((format) => [format, `${format}.txt`] as const),
];

beforeAll(async () => {
  copyFileSync('fixtures/final-accounts/document.docx', join(cwd, 'document.docx'));
  for (const language of ['zh', 'en']) {
    const outputs = names.flatMap(([format, name]) => ['--format', `${format}=${language}-${name}`]);
    const { status } = await ran(
      ['check', 'document.docx', ...outputs, '--annotate', '.', '--quiet', '--force', '--lang', language],
      { cwd },
    );
    expect(status).toBe(1);
  }
  await ran(['extract', 'document.docx', '--format', 'csv', '--output', 'figures.csv'], { cwd });
}, 60_000);
afterAll(() => rmSync(cwd, { recursive: true }));

test('in a folder they are passed over and counted', async () => {
  const { stdout } = await ran(['check', '.', '--format', 'json'], { cwd });
  const { documents, summary } = JSON.parse(stdout);
  expect(documents.map(({ files }: { files: { path: string }[] }) => files.map(({ path }) => path))).toEqual([
    ['document.docx'],
  ]);
  expect(summary.unread).toEqual([]);
  expect(readdirSync(cwd)).toContain('document.批注.docx');
  // All but the document: the annotations of GitHub too, whose last line counts nothing there
  expect(summary.skipped).toBe(readdirSync(cwd).length - 1);
});

test.each(names)('%s, named as %s, is refused', async (_, name) => {
  for (const language of ['zh', 'en']) {
    const { status, stderr } = await ran(['check', `${language}-${name}`, '--lang', 'zh'], { cwd });
    expect([status, stderr]).toEqual([3, expect.stringContaining('是 gouji 输出的报告，不是预算公开文件')]);
  }
});

test('those of several documents are refused too', async () => {
  copyFileSync('fixtures/district-office/document.txt', join(cwd, 'other.txt'));
  const outputs = TEXTS.flatMap((format) => ['--format', `${format}=both-${format}.txt`]);
  await ran(['check', 'document.docx', 'other.txt', ...outputs, '--quiet'], { cwd });
  for (const format of TEXTS) {
    const { status, stderr } = await ran(['check', `both-${format}.txt`, '--lang', 'zh'], { cwd });
    expect([status, stderr]).toEqual([3, expect.stringContaining('是 gouji 输出的报告')]);
  }
});

test('a copy with notes that somebody has corrected may be named', async () => {
  const { status, stdout } = await ran(['check', 'document.批注.docx', '--lang', 'zh'], { cwd });
  expect(status).toBe(1);
  expect(stdout).toContain('74.53');
});
