/** What all measurements share: clocks, medians, and the document that they run on. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FIXTURE = join(ROOT, 'fixtures', 'district-office', 'document.txt');

export const COMMAND = join(ROOT, 'bin', 'gouji.js');

/** The document named on the command line, else a fixture that is laid out like a published one. */
export function documentPath() {
  return process.argv[2] ?? FIXTURE;
}

export function readInput(path) {
  return { name: basename(path), bytes: readFileSync(path) };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds of a whole Node process; output goes to a pipe, as in a CI job. */
export function timeProcess(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args);
  const elapsed = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: exit status ${status}\n${stderr}`);
  return elapsed;
}

/** Median milliseconds of a call, of as many runs as asked. */
export async function timeCall(runs, call) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return median(times);
}

export function printTable(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) console.log(line.map((text, column) => text.padStart(widths[column])).join('  '));
}
