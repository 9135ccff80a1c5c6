import { expect, test } from 'vitest';
import { equationsOf, findingsOf, undecidedOf } from './tie-out.js';

const RULE = 'narrative/performance-money';
const said = (figure: string) => `
  说明 五、
  performanceMoney ${figure}
  表八 expenditureSummary
  columns: project
  total | 161.69
  表十一 projectPerformance
  columns: total
  projectFunds | 7.00
  表十二 projectPerformance
  columns: total
  projectFunds | 13.80`;

test('only some projects are published: undecided, with what is missing', () => {
  // 7.00 + 13.80 = 20.80; 161.69 − 20.80 = 140.89
  expect(equationsOf(RULE, said('161.69'))).toEqual([
    'exact 五、.performanceMoney ≤ 表八.total.project',
    'undecided 五、.performanceMoney = 表十一.projectFunds.total + 表十二.projectFunds.total',
  ]);
  const [reason = ''] = undecidedOf(RULE, said('161.69'));
  expect(reason).toContain('20.80');
  expect(reason).toContain('140.89');
});

test('all are published', () => {
  expect(equationsOf(RULE, said('20.80'))[1]).toMatch(/^exact /);
});

test('more than all projects cost', () => {
  // 170.00 − 161.69 = 8.31
  expect(findingsOf(RULE, said('170.00'))).toEqual(['warning discrepant 五、.performanceMoney 表八.total.project']);
});
