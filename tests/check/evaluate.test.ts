import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/check/evaluate.js';
import type { Equation, Outcome } from '../../src/model/equation.js';
import { cell, equation, sum, wan } from './build.js';

/** The outcome without the equation; amounts as text. */
function verdictOn(of: Equation): Record<string, unknown> {
  const { verdict, residual, allowed, grade, truncated }: Outcome = evaluate(of);
  return {
    verdict,
    residual: residual.toString(),
    allowed: allowed.toString(),
    ...(grade === undefined ? {} : { grade }),
    ...(truncated === undefined ? {} : { truncated }),
  };
}

const restatement = (...[left, right]: Parameters<typeof sum>) =>
  equation('restatement', [left], right === undefined ? [] : [right]);

describe('sums', () => {
  test('a total of its parts', () => {
    // 3.00 = 1.00 + 2.00; three prints may be off by less than 1.5 steps, that is by 1 step = 100 yuan
    expect(verdictOn(sum(wan('3.00'), wan('1.00'), wan('2.00')))).toEqual({
      verdict: 'exact',
      residual: '0',
      allowed: '100',
    });
  });

  test.each([
    // addends, tail in steps, verdict; floor(n/2) steps are allowed: 2 → 1, 3 → 1, 4 → 2
    [2, 1, 'rounding', '0.01'],
    [2, 2, 'discrepant', '0.01'],
    [3, 1, 'rounding', '0.01'],
    [3, 2, 'discrepant', '0.01'],
    [4, 2, 'rounding', '0.02'],
    [4, -2, 'rounding', '0.02'],
    [4, 3, 'discrepant', '0.02'],
  ])('%d addends and a tail of %d steps: %s', (addends, steps, verdict, allowed) => {
    const total = (addends + steps / 100).toFixed(2);
    const outcome = verdictOn(sum(cell(total), ...Array.from({ length: addends }, () => cell('1.00'))));
    expect(outcome).toMatchObject({ verdict, allowed, residual: String(steps / 100) });
  });

  test('one addend left is a restatement: 926.81 against 926.80 and a blank', () => {
    // residual 0.01 万元 = 100 yuan; prints of one step are equal or not
    const expected = { verdict: 'discrepant', residual: '100', allowed: '0' };
    expect(verdictOn(sum(wan('926.81'), wan('926.80'), wan('')))).toEqual(expected);
    expect(verdictOn(sum(wan('926.81'), wan('926.80'), wan('0.00'), wan('-')))).toEqual(expected);
    // two parts, none of them nil: a tail of one step
    expect(verdictOn(sum(wan('926.81'), wan('900.00'), wan('26.80'))).verdict).toBe('rounding');
  });

  test('nothing left', () => {
    expect(verdictOn(sum(cell('5.00'), cell('')))).toEqual({ verdict: 'discrepant', residual: '5', allowed: '0' });
    expect(verdictOn(sum(cell('0.00'), cell('-'), cell('')))).toEqual({
      verdict: 'exact',
      residual: '0',
      allowed: '0',
    });
    expect(verdictOn(sum(cell('0.00')))).toEqual({ verdict: 'exact', residual: '0', allowed: '0' });
    expect(verdictOn(sum(cell(''), cell('0.01'), cell('0.02'))).verdict).toBe('discrepant');
  });

  test('a difference: 10.00 = 15.01 − 5.00', () => {
    // 10.00 + 5.00 − 15.01 = −0.01, within less than 1.5 steps
    const difference = equation('sum', [cell('10.00'), cell('5.00')], [cell('15.01')]);
    expect(verdictOn(difference)).toEqual({ verdict: 'rounding', residual: '-0.01', allowed: '0.01', grade: 'likely' });
  });

  test('ends that touch: exact parts against one print', () => {
    // 3 is [2.5, 3.5): exact parts of 2.5 are printed 3, exact parts of 3.5 are not
    const total = cell('3', 1);
    expect(verdictOn(sum(total, cell('1.0', 0), cell('1.5', 0)))).toMatchObject({
      verdict: 'rounding',
      residual: '0.5',
      allowed: '0.5',
    });
    expect(verdictOn(sum(total, cell('1.0', 0), cell('2.5', 0)))).toMatchObject({
      verdict: 'discrepant',
      residual: '-0.5',
      allowed: '0.4',
    });
    // mirrored below zero: −3 is (−3.5, −2.5]
    expect(verdictOn(sum(cell('-3', 1), cell('-1.0', 0), cell('-1.5', 0))).verdict).toBe('rounding');
    expect(verdictOn(sum(cell('-3', 1), cell('-1.0', 0), cell('-2.5', 0))).verdict).toBe('discrepant');
  });

  test('mixed steps', () => {
    // 12 ± 0.5 against 10.0 ± 0.05 + 1.5 ± 0.05: less than 0.6 apart, so at most 0.5 on the grid of 0.1
    expect(verdictOn(sum(cell('12', 1), cell('10.0', '0.1'), cell('1.5', '0.1')))).toEqual({
      verdict: 'rounding',
      residual: '0.5',
      allowed: '0.5',
      grade: 'likely',
    });
    expect(verdictOn(sum(cell('12', 1), cell('10.0', '0.1'), cell('1.4', '0.1'))).verdict).toBe('discrepant');
  });

  test('beyond three standard deviations', () => {
    // 30 addends and a total: r² > 0.75·31 steps² = 23.25, so 4 steps are likely and 5 are not; 15 are allowed, 16 are not
    const parts = Array.from({ length: 30 }, () => cell('1.00'));
    const off = (total: string) => verdictOn(sum(cell(total), ...parts));
    expect(off('30.04')).toMatchObject({ verdict: 'rounding', grade: 'likely', allowed: '0.15' });
    expect(off('30.05')).toMatchObject({ verdict: 'rounding', grade: 'unlikely' });
    expect(off('30.15')).toMatchObject({ verdict: 'rounding', grade: 'unlikely' });
    expect(off('30.16')).toMatchObject({ verdict: 'discrepant' });
  });

  test('amounts beyond exact integers', () => {
    // 10¹⁴ yuan are 10¹⁶ hundredths; the gap is 0.01
    expect(
      verdictOn(sum(cell('100000000000000.01'), cell('50000000000000.00'), cell('50000000000000.00'))),
    ).toMatchObject({
      verdict: 'rounding',
      residual: '0.01',
    });
  });
});

