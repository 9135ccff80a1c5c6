/** Families small enough to be weighed by hand. */
import { expect, test } from 'vitest';
import { evaluate } from '../../src/check/evaluate.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Cell, Row, Table } from '../../src/model/document.js';
import type { Equation } from '../../src/model/equation.js';
import { instanceOf } from '../../src/weighing/instance.js';
import { type Score, scoreOf } from '../../src/weighing/score.js';
import { wan } from '../check/build.js';

/** The prints of a table, a row each; the first of a row is the total of the others. Null is a blank. */
type Prints = readonly (readonly (string | null)[])[];

/** Places cells in one table, as far as weighing looks at places. */
function tableOf(prints: Prints): { rows: readonly (readonly (Cell | null)[])[]; catalogue: Catalogue } {
  const rows = prints.map((row) => row.map((print) => (print === null ? null : wan(print))));
  const table = { id: 't1' } as Table;
  const where = (cell: Cell): unknown => {
    const row = rows.findIndex((cells) => cells.includes(cell));
    return { table, row: { index: row } as Row, columnIndex: rows[row]?.indexOf(cell) ?? -1, claim: null };
  };
  return { rows, catalogue: { where, all: new Map() } as unknown as Catalogue };
}

function scoreOfColumns(ground: 'stated' | 'assumed', prints: Prints): Score {
  const { rows, catalogue } = tableOf(prints);
  const instances = rows.flatMap((cells) => {
    const terms = cells.flatMap((cell, at) =>
      cell === null ? [] : [{ coefficient: at === 0 ? (1 as const) : (-1 as const), cell }],
    );
    const equation: Equation = { rule: 'test', instance: 'row', kind: 'sum', form: 'columns', terms };
    return instanceOf(evaluate(equation), catalogue) ?? [];
  });
  return scoreOf(ground, instances);
}

function scoreOfChildren(ground: 'stated' | 'assumed', prints: Prints): Score {
  const { rows, catalogue } = tableOf(prints);
  const instances = (rows[0] ?? []).flatMap((_, column) => {
    const terms = rows.flatMap((cells, row) => {
      const cell = cells[column];
      return cell ? [{ coefficient: row === 0 ? (1 as const) : (-1 as const), cell }] : [];
    });
    const equation: Equation = { rule: 'test', instance: 'column', kind: 'sum', form: 'children', terms };
    return instanceOf(evaluate(equation), catalogue) ?? [];
  });
  return scoreOf(ground, instances);
}

test('two rows that hold show a reading: 4.6 + 4.6 = 9.2', () => {
  const score = scoreOfColumns('assumed', [
    ['30.00', '10.00', '20.00'],
    ['55.50', '22.20', '33.30'],
  ]);
  expect(score).toMatchObject({ holds: 2, slips: 0, standing: 'shown' });
  expect(score.value).toBeCloseTo(9.2, 1);
});

test('the same figures in two rows are one: 4.6 is not enough', () => {
  const row = ['30.00', '10.00', '20.00'];
  expect(scoreOfColumns('assumed', [row, row])).toMatchObject({ holds: 1, standing: 'assumed' });
});

test('a small addend says little: 0.05 has one digit, 1.15', () => {
  expect(scoreOfColumns('assumed', [['30.05', '30.00', '0.05']]).value).toBeCloseTo(1.15, 2);
});

test('two rows and a slip show nothing, three do: 3 × 4.6 − 6.9 = 6.9', () => {
  const broken = ['70.00', '10.10', '20.20'];
  const rows = [
    ['30.00', '10.00', '20.00'],
    ['55.50', '22.20', '33.30'],
    ['90.10', '45.05', '45.05'],
  ];
  expect(scoreOfColumns('assumed', [...rows.slice(0, 2), broken])).toMatchObject({ slips: 1, standing: 'assumed' });
  expect(scoreOfColumns('assumed', [...rows, broken])).toMatchObject({ slips: 1, standing: 'shown' });
});

test('a total that equals its only part does not show that the empty column belongs', () => {
  const score = scoreOfColumns('assumed', [
    ['30.00', '30.00', null],
    ['55.50', '55.50', null],
    ['91.00', '41.00', '50.00'],
  ]);
  expect(score.value).toBeCloseTo(4.6, 1);
  expect(score.standing).toBe('assumed');
});

test('nil totals say nothing', () => {
  expect(scoreOfColumns('assumed', [['0.00', '0.00', '0.00']])).toMatchObject({ holds: 0, slips: 0, value: 0 });
});

test('subtotal beside its parts breaks every row, so a stated reading falls', () => {
  const score = scoreOfColumns('stated', [
    ['30.00', '30.00', '30.00', null],
    ['55.50', '55.50', '55.50', null],
    ['91.00', '91.00', '91.00', null],
  ]);
  expect(score).toMatchObject({ slips: 3, standing: 'assumed' });
});

test('one wrong figure in two columns of a row is one slip', () => {
  const score = scoreOfChildren('stated', [
    ['60.00', '60.00'],
    ['12.34', '12.34'],
    ['20.00', '20.00'],
  ]);
  expect(score).toMatchObject({ slips: 1, standing: 'stated' });
});

test('a row left out is one slip in all columns, as is a total that is blank in all columns', () => {
  const rows = [
    ['12.34', '5.10', '3.33'],
    ['20.00', '4.20', '1.11'],
  ];
  expect(scoreOfChildren('stated', [['60.00', '30.00', '20.00'], ...rows])).toMatchObject({ slips: 1 });
  expect(scoreOfChildren('stated', [['0.00', '0.00', '0.00'], ...rows])).toMatchObject({ slips: 1 });
});

test('one figure that breaks two rows is one slip; past the 24 that are searched for, each broken row is one', () => {
  // 30.01 + 100.37 = 130.38 and 30.01 + 500.12 = 530.13 are both 7.00 less than their totals, and so on: each pair needs one change.
  const pairs = (count: number): string[][] =>
    Array.from({ length: count }, (_, at) => at).flatMap((at) => [
      [`${137 + 2 * at}.38`, `${30 + at}.01`, `${100 + at}.37`],
      [`${537 + 2 * at}.13`, `${30 + at}.01`, `${500 + at}.12`],
    ]);
  expect(scoreOfColumns('assumed', pairs(20)).slips).toBe(20);
  // 24 pairs, and the two rows of each of the other six
  expect(scoreOfColumns('assumed', pairs(30)).slips).toBe(24 + 2 * 6);
});
