/** Runs the benchmark of planted faults (bench/faults) against the built library. The section of bench/corpus stays on the page. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sectionIn, withSection, writePage } from './corpus/page.js';

const page = join(import.meta.dirname, '../docs/accuracy.md');
const published = sectionIn(readFileSync(page, 'utf8'));

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
const written = readFileSync(page, 'utf8');
writePage(page, published === '' ? written : withSection(written, published));
