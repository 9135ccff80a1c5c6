/**
 * A misprint in one row moves no amount of another row, nor its own row's; and it is found, unless rounding explains it.
 * Every misprint of every amount was tried once; here every nth, always the same ones.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocuments, type Document, read } from '../../../src/index.js';
import type { Cell, Row, Table } from '../../../src/model/document.js';

const EVERY = 9;
const NAME = 'document.txt';

async function readText(text: string): Promise<Document> {
  const {
    documents: [document],
  } = await read([{ name: NAME, bytes: new TextEncoder().encode(text) }]);
  if (!document) throw new Error('not read');
  return document;
}

/** The columns in which each row's amounts stand, and whether they are sure. */
function columnsOf(document: Document): Map<string, string> {
  const rows = document.tables.flatMap((table) =>
    table.rows.map((row) => [`${table.id} ${row.index}`, spread(row)] as const),
  );
  return new Map(rows);
}

function spread(row: Row): string {
  return row.cells.map((cell) => (cell === null ? '-' : cell.placing.state === 'undecided' ? '?' : 'x')).join('');
}

/** 0.01 more, 1 more, ten times, one digit other: in whole hundredths, written as the form writes amounts. */
function misprintsOf(printed: string): string[] {
  const hundredths = BigInt(printed.replace(/\D/g, ''));
  const at = printed.search(/\d/);
  const digit = (Number(printed[at]) % 9) + 1;
  const others = [hundredths + 1n, hundredths + 100n, hundredths * 10n].map(written);
  return [...others, printed.slice(0, at) + digit + printed.slice(at + 1)].filter((one) => one !== printed);
}

function written(hundredths: bigint): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

interface Place {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

function placesOf(document: Document): Place[] {
  return document.tables.flatMap((table) =>
    table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.money ? [{ table, row, cell }] : []))),
  );
}

function replaced(text: string, cell: Cell, misprint: string): string {
  const lines = text.split('\n');
  const line = (cell.location.line ?? 1) - 1;
  const column = (cell.location.column ?? 1) - 1;
  const old = lines[line] ?? '';
  lines[line] = old.slice(0, column) + misprint + old.slice(column + cell.amount.printed.length);
  return lines.join('\n');
}

describe.each(['district-office', 'district-office-clean'])('%s', async (fixture) => {
  const text = readFileSync(new URL(`../../../fixtures/${fixture}/document.txt`, import.meta.url), 'utf8');
  const document = await readText(text);
  const before = columnsOf(document);
  const trials = placesOf(document)
    .flatMap(({ cell }) => misprintsOf(cell.amount.printed).map((misprint) => ({ cell, misprint })))
    .filter((_, at) => at % EVERY === 0);
  const outcomeOf = async ({ cell, misprint }: (typeof trials)[number]) => {
    const read = await readText(replaced(text, cell, misprint));
    const after = columnsOf(read);
    const moved = [...before].filter(([row, columns]) => after.get(row) !== columns).map(([row]) => row);
    const { findings = [] } = (await checkDocuments([read])).documents[0] ?? {};
    const seen = findings.some(({ evidence }) =>
      evidence.some(
        ({ location, printed }) =>
          location.line === cell.location.line && location.column === cell.location.column && printed === misprint,
      ),
    );
    return { what: `${cell.id} ${cell.amount.printed} → ${misprint}`, moved, seen };
  };
  const results = await Promise.all(trials.map(outcomeOf));

  test('no amount of any row changes its column', () => {
    expect(results.length).toBeGreaterThan(100);
    expect(results.filter(({ moved }) => moved.length > 0)).toEqual([]);
  });

  test('every misprint is in the evidence of a finding, if only of a rounding note', () => {
    expect(results.filter(({ seen }) => !seen).map(({ what }) => what)).toEqual([]);
  });
});
