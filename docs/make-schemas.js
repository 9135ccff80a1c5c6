/** Writes docs/schemas from a built gouji: `npm run build && node docs/make-schemas.js`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'schemas');
const COMMAND = join(import.meta.dirname, '../bin/gouji.js');

mkdirSync(FOLDER, { recursive: true });
for (const name of ['result', 'extract', 'config', 'baseline', 'suggest'])
  writeFileSync(join(FOLDER, `${name}.json`), execFileSync(process.execPath, [COMMAND, 'schema', name]));
