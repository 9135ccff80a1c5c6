/** The completion script of bash, run in bash; those of other shells by what they hold. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ran } from './terminal.js';

const script = async (shell: string): Promise<string> => (await ran(['completion', shell])).stdout;

async function completed(words: readonly string[]): Promise<readonly string[]> {
  const line = words.map((word) => `'${word}'`).join(' ');
  const run = `${await script('bash')}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _gouji; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', run], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

test('bash: commands, options of a command, formats', async () => {
  expect(await completed(['gouji', 'ch'])).toEqual(['check']);
  expect(await completed(['gouji', 'check', '--an'])).toEqual(['--annotate']);
  expect(await completed(['gouji', 'check', '--format', 'se'])).toEqual(['selfcheck']);
});

test.each(['zsh', 'fish', 'powershell'])('%s knows every command', async (shell) => {
  const text = await script(shell);
  for (const name of ['check', 'explain', 'render', 'rules', 'completion']) expect(text).toContain(name);
});

test('another shell is refused with those that there are', async () => {
  const { status, stderr } = await ran(['completion', 'nushell-x'], { env: { LANG: 'zh_CN.UTF-8' } });
  expect([status, stderr.includes('bash')]).toEqual([2, true]);
});
