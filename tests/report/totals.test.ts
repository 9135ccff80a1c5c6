/** 总数对照表: quantities that several tables print, in reading order; of many, none that a finding points at is left out. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/index.js';
import { totalsOf } from '../../src/report/totals.js';

const FIXTURE = 'fixtures/district-office/document.txt';
const { documents } = await check([{ name: FIXTURE, bytes: readFileSync(FIXTURE) }]);
const [document] = documents;
if (!document) throw new Error('no document');
const { quantities, places } = totalsOf(document);

test('a sum that lacks a row, but agrees with every table that prints it, is not marked', async () => {
  const name = 'fixtures/bureau-with-funds/document.txt';
  const text = readFileSync(name, 'utf8');
  const at = text.indexOf('\n2080505 ', text.search(/表三\n+\S+支出总表\n/));
  const bytes = Buffer.from(text.slice(0, at) + text.slice(text.indexOf('\n', at + 1)));
  const [short] = (await check([{ name, bytes }])).documents;
  if (!short) throw new Error('no document');
  expect(short.causes.map(({ kind }) => kind)).toEqual(['omittedRow']);
  const { quantities: all } = totalsOf(short);
  expect(all.find((one) => one.name.startsWith('20805 '))).toBeDefined();
  expect(all.flatMap(({ prints }) => prints).filter((one) => one?.isOdd)).toEqual([]);
});

test('in the order in which the document prints them', () => {
  const order = [...document.tables.flatMap((table) => table.cells), ...document.narrative].map(({ id }) => id);
  const firsts = quantities.map(({ prints }) =>
    Math.min(...prints.flatMap((one) => one?.cells ?? []).map(({ id }) => order.indexOf(id))),
  );
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  expect(places.at(-1)).toBeNull();
});

test('the two figures of 表七 that stand against the others are there, marked', () => {
  const odd = quantities.flatMap(({ name, prints }) =>
    prints.flatMap((one, at) =>
      one?.isOdd ? [[name, places[at], one.cells.map(({ printed }) => printed).join(' ')]] : [],
    ),
  );
  expect(odd).toContainEqual([expect.stringContaining('一、本年支出'), '表七', '1,429.76 1,429.76']);
  expect(odd).toContainEqual([expect.stringContaining('201'), '表七', expect.stringContaining('1,088.19')]);
});
