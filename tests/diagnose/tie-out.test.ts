import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '../../src/check/run.js';
import { corrected } from '../../src/diagnose/corrections.js';
import { tieOut } from '../../src/diagnose/tie-out.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../rules/notation.js';

const proposed = (text: string) => tieOut(run(documentOf(text), RULES));

test('a table that ties needs nothing', () => {
  expect(proposed('表八 expenditureSummary\ncolumns: total\n201 | 3.00\n20103 | 1.00\n20113 | 2.00')).toEqual([]);
});

test('three thirds of ten: one last digit', () => {
  // 3.33 + 3.33 + 3.33 = 9.99, 0.01 short of 10.00
  const [proposal, ...others] = proposed(
    '表八 expenditureSummary\ncolumns: total\n201 | 10.00\n20103 | 3.33\n20113 | 3.33\n20132 | 3.33',
  );
  expect(others).toEqual([]);
  expect(proposal?.sums).toBe(1);
  expect(proposal?.moves.map(({ cell, printed }) => [cell?.id, printed])).toEqual([['表八.201.total', '9.99']]);
});

test('a total that another table prints moves in both, so a part moves instead', () => {
  const rows = '20103 | 3.33\n20113 | 3.33\n20132 | 3.33';
  const [proposal] = proposed(
    `表二 generalPublicExpenditure\ncolumns: total\ntotal | 10.00\n201 | 10.00\n${rows.replace('20132 | 3.33', '20132 | 3.34')}
     表八 expenditureSummary\ncolumns: total\ntotal | 10.00\n201 | 10.00\n${rows}`.replace(/^ +/gm, ''),
  );
  // 表二 ties: 3.33 + 3.33 + 3.34 = 10.00; in 表八 one part has to be 3.34
  expect(proposal?.moves).toHaveLength(1);
  expect(proposal?.moves[0]?.printed).toBe('3.34');
  expect(proposal?.moves[0]?.cell?.id).toMatch(/^表八\.201/);
});

test('a sum that is discrepant is no rounding difference', () => {
  expect(proposed('表八 expenditureSummary\ncolumns: total\n201 | 13.00\n20103 | 3.33\n20113 | 3.33')).toEqual([]);
});

test('after the moves every sum is exact, and no figure moved by more than one step', () => {
  const amounts = fc.array(fc.integer({ min: 100, max: 99_999 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 3 }), (sections) => {
      // Thousandths, each figure rounded by itself to hundredths.
      const print = (thousandths: number): string => (Math.round(thousandths / 10) / 100).toFixed(2);
      const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
      const rows = sections.flatMap((items, at) => [
        `2010${at + 1} | ${print(sum(items))}`,
        ...items.map((item, place) => `2010${at + 1}0${place + 1} | ${print(item)}`),
      ]);
      const document = documentOf(
        `表八 expenditureSummary\ncolumns: total\n201 | ${print(sum(sections.map(sum)))}\n${rows.join('\n')}`,
      );
      const proposals = tieOut(run(document, RULES));
      const moves = proposals.flatMap((one) => one.moves);
      for (const { cell, value } of moves)
        expect(cell?.amount.value.minus(value).abs().toNumber()).toBe(cell?.step.toNumber());
      if (proposals.some((one) => one.moves.length === 0)) return;
      const after = run(corrected(document, moves), RULES).outcomes.filter(({ equation }) => equation.kind === 'sum');
      expect(after.map(({ verdict }) => verdict)).toEqual(after.map(() => 'exact'));
    }),
    { numRuns: 60 },
  );
});
