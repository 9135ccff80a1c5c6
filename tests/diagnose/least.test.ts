import { beforeAll, expect, test } from 'vitest';
import type { Solve } from '../../src/diagnose/least/programme.js';
import { startSolver } from '../../src/diagnose/least/solver.js';
import { causesIn } from './causes.js';

let solve: Solve;
beforeAll(async () => {
  solve = await startSolver();
});

/**
 * 2010301 900.00 = 700.00 + 200.00 and 2010302 188.80 = 100.00 + 88.80 make 20103 1,088.80 = 800.00 + 288.80;
 * 2080501 150.00 = 100.00 + 50.00 and 2080505 61.20 = 40.00 + 21.20 make 20805 211.20 = 140.00 + 71.20;
 * together 1,300.00 = 940.00 + 360.00.
 */
const TABLE = (edit: (text: string) => string): string =>
  edit(`
  表八 expenditureSummary
  columns: total=basic+project basic project
  total | 1,300.00 | 940.00 | 360.00
  201 | 1,088.80 | 800.00 | 288.80
  20103 | 1,088.80 | 800.00 | 288.80
  2010301 | 900.00 | 700.00 | 200.00
  2010302 | 188.80 | 100.00 | 88.80
  208 | 211.20 | 140.00 | 71.20
  20805 | 211.20 | 140.00 | 71.20
  2080501 | 150.00 | 100.00 | 50.00
  2080505 | 61.20 | 40.00 | 21.20`);

/** Six totals that no stroke explains: each row still adds up to what the others say. */
const SIX = TABLE((text) =>
  text
    .replace('total | 1,300.00', 'total | 2,417.93')
    .replace('201 | 1,088.80', '201 | 1,523.46')
    .replace('20103 | 1,088.80', '20103 | 1,771.17')
    .replace('2010301 | 900.00', '2010301 | 356.71')
    .replace('2010302 | 188.80', '2010302 | 597.24')
    .replace('208 | 211.20', '208 | 876.53'),
);

test('six wrong figures that hang together: the least set is the one that its rows ask for', () => {
  // any other set has to change a fund column as well, whose sums all hold: at least seven figures
  expect(causesIn(SIX, solve)).toEqual([
    'other certain: 表八.total.total → 1,300.00',
    'other certain: 表八.201.total → 1,088.80',
    'other certain: 表八.20103.total → 1,088.80',
    'other certain: 表八.2010301.total → 900.00',
    'other certain: 表八.2010302.total → 188.80',
    'other certain: 表八.208.total → 211.20',
  ]);
});

test('is the same every time', () => {
  expect(causesIn(SIX, solve)).toEqual(causesIn(SIX, solve));
});

test('sets that are as good are candidates, and what they have in common is certain', () => {
  // 2080501 107.31 + 50.00 is not 150.00 and 2080505 32.69 + 21.20 is not 61.20, while 107.31 + 32.69 = 140.00 holds: the basic
  // figures, the project figures or the totals of both rows are wrong; 20805 printed 684.35 as well keeps both rows in the group
  const tied = SIX.replace('20805 | 211.20', '20805 | 684.35')
    .replace('2080501 | 150.00 | 100.00', '2080501 | 150.00 | 107.31')
    .replace('2080505 | 61.20 | 40.00', '2080505 | 61.20 | 32.69');
  const causes = causesIn(tied, solve);
  expect(causes.filter((cause) => cause.includes(' certain: '))).toEqual([
    ...causesIn(SIX, solve),
    'other certain: 表八.20805.total → 211.20',
  ]);
  const [several, ...more] = causes.filter((cause) => !cause.includes(' certain: '));
  expect(more).toEqual([]);
  // 150.00 − 50.00, 61.20 − 21.20; 150.00 − 107.31, 61.20 − 32.69; 107.31 + 50.00, 32.69 + 21.20
  expect([
    'several candidate: 表八.2080501.basic → 100.00, 表八.2080505.basic → 40.00',
    'several candidate: 表八.2080501.project → 42.69, 表八.2080505.project → 28.51',
    'several candidate: 表八.2080501.total → 157.31, 表八.2080505.total → 53.89',
  ]).toContain(several);
});
