import { describe, expect, test } from 'vitest';
import { add, contains, type Interval, meet, point, printedAs, scale } from '../../src/check/interval.js';
import { Decimal, parseAmount } from '../../src/model/amount.js';

/** [1, 2) and so on, as text. */
function show(interval: Interval | null): string {
  if (interval === null) return 'empty';
  const { low, high, lowClosed, highClosed } = interval;
  return `${lowClosed ? '[' : '('}${low}, ${high}${highClosed ? ']' : ')'}`;
}

function read(text: string): Interval {
  const [low = '', high = ''] = text.slice(1, -1).split(', ');
  return {
    low: new Decimal(low),
    high: new Decimal(high),
    lowClosed: text.startsWith('['),
    highClosed: text.endsWith(']'),
  };
}

describe('a printed amount', () => {
  test.each([
    // half a step of 0.01 is 0.005
    ['3.00', '0.01', '[2.995, 3.005)'],
    ['-3.00', '0.01', '(-3.005, -2.995]'],
    ['(3.00)', '0.01', '(-3.005, -2.995]'],
    ['3', '0', '[3, 3]'],
    ['0.00', '0.01', '[0, 0]'],
    ['-', '0.01', '[0, 0]'],
    ['', '0.01', '[0, 0]'],
  ])('%s with step %s is %s', (printed, step, expected) => {
    expect(show(printedAs(parseAmount(printed, 'yuan'), new Decimal(step)))).toBe(expected);
  });
});

describe('algebra', () => {
  test('times −1 changes ends and flags', () => {
    expect(show(scale(read('[2, 3)'), -1))).toBe('(-3, -2]');
    expect(show(scale(read('[2, 3)'), 1))).toBe('[2, 3)');
  });

  test.each([
    ['[1, 2)', '[3, 4)', '[4, 6)'],
    ['[1, 2)', '(3, 4]', '(4, 6)'],
    ['[1, 2)', '[5, 5]', '[6, 7)'],
  ])('%s + %s = %s', (one, other, expected) => {
    expect(show(add(read(one), read(other)))).toBe(expected);
  });

  test.each([
    ['[1, 3)', '[2, 4)', '[2, 3)'],
    ['[1, 2)', '[2, 3)', 'empty'],
    ['[1, 2]', '[2, 3)', '[2, 2]'],
    ['[1, 2]', '(2, 3)', 'empty'],
    ['[1, 4)', '(2, 3]', '(2, 3]'],
    ['[1, 2]', '(1, 2)', '(1, 2)'],
    ['[5, 6)', '[1, 2)', 'empty'],
  ])('%s and %s have %s in common', (one, other, expected) => {
    expect(show(meet(read(one), read(other)))).toBe(expected);
    expect(show(meet(read(other), read(one)))).toBe(expected);
  });

  test('what takes nothing away leaves the same set', () => {
    const set = read('[1, 2)');
    expect(meet(set, read('[1, 2]'))).toBe(set);
    expect(meet(set, point(new Decimal(1)))).not.toBe(set);
  });

  test.each([
    ['[1, 2)', 1, true],
    ['[1, 2)', 2, false],
    ['(1, 2]', 1, false],
    ['(1, 2]', 2, true],
    ['(1, 2]', 3, false],
  ])('whether %s contains %d', (set, value, expected) => {
    expect(contains(read(set), new Decimal(value))).toBe(expected);
  });
});
