import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/check/evaluate.js';
import { jointly } from '../../src/check/joint.js';
import type { Cell } from '../../src/model/document.js';
import type { Equation } from '../../src/model/equation.js';
import { cell, equation, sum } from './build.js';

/** Whole yuan, step 1. */
const whole = (printed: number): Cell => cell(String(printed), 1);

function verdicts(...equations: readonly Equation[]): string[] {
  return jointly(equations.map(evaluate)).map(({ verdict, joint }) => (joint === true ? 'joint' : verdict));
}

// 10 = 3 + 6, 3 = 1 + 1, 6 = 3 + 2: the parts leave [2.5, 3) and [5.5, 6), together [8, 9), and 10 is [9.5, 10.5).
const [total, three, six] = [whole(10), whole(3), whole(6)];
const top = sum(total, three, six);
const left = sum(three, whole(1), whole(1));
const right = sum(six, whole(3), whole(2));
// 6 = 4 + 2 takes nothing from [5.5, 6.5)
const allOfSix = sum(six, whole(4), whole(2));

describe('a chain that passes sum by sum', () => {
  test('can be impossible', () => {
    expect([top, left, right].map((of) => evaluate(of).verdict)).toEqual(['rounding', 'rounding', 'rounding']);
    expect(verdicts(top, left, right)).toEqual(['joint', 'rounding', 'rounding']);
    expect(verdicts(right, left, top)).toEqual(['rounding', 'rounding', 'joint']);
  });

  test('keeps gap and allowance, loses the grade, and says why', () => {
    const [outcome] = jointly([top, left, right].map(evaluate));
    // 10 − 3 − 6 = 1; two addends allow one step
    expect(outcome).toMatchObject({ verdict: 'discrepant', joint: true });
    expect(outcome?.residual.toString()).toBe('1');
    expect(outcome?.allowed.toString()).toBe('1');
    expect(outcome?.grade).toBeUndefined();
    expect(outcome?.reason?.zh).toContain('不能同时成立');
  });

  test('is possible where its parts leave enough', () => {
    // [2.5, 3) and [5.5, 6.5) are together [8, 9.5), short of 9.5
    expect(verdicts(top, left, allOfSix)).toEqual(['joint', 'rounding', 'exact']);
    // 3 = 2 + 1 leaves all of [2.5, 3.5); together [8, 10)
    expect(verdicts(top, sum(three, whole(2), whole(1)), allOfSix)).toEqual(['rounding', 'exact', 'exact']);
  });

  test('nil parts are exact', () => {
    // 3 = 1 + 1 + nil leaves [2.5, 3) just the same
    expect(verdicts(top, sum(three, whole(1), cell('', 1), whole(1)), right)).toEqual([
      'joint',
      'rounding',
      'rounding',
    ]);
  });
});

describe('what is not read', () => {
  test('a discrepant sum narrows nothing', () => {
    // 3 = 1 + 9 is broken by itself; were it used, 3 would be nothing at all
    expect(verdicts(top, sum(three, whole(1), whole(9)), allOfSix)).toEqual(['rounding', 'discrepant', 'exact']);
  });

  test('a sum that need not hold', () => {
    const whenBroken = () => ({ zh: '', en: '' });
    const scope = { cells: [whole(1)], line: { zh: '上年结转', en: 'carryover' } };
    const likeLeft = (more: Parameters<typeof equation>[3]) => equation('sum', [three], [whole(1), whole(1)], more);
    expect(verdicts(top, likeLeft({ whenBroken }), allOfSix)[0]).toBe('rounding');
    expect(verdicts(top, likeLeft({ scope: { ...scope, cells: [whole(7)] } }), allOfSix)[0]).toBe('rounding');
    expect(verdicts(top, likeLeft({}), allOfSix)[0]).toBe('joint');
  });

  test('a sum with a figure that is cut off elsewhere', () => {
    const fine = cell('3.8', '0.1');
    expect(verdicts(top, left, right, equation('restatement', [three], [fine]))).toEqual([
      'rounding',
      'rounding',
      'rounding',
      'rounding',
    ]);
  });

  test('restatements, bounds, and sums with two figures on the left', () => {
    const difference = equation('sum', [total, whole(1)], [three, six, whole(2)]);
    const outcomes = [difference, left, right].map(evaluate);
    expect(jointly(outcomes)).toEqual(outcomes);
  });
});

describe('figures in several sums', () => {
  test('the total of a column and of a row', () => {
    // 3 = 1 + 1 leaves [2.5, 3), 3 = 2 + 2 leaves [3, 3.5)
    const cross = whole(3);
    expect(verdicts(sum(cross, whole(1), whole(1)), sum(cross, whole(2), whole(2)))).toEqual(['rounding', 'joint']);
    expect(verdicts(sum(cross, whole(1), whole(1)), sum(cross, whole(1), whole(1)))).toEqual(['rounding', 'rounding']);
  });

  test('both narrow it before it is added', () => {
    // the column leaves [2.5, 3) of 3 although the row leaves it whole; so 10 = 3 + 6 stays impossible
    const row = sum(three, whole(2), whole(1));
    expect(verdicts(row, top, right, left)).toEqual(['exact', 'joint', 'rounding', 'rounding']);
  });

  test('also where one of its sums waits for others', () => {
    // 2 = 0.9 + 0.8 exactly 1.7, so 3 = 2 + 1.0 exactly 2.7; with [5.5, 6.5) that is [8.2, 9.2), short of 9.5
    const exactly = (printed: string) => cell(printed, 0);
    const two = whole(2);
    const row = sum(three, whole(2), whole(1));
    const column = sum(three, two, exactly('1.0'));
    const deep = sum(two, exactly('0.9'), exactly('0.8'));
    expect(verdicts(row, top, allOfSix, column, deep)).toEqual(['exact', 'joint', 'exact', 'exact', 'rounding']);
  });

  test('a circle of references ends', () => {
    const [one, other] = [whole(5), whole(5)];
    const circle = [sum(one, other, cell('', 1)), sum(other, one, cell('', 1)), sum(one, one)];
    expect(verdicts(...circle, top, left, right)).toEqual(['exact', 'exact', 'exact', 'joint', 'rounding', 'rounding']);
  });

  test('a chain of 20,000 sums, printed top down, is no recursion', () => {
    // 2 = 1 + 1, 3 = 2 + 1, …: all exact; a tail of 1 at the bottom (3 = 1 + 1) leaves [2.5, 3) at every level above it
    const chain: Equation[] = [];
    let last = three;
    for (let printed = 4; printed < 20_000; printed += 1) {
      const next = whole(printed);
      chain.push(sum(next, last, whole(1)));
      last = next;
    }
    const outcomes = verdicts(...chain.reverse(), left);
    expect(new Set(outcomes)).toEqual(new Set(['exact', 'rounding']));
  });
});
