/**
 * Processor time of a whole check of each format of one fixture, against an empty Node process and, for PDF files, against
 * `pdftotext -layout` (poppler) on the same file, in turns in one run. Other PDF files may be named on the command line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { COMMAND, median, printTable } from './measure.js';

const RUNS = 7;
const FIXTURE = join(import.meta.dirname, '..', 'fixtures', 'district-office-clean');
const TIMED = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1';

/** Seconds of processor time, of user and system together; undefined where the program is not there. */
function processorTime(command) {
  const { stderr } = spawnSync('bash', ['-c', TIMED, 'bash', ...command], { encoding: 'utf8' });
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return user + system;
}

function pagesOf(file) {
  const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  return Number(/Pages:\s+(\d+)/.exec(stdout ?? '')?.[1] ?? Number.NaN);
}

const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : readdirSync(FIXTURE)
        .filter((name) => name.startsWith('document.'))
        .map((name) => join(FIXTURE, name));
const hasPoppler = !spawnSync('pdftotext', ['-v']).error;
const cases = [['node -e 0', [process.execPath, '-e', '0'], null]];
for (const file of files.filter((one) => existsSync(one))) {
  const isPdf = file.endsWith('.pdf');
  if (isPdf && hasPoppler) cases.push([`pdftotext ${basename(file)}`, ['pdftotext', '-layout', file, '-'], file]);
  cases.push([`gouji ${basename(file)}`, [process.execPath, COMMAND, 'check', file], isPdf ? file : null]);
}

const times = cases.map(() => []);
for (let run = 0; run < RUNS; run += 1) {
  for (const [at, [, command]] of cases.entries()) times[at].push(processorTime(command));
}
const bare = median(times[0]);
let reference = Number.NaN;
console.log(`processor time, median of ${RUNS}, Node ${process.version}`);
printTable(
  ['process', 'ms', '× bare node', 'ms a page', '÷ (2 × pdftotext + bare node)'],
  cases.map(([name, , file], at) => {
    const time = median(times[at]);
    if (name.startsWith('pdftotext')) reference = time;
    const goal = name.startsWith('gouji') && file ? (time / (2 * reference + bare)).toFixed(2) : '';
    const page = file ? ((time * 1000) / pagesOf(file)).toFixed(1) : '';
    return [name, (time * 1000).toFixed(0), (time / bare).toFixed(2), page, goal];
  }),
);
