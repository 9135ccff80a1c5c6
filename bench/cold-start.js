/** Whole-process time of a check against that of an empty Node process, in turns, so that a busy machine slows both. */
import { COMMAND, documentPath, median, printTable, timeProcess } from './measure.js';

const RUNS = 22;
const WARM_UP = 2;
const CASES = { 'node -e 0': ['-e', '0'], 'gouji check': [COMMAND, 'check', documentPath()] };

const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, args] of Object.entries(CASES)) times[name].push(timeProcess(args));
}

const medians = Object.entries(times).map(([name, all]) => [name, median(all.slice(WARM_UP))]);
const bare = medians[0][1];
console.log(`cold start, ${documentPath()}, Node ${process.version}`);
printTable(
  ['process', 'ms', 'ratio'],
  medians.map(([name, time]) => [name, time.toFixed(1), (time / bare).toFixed(2)]),
);
