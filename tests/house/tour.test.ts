/** What the tour shows and says, against the reports that it speaks of. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/index.js';
import { inputOf } from '../fixtures/fixture.js';

const TOUR = readFileSync('docs/tour.md', 'utf8');

test('every picture of the tour is there, and none is left over', () => {
  const shown = [...TOUR.matchAll(/\]\(tour\/([a-z]+\.jpg)\)/g)].map(([, name]) => name);
  expect(shown.toSorted()).toEqual(readdirSync('docs/tour').sort());
  for (const name of shown) {
    const bytes = readFileSync(`docs/tour/${name}`);
    expect([bytes[0], bytes[1], bytes.length > 10_000]).toEqual([0xff, 0xd8, true]);
  }
});

test('the figures that it names are those of the report', async () => {
  const [office] = (await check([inputOf('district-office')])).documents;
  const causes = office?.causes ?? [];
  const cells = new Map(office?.tables.flatMap((table) => table.cells.map((cell) => [cell.id, cell.printed] as const)));
  expect(causes.map(({ cells: [first = ''] }) => cells.get(first))).toEqual(['926.81', '1,429.76', '1,088.19']);
  for (const print of ['926.81', '1,429.76', '1,088.19']) expect(TOUR).toContain(print);
  expect(office?.findings.filter(({ severity }) => severity === 'error')).toHaveLength(9);
});