describe('restatements', () => {
  test('at one precision, equal or not', () => {
    expect(verdictOn(restatement(wan('1,429.76'), wan('1,429.75')))).toEqual({
      verdict: 'discrepant',
      residual: '100',
      allowed: '0',
    });
    expect(verdictOn(restatement(wan('1,429.75'), wan('1429.75')))).toEqual({
      verdict: 'exact',
      residual: '0',
      allowed: '0',
    });
    expect(verdictOn(restatement(wan(''), wan('-')))).toEqual({ verdict: 'exact', residual: '0', allowed: '0' });
  });

  test.each([
    // 万元 with two decimals (step 100 yuan) against whole yuan; residual = coarse − fine
    ['78.22', '782,164', 'rounding', '36', undefined], // 78.2164 is rounded to 78.22
    ['78.21', '782,164', 'rounding', '-64', true], // and cut off to 78.21
    ['78.23', '782,164', 'discrepant', '136', undefined],
    ['78.20', '782,164', 'discrepant', '-164', undefined],
    ['78.22', '782,150', 'rounding', '50', undefined], // the half is rounded away from zero
    ['78.21', '782,150', 'rounding', '-50', true], // or 782,149.6 was printed twice; in any case the fine print cut off
    ['78.22', '782,149', 'discrepant', '51', undefined],
    ['78.21', '782,149', 'rounding', '-49', undefined], // rounded and cut off alike: rounded
    ['-78.21', '-782,164', 'rounding', '64', true],
    ['-78.22', '-782,164', 'rounding', '-36', undefined],
    ['-78.21', '782,164', 'discrepant', '-1564264', undefined],
  ])('%s 万元 against %s 元: %s', (coarse, fine, verdict, residual, truncated) => {
    const outcome = evaluate(restatement(wan(coarse), cell(fine, 1)));
    expect(outcome).toMatchObject({ verdict, ...(verdict === 'rounding' ? { grade: 'likely' } : {}) });
    expect(outcome.residual.toString()).toBe(residual);
    expect(outcome.truncated).toBe(truncated);
    expect(evaluate(restatement(cell(fine, 1), wan(coarse))).verdict).toBe(verdict);
  });

  test('what unequal precision allows', () => {
    // 26.8 against 26.80: cut off, the fine print may be up to 26.89
    expect(verdictOn(restatement(cell('26.8'), cell('26.80')))).toEqual({
      verdict: 'exact',
      residual: '0',
      allowed: '0.09',
    });
    // 26.8 against 26.74 (residual +0.06): |r| < (0.1 + 0.01)/2 = 0.055, at most 0.05
    expect(verdictOn(restatement(cell('26.8'), cell('26.74')))).toEqual({
      verdict: 'discrepant',
      residual: '0.06',
      allowed: '0.05',
    });
    // 26.7 against 26.80 (residual −0.10): one fine step beyond a cut-off
    expect(verdictOn(restatement(cell('26.7'), cell('26.80')))).toEqual({
      verdict: 'discrepant',
      residual: '-0.1',
      allowed: '0.09',
    });
  });

  test('yuan and cents against 万元', () => {
    // 267,450.00 yuan exact is in [26.745, 26.755) 万元 as 26.75; 267,550.00 is not, but cut off it is
    expect(verdictOn(restatement(wan('26.75'), cell('267,450.00', 0)))).toEqual({
      verdict: 'rounding',
      residual: '50',
      allowed: '50',
      grade: 'likely',
    });
    expect(verdictOn(restatement(wan('26.75'), cell('267,550.00', 0)))).toMatchObject({
      verdict: 'rounding',
      truncated: true,
    });
  });
});

