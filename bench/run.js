/** All measurements of speed, one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

for (const name of ['cold-start', 'warm', 'growth', 'formats', 'workbook']) {
  const args = [join(import.meta.dirname, `${name}.js`), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
