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

describe('a lone tail', () => {
  test('among five exact sums is doubted', () => {
    expect(grades(...many(5), tail('t/9'))).toEqual(['unlikely']);
    const outcomes = gradeByTable([...many(5), tail('t/9')].map(evaluate), tableOf, rowOf);
    expect(outcomes[5]?.reason?.zh).toContain('其余5处合计均无尾差');
    expect(outcomes.slice(0, 5).every(({ grade, reason }) => grade === undefined && reason === undefined)).toBe(true);
  });

  test('among four is not', () => {
    expect(grades(...many(4), tail('t/9'))).toEqual(['likely']);
  });

  test('printed in two columns of its row is still alone', () => {
    expect(grades(...many(5), tail('t/9'), tail('t/9'))).toEqual(['unlikely', 'unlikely']);
  });

  test('and another in another row are two', () => {
    expect(grades(...many(5), tail('t/9'), tail('t/8'))).toEqual(['likely', 'likely']);
  });

  test('in a table with a discrepancy is not doubted', () => {
    expect(grades(...many(5), tail('t/9'), broken('t/8'))).toEqual(['likely']);
  });
});

describe('what counts', () => {
  test('sums of one addend are no evidence', () => {
    const single = (row: number) => sum(at(`t/${row}`, '3.00'), at(`t/${row}`, '3.00'), at(`t/${row}`, ''));
    expect(grades(...many(4), single(5), single(6), tail('t/9'))).toEqual(['likely']);
  });

  test('every table by itself', () => {
    expect(grades(...many(4), ...many(5, 'other'), tail('t/9'))).toEqual(['likely']);
    expect(grades(...many(5), ...many(5, 'other'), tail('t/9'), tail('other/9'))).toEqual(['unlikely', 'unlikely']);
  });

  test('sums across tables belong to none', () => {
    const across = sum(at('t/9', '3.01'), at('t/9', '1.00'), at('other/9', '2.00'));
    expect(grades(...many(5), across)).toEqual(['likely']);
    expect(gradeByTable([...many(5), tail('t/9')].map(evaluate), () => null, rowOf)[5]?.grade).toBe('likely');
  });
});