describe('bounds', () => {
  test.each([
    ['5.00', ['3.00', '2.00'], 'exact', '0'],
    ['4.99', ['3.00', '2.00'], 'exact', '-0.01'],
    ['5.01', ['3.00', '2.00'], 'rounding', '0.01'],
    ['5.02', ['3.00', '2.00'], 'discrepant', '0.02'],
    // rounding keeps the order, so two prints of one step decide alone
    ['5.01', ['5.00'], 'discrepant', '0.01'],
    ['', ['5.00'], 'exact', '-5'],
    ['0.01', [''], 'discrepant', '0.01'],
  ])('%s ≤ %s: %s', (left, right, verdict, residual) => {
    const outcome = evaluate(
      equation(
        'bound',
        [cell(left)],
        right.map((printed) => cell(printed)),
      ),
    );
    expect(outcome.verdict).toBe(verdict);
    expect(outcome.residual.toString()).toBe(residual);
  });
});

describe('scope', () => {
  const line = { zh: '上年结转', en: 'carryover from the prior year' };
  const scoped = (left: string, right: string, ...named: ReturnType<typeof cell>[]) =>
    evaluate(equation('restatement', [wan(left)], [wan(right)], { scope: { cells: named, line } })).verdict;

  test('the gap is the named line', () => {
    // 1,429.75 − 1,429.14 = 0.61
    expect(scoped('1,429.75', '1,429.14', wan('0.61'))).toBe('scope');
    expect(scoped('1,429.75', '1,429.14', wan('0.60'), wan('0.01'))).toBe('scope');
  });

  test('and nothing else', () => {
    expect(scoped('1,429.75', '1,429.14', wan('0.59'))).toBe('discrepant');
    expect(scoped('1,429.14', '1,429.75', wan('0.61'))).toBe('discrepant');
    expect(scoped('1,429.75', '1,429.14', wan(''))).toBe('discrepant');
    expect(scoped('1,429.75', '1,429.14')).toBe('discrepant');
    expect(scoped('1,429.75', '1,429.75', wan('0.61'))).toBe('exact');
  });

  test('a line that is rounded by itself explains within rounding', () => {
    // 1,429.75 − 1,429.14 − 0.60 = 0.01: three prints of one step may differ by floor(3/2) = 1 step
    expect(scoped('1,429.75', '1,429.14', wan('0.60'))).toBe('scope');
    expect(scoped('1,429.75', '1,429.14', wan('0.62'))).toBe('scope');
  });

  test('a line in yuan explains within rounding', () => {
    // 1,429.75 − 1,429.14 − 0.6123 = −0.0023 万元 = −23 yuan, within less than (100 + 100 + 1)/2
    expect(scoped('1,429.75', '1,429.14', cell('6,123', 1))).toBe('scope');
    // −0.0123 万元 = −123 yuan
    expect(scoped('1,429.75', '1,429.14', cell('6,223', 1))).toBe('discrepant');
  });

  test('what rounding explains needs no line', () => {
    // 782,200 − 782,164 = 36 yuan, rounded; less the line of 10 yuan it would be 26, possible as well
    const scope = { cells: [cell('10', 1)], line };
    const of = equation('restatement', [wan('78.22')], [cell('782,164', 1)], { scope });
    expect(evaluate(of).verdict).toBe('rounding');
    // a line of 36 yuan explains it to the last digit
    expect(evaluate({ ...of, scope: { ...scope, cells: [cell('36', 1)] } }).verdict).toBe('scope');
  });

  test('a line that cannot be read leaves a break undecided', () => {
    expect(scoped('1,429.75', '1,429.14', wan('0.6l'))).toBe('undecided');
    expect(scoped('1,429.75', '1,429.75', wan('0.6l'))).toBe('exact');
  });
});

