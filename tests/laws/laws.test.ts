/** Laws of checking, held by random documents: no rule is named here. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Checked, run } from '../../src/check/run.js';
import { check, extract } from '../../src/index.js';
import { isNil } from '../../src/model/amount.js';
import type { Document } from '../../src/model/document.js';
import type { Outcome } from '../../src/model/equation.js';
import { RULES } from '../../src/rules/index.js';
import { FIXTURES, inputOf } from '../fixtures/fixture.js';
import { documentOf } from '../rules/notation.js';
import { budgets } from './budget.js';
import { moved, shuffled } from './change.js';

const EXACT = 1;
const FINE = 100;
const documents = (fine: number) => budgets(fine).map(documentOf);
const checked = (document: Document): Checked => run(document, RULES);
const holdAll = (runs: number) => ({ numRuns: runs, seed: 20240101 });

describe('a document in which everything agrees', () => {
  test('has no finding above a note and no discrepant equation', () => {
    fc.assert(
      fc.property(documents(EXACT), (document) => {
        const { findings, outcomes } = checked(document);
        expect(findings.filter(({ severity }) => severity !== 'note').map(({ message }) => message.zh)).toEqual([]);
        expect(outcomes.filter(({ verdict }) => verdict === 'discrepant')).toEqual([]);
        expect(outcomes.length).toBeGreaterThan(20);
      }),
      holdAll(80),
    );
  });

  test('and was rounded figure by figure has no discrepant sum within a table', () => {
    fc.assert(
      fc.property(documents(FINE), (document) => {
        const within = checked(document).outcomes.filter(({ equation }) =>
          ['children', 'columns'].includes(equation.form),
        );
        expect(within.filter(({ verdict }) => verdict === 'discrepant' || verdict === 'undecided')).toEqual([]);
        expect(within.length).toBeGreaterThan(5);
      }),
      holdAll(80),
    );
  });
});

describe('moving one figure', () => {
  /** More steps than any sum of these documents has terms, so that no rounding explains them. */
  const STEPS = 60;
  const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
  const sign = fc.constantFrom(1, -1);

  test('breaks the equations that read it, and no other', () => {
    fc.assert(
      fc.property(documents(EXACT), place, sign, (document, at, up) => {
        const before = checked(document);
        const cells = [...new Set(before.outcomes.flatMap(({ equation }) => equation.terms.map(({ cell }) => cell)))];
        const movable = cells.filter(
          ({ amount, step }) => !isNil(amount) && amount.value.greaterThan(step.times(STEPS)),
        );
        fc.pre(movable.length > 0);
        const cell = movable[Math.floor(at * movable.length)] as (typeof movable)[number];
        const after = checked(moved(document, cell.id, cell.step.times(STEPS * up)));
        expect(changesOf(before, after)).toEqual(expectedChanges(before, cell.id, cell.step.times(STEPS * up)));
      }),
      holdAll(120),
    );
  });

  type Amount = Outcome['residual'];

  /** Prints of one quantity change their pairs as the reference changes, so a class stands for all of its pairs. */
  const keyOf = ({ equation }: Outcome): string =>
    equation.quantity
      ? `the quantity ${equation.quantity.cells.map(({ id }) => id).sort()[0]}`
      : `${equation.rule} ${equation.instance}`;

  const exact = ({ outcomes }: Checked): Set<string> => {
    const broken = new Set(outcomes.filter(({ verdict }) => verdict !== 'exact').map(keyOf));
    return new Set(outcomes.map(keyOf).filter((key) => !broken.has(key)));
  };

  /** What was exact and is no more, and what was not and is now. */
  function changesOf(before: Checked, after: Checked): string[] {
    const [was, is] = [exact(before), exact(after)];
    return [...[...was].filter((key) => !is.has(key)), ...[...is].filter((key) => !was.has(key))].sort();
  }

  function expectedChanges(before: Checked, id: string, by: Amount): string[] {
    const was = exact(before);
    const readers = before.outcomes.filter((outcome) => was.has(keyOf(outcome)) && breaks(outcome, id, by));
    return [...new Set(readers.map(keyOf))].sort();
  }

  /** A term moves its equation by as much; a bound breaks only upwards. */
  function breaks({ equation, residual }: Outcome, id: string, by: Amount): boolean {
    const inClass = equation.quantity?.cells.some((cell) => cell.id === id) ?? false;
    const shift = equation.terms
      .filter(({ cell }) => cell.id === id)
      .reduce((sum, { coefficient }) => sum.plus(by.times(coefficient)), by.minus(by));
    if (equation.kind === 'bound') return residual.plus(shift).greaterThan(0) && !shift.isZero();
    return inClass || !shift.isZero();
  }

  test('leaves a discrepancy wherever a sum that must hold was broken', () => {
    fc.assert(
      fc.property(documents(EXACT), place, (document, at) => {
        const before = checked(document);
        const sums = before.outcomes.filter(
          ({ equation, verdict }) =>
            verdict === 'exact' && ['children', 'columns'].includes(equation.form) && equation.terms.some(isMovable),
        );
        fc.pre(sums.length > 0);
        const { equation } = sums[Math.floor(at * sums.length)] as Outcome;
        const cell = equation.terms.find(isMovable)?.cell as Outcome['equation']['terms'][number]['cell'];
        const after = checked(moved(document, cell.id, cell.step.times(STEPS)));
        const found = after.outcomes.find(
          (outcome) => outcome.equation.rule === equation.rule && outcome.equation.instance === equation.instance,
        );
        expect(found?.verdict).toBe('discrepant');
        expect(after.findings.some(({ evidence }) => evidence.some(({ id }) => id === cell.id))).toBe(true);
      }),
      holdAll(80),
    );
  });

  const isMovable = ({ cell }: Outcome['equation']['terms'][number]): boolean => !isNil(cell.amount);
});

test('the order of tables and rows changes no finding but that on the order of codes', () => {
  const said = ({ findings }: Checked): string[] =>
    findings
      .filter(({ rule }) => rule !== 'form/code-order')
      .map(({ rule, severity, outcome, evidence }) =>
        [rule, severity, outcome?.verdict, ...evidence.map(({ id }) => id).sort()].join(' '),
      )
      .sort();
  fc.assert(
    fc.property(documents(FINE), fc.integer(), fc.double({ min: 0, max: 0.999, noNaN: true }), (whole, seed, at) => {
      const cells = whole.tables.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.filter((cell) => cell !== null)),
      );
      const cell = cells[Math.floor(at * cells.length)];
      const document = cell ? moved(whole, cell.id, cell.step.times(70)) : whole;
      expect(said(checked(shuffled(document, seed)))).toEqual(said(checked(document)));
    }),
    holdAll(80),
  );
});

test.each(FIXTURES)('what was extracted of %s is checked like the document itself', async (fixture) => {
  const input = inputOf(fixture);
  const bytes = new TextEncoder().encode(JSON.stringify(await extract([input])));
  const [original] = (await check([input])).documents;
  const [again] = (await check([{ name: 'x.json', bytes }])).documents;
  expect(again?.findings).toEqual(original?.findings);
  expect(again?.equations).toEqual(original?.equations);
  expect(again?.coverage).toEqual(original?.coverage);
  expect(again?.undecided).toEqual(original?.undecided);
});
