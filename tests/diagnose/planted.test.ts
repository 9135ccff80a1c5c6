/** Faults in tables, in a department of each layout: heard, and the true figure among the first three. The rates are in docs/accuracy.md. */
import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/departments/random.js';
import { LAYOUTS, made } from '../../bench/faults/departments.js';
import { judge } from '../../bench/faults/judge.js';
import { toHtml } from '../../bench/faults/page.js';
import { type Kind, plant } from '../../bench/faults/plant.js';
import { isDetectable } from '../../bench/faults/redundancy.js';
import { check } from '../../src/index.js';

const SURE: readonly Kind[] = ['digit', 'tenfold', 'blanked', 'partOmitted', 'rowShift', 'wrongColumn'];

test.each(LAYOUTS)('%s', { timeout: 60_000 }, async (layout) => {
  const department = made(layout, 4, 'exact');
  if (!department) throw new Error('too few departments like it');
  for (const [at, kind] of SURE.entries()) {
    const fault = plant(kind, department.page, randomFrom(at + 11));
    const inTable = fault?.truths.every(({ figure }) => figure.kind === 'table');
    if (!fault || !inTable || !isDetectable(fault.changes, department.redundancy, department.figures)) continue;
    const result = await check([{ name: 'page.html', bytes: Buffer.from(toHtml(fault.page)) }]);
    const { detected, rank } = judge(result, [fault]);
    expect(detected, `${layout} ${kind}`).toBe(true);
    expect(rank ?? 99, `${layout} ${kind}`).toBeLessThanOrEqual(3);
  }
});
