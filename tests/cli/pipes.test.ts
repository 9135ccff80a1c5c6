/** Pipes of a shell, which have names but stand in no folder. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ran } from './terminal.js';

/** Runs a line of bash in the folder of a clean fixture. */
function shell(line: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync('bash', ['-c', `gouji() { node "${process.cwd()}/bin/gouji.js" "$@"; }; ${line}`], {
    cwd: 'fixtures/district-office-clean',
    encoding: 'utf8',
  });
}

const plain = shell('gouji check document.txt --format brief').stdout;

test('a report goes into a pipe', () => {
  expect(plain).toContain('重庆市清溪口区发展和改革委员会');
  expect(shell('gouji check document.txt --format brief=/dev/stdout | cat')).toMatchObject({ stdout: plain });
  expect(shell('gouji check document.txt --quiet --format brief=/dev/stderr 2>&1 | cat').stdout).toBe(plain);
  expect(shell('{ gouji check document.txt --quiet --format brief=>(cat >&3) | cat; } 3>&1').stdout).toBe(plain);
});

test('a document comes out of a pipe', () => {
  const { status, stdout } = shell('gouji check <(cat document.txt) --format json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).documents).toHaveLength(1);
  expect(shell('cat document.txt | gouji check /dev/stdin --format brief').stdout).toBe(plain);
});

test('only one report goes to standard output, by whatever name', async () => {
  const { status, stderr } = await ran([
    'check',
    'a.txt',
    '--format',
    'json',
    '--format',
    'brief=/dev/stdout',
    '--lang',
    'en',
  ]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('only one format can go to stdout')]);
});
