/** Runs the benchmark of planted faults (bench/faults) against the built library. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = join(import.meta.dirname, '../node_modules/.cache/gouji-bench/faults.mjs');
mkdirSync(join(out, '..'), { recursive: true });
await build({
  entryPoints: [join(import.meta.dirname, 'faults/run.ts')],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
});
await import(pathToFileURL(out).href);
execFileSync('npx', ['biome', 'format', '--write', 'docs/accuracy.md'], { stdio: 'inherit' });