describe('undecided', () => {
  test('an amount that cannot be read', () => {
    const outcome = evaluate(
      sum(cell('3.00'), cell('1,00', '0.01', { location: { file: 'a.txt', page: 3, line: 12 } }), cell('2.00')),
    );
    expect(outcome.verdict).toBe('undecided');
    expect(outcome.reason?.zh).toContain('第3页第12行“1,00”');
    expect(outcome.reason?.en).toBe('"1,00" (page 3, line 12) could not be read as a number');
  });

  test('an amount without a column, even a nil one', () => {
    for (const printed of ['1.00', '0.00']) {
      const outcome = evaluate(sum(cell('1.00'), cell(printed, '0.01', { placing: 'undecided' })));
      expect(outcome.verdict).toBe('undecided');
      expect(outcome.reason?.zh).toContain(`“${printed}”`);
      expect(outcome.reason?.en).toBe(`the column of "${printed}" could not be determined`);
    }
  });

  test('known before', () => {
    const undecided = { zh: '口径未知', en: 'unknown scope' };
    expect(evaluate(equation('sum', [cell('1.00')], [cell('1.00')], { undecided }))).toMatchObject({
      verdict: 'undecided',
      reason: undecided,
    });
  });

  test('a break that proves nothing', () => {
    const whenBroken = (residual: { toString(): string }) => ({ zh: `另有${residual}元`, en: `${residual} more` });
    const list = (total: string) => equation('sum', [cell(total)], [cell('1.00'), cell('2.00')], { whenBroken });
    // 9.00 − 3.00 = 6
    expect(evaluate(list('9.00'))).toMatchObject({ verdict: 'undecided', reason: { zh: '另有6元', en: '6 more' } });
    expect(evaluate(list('3.01')).verdict).toBe('rounding');
    expect(evaluate(list('3.00')).verdict).toBe('exact');
  });
});
