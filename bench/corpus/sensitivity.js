/**
 * Whether tied amounts are really held by something: changes the first digit of one tied table amount at a time in the extract, checks that
 * again, and asks whether an error or a warning shows the changed figure.
 */
import { check, extract } from '../../dist/lib/index.js';

/** The same choice in every run. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sampleOf(all, count, random) {
  const rest = [...all];
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(random(rest.length), 1)[0]);
}

/** A nine would become two digits, and a figure of few digits may be hidden by rounding. */
const isChangeable = (printed) => /^[1-8]/.test(printed) && printed.length >= 4;

export async function changesOf(input, documents, count) {
  const [document] = documents;
  const taken = await extract([input]);
  const [first] = taken.documents;
  if (!document || !first) return { file: input.name, changed: 0, heard: 0, silent: [] };
  const untied = new Set(document.coverage.untied.map(({ cell }) => cell.id));
  const cells = first.tables
    .flatMap(({ cells: own }) => own)
    .filter(({ id, printed }) => !untied.has(id) && isChangeable(printed));
  const chosen = sampleOf(cells, count, randomFrom(7));
  const silent = [];
  for (const { id, printed } of chosen) {
    const changed = `${Number(printed[0]) + 1}${printed.slice(1)}`;
    if (!(await isHeard(taken, id, changed))) silent.push({ cell: id, from: printed, to: changed });
  }
  return { file: input.name, changed: chosen.length, heard: chosen.length - silent.length, silent };
}

async function isHeard(taken, id, printed) {
  const copy = structuredClone(taken);
  for (const cell of copy.documents[0].tables.flatMap(({ cells }) => cells))
    if (cell.id === id) Object.assign(cell, { printed, value: null });
  const bytes = new TextEncoder().encode(JSON.stringify(copy));
  const { documents } = await check([{ name: 'changed.json', bytes }]);
  return documents
    .flatMap(({ findings }) => findings)
    .some(({ severity, evidence }) => severity !== 'note' && evidence.some((cell) => cell.printed === printed));
}
