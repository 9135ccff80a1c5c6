/** `--watch`: a second report when the file is saved, and outputs of its own replaced. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ran } from './terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'gouji-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file that is saved is checked again', async () => {
  const file = join(folder, 'a.txt');
  const output = join(folder, 'brief.txt');
  const text = readFileSync('fixtures/district-office-clean/document.txt', 'utf8');
  writeFileSync(file, text);
  const child = spawn('node', [
    'bin/gouji.js',
    'check',
    file,
    '--watch',
    '--lang',
    'zh',
    '--quiet',
    '--format',
    `brief=${output}`,
  ]);
  let said = '';
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  const rounds = (): number => said.split('自动再核对').length - 1;
  try {
    await expect.poll(rounds, { timeout: 60_000 }).toBe(1);
    expect(readFileSync(output, 'utf8')).toContain('未发现须更正事项');
    // table 3, 301: the total is 0.01 more than its one column
    const wrong = text.replace('301 工资福利支出 1,009.31 1,009.31', '301 工资福利支出 1,009.32 1,009.31');
    expect(wrong).not.toBe(text);
    writeFileSync(file, wrong);
    await expect.poll(rounds, { timeout: 60_000 }).toBe(2);
    expect(readFileSync(output, 'utf8')).toContain('应为1,009.31万元');
  } finally {
    child.kill();
  }
});

test('standard input cannot be watched', async () => {
  const { status, stderr } = await ran(['check', '-', '--watch', '--lang', 'zh'], { input: '' });
  expect([status, stderr]).toEqual([2, 'gouji: --watch 不能与标准输入“-”同用，请写出文件名。\n']);
});
