import { expect, test } from 'vitest';
import { equationsOf, findingsOf, undecidedOf } from './tie-out.js';

const RULE = 'narrative/change';
const threePublic = (change: string) => `
  说明 四、
  threePublic 26.80
  threePublic ${change}
  表四 threePublic
  columns: total@-1 total
  threePublic | 27.90 | 26.80`;

test('this year, the change and the prior year', () => {
  // 26.80 + 1.10 = 27.90: a decrease stands on the side of this year
  expect(equationsOf(RULE, threePublic('-1.10'))).toEqual([
    'exact 四、.threePublic + 四、.threePublic± = 表四.threePublic.total@-1',
  ]);
});

test('the wrong direction', () => {
  // 26.80 − 1.10 − 27.90 = −2.20
  expect(findingsOf(RULE, threePublic('+1.10'))).toEqual([
    'error discrepant 四、.threePublic 四、.threePublic± 表四.threePublic.total@-1',
  ]);
});

test('a rounded difference may be off by one step, not by two', () => {
  // 26.80 + 1.11 − 27.90 = 0.01; with 1.12 it is 0.02; three figures to 0.01 explain less than 0.015
  expect(equationsOf(RULE, threePublic('-1.11'))[0]).toMatch(/^rounding /);
  expect(equationsOf(RULE, threePublic('-1.12'))[0]).toMatch(/^discrepant /);
});

test('no change: both years are equal', () => {
  // 26.80 against 27.90
  expect(findingsOf(RULE, threePublic('='))).toEqual(['error discrepant 四、.threePublic 表四.threePublic.total@-1']);
});

const appropriation = (change: string) => `
  说明 二、
  generalPublicRevenue 1,429.14
  generalPublicRevenue +${change}
  表一 appropriationSummary
  revenue: total
  carryoverIn | 0.61
  表二 generalPublicExpenditure
  columns: total@-1
  total | 1,398.18`;

test('the tables have no appropriation of the prior year: undecided, with what it implies', () => {
  // 1,429.14 − 31.57 = 1,397.57; 1,398.18 − 1,397.57 = 0.61, the carryover
  expect(findingsOf(RULE, appropriation('31.57'))).toEqual([]);
  const [reason = ''] = undecidedOf(RULE, appropriation('31.57'));
  expect(reason).toContain('1,397.57');
  expect(reason).toContain('0.61');
});

test('where it does hold, it is tied', () => {
  // 1,429.14 − 30.96 = 1,398.18
  expect(equationsOf(RULE, appropriation('30.96'))[0]).toMatch(/^exact /);
});
