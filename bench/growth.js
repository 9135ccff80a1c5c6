/** How time grows: many documents in one call, and one table of many rows. An exponent of 1 is linear. */
import { check } from '../dist/lib/index.js';
import { longTable } from './long-table.js';
import { documentPath, printTable, readInput, timeCall } from './measure.js';

const WARM_UP = 20;
const COPIES = [1, 10, 100, 1000];
const ROWS = [1000, 10_000, 100_000];

function copiesOf({ name, bytes }, count) {
  return Array.from({ length: count }, (_, index) => ({ name: `${index}-${name}`, bytes }));
}

/** Small sizes are run more often, so that every line takes about as long. */
async function measure(unit, sizes, inputsFor) {
  const rows = [];
  let before = null;
  for (const size of sizes) {
    const inputs = inputsFor(size);
    const time = await timeCall(Math.max(1, Math.min(30, Math.trunc(sizes.at(-1) / size / 3))), () => check(inputs));
    const exponent = before === null ? '' : (Math.log(time / before.time) / Math.log(size / before.size)).toFixed(2);
    rows.push([String(size), time.toFixed(1), ((1000 * time) / size).toFixed(1), exponent]);
    before = { size, time };
  }
  printTable([unit, 'ms', `µs per ${unit}`, 'exponent'], rows);
}

const input = readInput(documentPath());
await timeCall(WARM_UP, () => check([input]));
console.log(`growth, ${documentPath()}`);
await measure('document', COPIES, (count) => copiesOf(input, count));
await measure('row', ROWS, (count) => [{ name: 'long-table.txt', bytes: Buffer.from(longTable(count)) }]);
