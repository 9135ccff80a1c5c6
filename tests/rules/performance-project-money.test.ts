import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'performance/project-money';
const tables = (project: string) => `
  表八 expenditureSummary
  columns: project
  total | ${project}
  表十一 projectPerformance
  columns: total
  projectFunds | 56.40
  表十二 projectPerformance
  columns: total
  projectFunds | 31.65`;

test('key projects only: less than all project expenditure', () => {
  // 56.40 + 31.65 = 88.05 ≤ 115.35
  expect(equationsOf(RULE, tables('115.35'))).toEqual([
    'exact 表十一.projectFunds.total + 表十二.projectFunds.total ≤ 表八.total.project',
  ]);
});

test('more than all project expenditure', () => {
  // 88.05 − 80.00 = 8.05
  expect(findingsOf(RULE, tables('80.00'))).toEqual([
    'warning discrepant 表八.total.project 表十一.projectFunds.total 表十二.projectFunds.total',
  ]);
});
