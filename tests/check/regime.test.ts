import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/check/evaluate.js';
import { gradeByTable } from '../../src/check/regime.js';
import type { Cell } from '../../src/model/document.js';
import type { Equation } from '../../src/model/equation.js';
import { cell, sum } from './build.js';

/** A cell whose id says table and row: t7/3. */
const at = (place: string, printed: string): Cell => cell(printed, undefined, { id: place });
const tableOf = ({ id }: Cell) => id.split('/')[0] ?? null;
const rowOf = ({ id }: Cell) => Number(id.split('/')[1]);

// 3.00 = 1.00 + 2.00, 3.01 = 1.00 + 2.00 (one step, likely), 3.05 = 1.00 + 2.00 (discrepant)
const of = (total: string) => (place: string) => sum(at(place, total), at(place, '1.00'), at(place, '2.00'));
const [exact, tail, broken] = [of('3.00'), of('3.01'), of('3.05')];
const many = (count: number, table = 't') => Array.from({ length: count }, (_, row) => exact(`${table}/${row}`));

function grades(...equations: readonly Equation[]): (string | undefined)[] {
  return gradeByTable(equations.map(evaluate), tableOf, rowOf)
    .filter(({ verdict }) => verdict === 'rounding')
    .map(({ grade }) => grade);
}

/**
 * Sums of two addends are exact by luck with 0.75. That one of n + 1 has a tail and n have none: (n + 1) · 0.25 · 0.75ⁿ, which is
 * 0.00107 for n = 31 (8 · 0.000134) and 0.00083 for n = 32 (8.25 · 0.0001005).
 */
const ENOUGH = 32;

describe('a lone tail', () => {
  test('among 32 exact sums of two addends is doubted', () => {
    expect(grades(...many(ENOUGH), tail('t/99'))).toEqual(['unlikely']);
    const outcomes = gradeByTable([...many(ENOUGH), tail('t/99')].map(evaluate), tableOf, rowOf);
    expect(outcomes[ENOUGH]?.reason?.zh).toContain('其余32处合计均无尾差');
    const others = outcomes.slice(0, ENOUGH);
    expect(others.every(({ grade, reason }) => grade === undefined && reason === undefined)).toBe(true);
  });

  test('among 31 is not', () => {
    expect(grades(...many(ENOUGH - 1), tail('t/99'))).toEqual(['likely']);
  });

  test('sums of more addends are exact less often, and fewer of them are enough', () => {
    // with the tail's two addends 0.55ⁿ · 0.75 · (n · 0.45 / 0.55 + 0.25 / 0.75): 0.00205 for n = 14 and 0.00071 for 16
    const long = (row: number) =>
      sum(at(`t/${row}`, '5.00'), ...new Array(5).fill('1.00').map((one) => at(`t/${row}`, one)));
    const rows = (count: number) => Array.from({ length: count }, (_, row) => long(row));
    expect(grades(...rows(16), tail('t/99'))).toEqual(['unlikely']);
    expect(grades(...rows(14), tail('t/99'))).toEqual(['likely']);
  });

  test('the same figures in two columns of a row are one sum', () => {
    expect(grades(...many(ENOUGH - 1), ...many(ENOUGH - 1), tail('t/99'))).toEqual(['likely']);
  });

  test('printed in two columns of its row is still alone', () => {
    expect(grades(...many(ENOUGH), tail('t/99'), tail('t/99'))).toEqual(['unlikely', 'unlikely']);
  });

  test('and another in another row are two', () => {
    expect(grades(...many(ENOUGH), tail('t/99'), tail('t/98'))).toEqual(['likely', 'likely']);
  });

  test('in a table with a discrepancy is not doubted', () => {
    expect(grades(...many(ENOUGH), tail('t/99'), broken('t/98'))).toEqual(['likely']);
  });
});

describe('what counts', () => {
  test('sums of one addend are no evidence', () => {
    const single = (row: number) => sum(at(`t/${row}`, '3.00'), at(`t/${row}`, '3.00'), at(`t/${row}`, ''));
    expect(grades(...many(ENOUGH - 1), single(95), single(96), tail('t/99'))).toEqual(['likely']);
  });

  test('every table by itself', () => {
    const few = ENOUGH - 1;
    expect(grades(...many(few), ...many(ENOUGH, 'other'), tail('t/99'))).toEqual(['likely']);
    const both = [...many(ENOUGH), ...many(ENOUGH, 'other'), tail('t/99'), tail('other/99')];
    expect(grades(...both)).toEqual(['unlikely', 'unlikely']);
  });

  test('sums across tables belong to none', () => {
    const across = sum(at('t/99', '3.01'), at('t/99', '1.00'), at('other/99', '2.00'));
    expect(grades(...many(ENOUGH), across)).toEqual(['likely']);
    const outcomes = [...many(ENOUGH), tail('t/99')].map(evaluate);
    expect(gradeByTable(outcomes, () => null, rowOf)[ENOUGH]?.grade).toBe('likely');
  });
});
