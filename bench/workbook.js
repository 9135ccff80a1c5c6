/** A workbook of 1,000,000 cells, made here: time and memory of its reading against those of the library that wrote it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from './measure.js';

const ROWS = 100_000;
const COLUMNS = 10;
const SELF = fileURLToPath(import.meta.url);

const READERS = {
  gouji: async (path) => {
    const { read } = await import('../dist/lib/index.js');
    const { readFileSync } = await import('node:fs');
    await read([{ name: 'big.xlsx', bytes: readFileSync(path) }]);
  },
  library: async (path) => {
    const { read } = await import('@e965/xlsx');
    const { readFileSync } = await import('node:fs');
    read(readFileSync(path), { dense: true });
  },
};

async function measure(reader, path) {
  const start = performance.now();
  await READERS[reader](path);
  const { maxRSS } = process.resourceUsage();
  console.log(`${performance.now() - start} ${maxRSS}`);
}

async function make(path) {
  const { utils, write } = await import('@e965/xlsx');
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => (column === 0 ? `row ${row}` : row * 100 + column / 4)),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), 'sheet');
  writeFileSync(path, write(book, { type: 'buffer', compression: true }));
}

const [, , task, path] = process.argv;
if (task === 'make') await make(path);
else if (task in READERS) await measure(task, path);
else {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const file = join(folder, 'big.xlsx');
  const run = (name) => spawnSync(process.execPath, [SELF, name, file], { encoding: 'utf8' });
  run('make');
  console.log(
    `workbook of ${(ROWS * COLUMNS).toLocaleString('en')} cells, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`,
  );
  const rows = Object.keys(READERS).map((name) => {
    const { stdout, stderr } = run(name);
    const [time, memory] = stdout.trim().split(' ').map(Number);
    if (!Number.isFinite(time)) throw new Error(stderr);
    return { name, time, memory };
  });
  const reference = rows.at(-1).time;
  printTable(
    ['reader', 's', 'ratio', 'MiB'],
    rows.map(({ name, time, memory }) => [
      name,
      (time / 1000).toFixed(1),
      (time / reference).toFixed(2),
      (memory / 1024).toFixed(0),
    ]),
  );
  rmSync(folder, { recursive: true });
}
