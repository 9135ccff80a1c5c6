/** Milliseconds in a process that is warm: reading a document, and checking what was read. */
import { check, read } from '../dist/lib/index.js';
import { documentPath, printTable, readInput, timeCall } from './measure.js';

const WARM_UP = 50;
const RUNS = 200;

const inputs = [readInput(documentPath())];
await timeCall(WARM_UP, () => check(inputs));
const reading = await timeCall(RUNS, () => read(inputs));
const whole = await timeCall(RUNS, () => check(inputs));

console.log(`warm, ${documentPath()}`);
printTable(
  ['step', 'ms'],
  [
    ['read (load, recognise)', reading.toFixed(2)],
    ['check (rules, diagnosis; the whole less the reading)', (whole - reading).toFixed(2)],
    ['whole', whole.toFixed(2)],
  ],
);
