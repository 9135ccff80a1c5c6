/**
 * Faults planted into real documents, through the JSON of `extract`: one figure is printed otherwise. Nobody knows how these documents were
 * built, so what can be found is taken to be what the checker ties; figures that it does not tie are not planted into.
 */
import type { Extract, ReadDocument, ResultCell } from '../../src/index.js';
import { type Random, randomFrom } from '../departments/random.js';
import type { File } from './formats.js';
import { type Counts, count, noCounts } from './tally.js';

type Library = typeof import('../../src/index.js');

/** Faults planted into each document. */
const TRIALS = 60;

export async function realTrials(
  files: readonly File[],
  { check, extract }: Library,
  say: (text: string) => void,
): Promise<ReadonlyMap<string, Counts>> {
  const tally = new Map<string, Counts>();
  for (const [at, file] of files.entries()) {
    say(`planted into ${file.name}`);
    const counts = noCounts();
    tally.set(file.name, counts);
    const read = await extract([file]);
    const before = (await check([file])).documents[0];
    if (!before) continue;
    const untied = new Set(before.coverage.untied.map(({ cell }) => cell.id));
    const accused = new Set(before.findings.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
    const loud = new Set(
      before.findings.filter(({ severity }) => severity !== 'note').map(({ fingerprint }) => fingerprint),
    );
    const known = new Set(before.causes.flatMap(({ cells }) => cells));
    const choices = cellsOf(read).filter(
      ({ id, unit, value }) =>
        unit !== null && value !== null && !/^-?0*(?:\.0*)?$/.test(value) && !untied.has(id) && !accused.has(id),
    );
    const random = randomFrom(at + 1);
    for (let trial = 0; trial < TRIALS && choices.length > 0; trial++) {
      const cell = random.pick(choices);
      const printed = misprinted(cell.printed, random);
      if (printed === null || plain(printed) === plain(cell.printed)) continue;
      const from = performance.now();
      const result = await check([
        { name: 'extract.json', bytes: Buffer.from(JSON.stringify(withPrint(read, cell, printed))) },
      ]);
      const milliseconds = performance.now() - from;
      const document = result.documents[0];
      const detected =
        document?.findings.some(({ severity, fingerprint }) => severity !== 'note' && !loud.has(fingerprint)) ?? false;
      const named = (document?.causes ?? [])
        .filter(({ cells }) => !cells.some((id) => known.has(id)))
        .flatMap(({ cells, corrections, alternatives }) => [
          { cells, corrections },
          ...alternatives.map((one) => ({ cells: one.cell === null ? [] : [one.cell], corrections: [one] })),
        ]);
      const rank = named.findIndex(({ cells }) => cells.includes(cell.id));
      const valueRight = named.some(({ corrections }) =>
        corrections.some((one) => one.cell === cell.id && plain(one.printed) === plain(cell.printed)),
      );
      count(counts, true, { detected, rank: rank < 0 ? null : rank + 1, all: rank >= 0, valueRight }, milliseconds);
    }
  }
  return tally;
}

function plain(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function cellsOf({ documents }: Extract): readonly ResultCell[] {
  return documents.flatMap(({ tables, narrative }) => [...tables.flatMap(({ cells }) => cells), ...narrative]);
}

/** One stroke: another digit, one lost or one twice. What a nought at the end changes is only the print and no fault. */
function misprinted(printed: string, random: Random): string | null {
  const digits = [...printed].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = random.pick(digits);
  const digit = Number(printed[at]);
  const kind = random.below(3);
  if (kind === 0) {
    const other = (digit + 1 + random.below(9)) % 10;
    return at === digits[0] && other === 0 ? null : printed.slice(0, at) + other + printed.slice(at + 1);
  }
  if (printed.includes(',')) {
    const plain = printed.replaceAll(',', '');
    return misprinted(plain, random);
  }
  if (kind === 1) return digits.length < 3 || at === digits[0] ? null : printed.slice(0, at) + printed.slice(at + 1);
  return printed.slice(0, at) + digit + printed.slice(at);
}

function withPrint(read: Extract, cell: ResultCell, printed: string): Extract {
  const exponent = { 元: 0, 万元: 4, 亿元: 8 }[cell.unit ?? '元'];
  const value = shifted(printed.replaceAll(',', ''), exponent);
  const edit = (one: ResultCell): ResultCell => (one.id === cell.id ? { ...one, printed, value } : one);
  const documents = read.documents.map(
    (document): ReadDocument => ({
      ...document,
      tables: document.tables.map((table) => ({ ...table, cells: table.cells.map(edit) })),
      narrative: document.narrative.map(edit),
    }),
  );
  return { ...read, documents };
}

/** A decimal number with its point so many places to the right. */
function shifted(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const padded = fraction.padEnd(places, '0');
  const [front, rest] = [whole + padded.slice(0, places), padded.slice(places).replace(/0+$/, '')];
  const bare = front.replace(/^(-?)0+(?=\d)/, '$1');
  return rest === '' ? bare : `${bare}.${rest}`;
}
