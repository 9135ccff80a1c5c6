import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'balance/funds';
const summary = (generalPublic: string, governmentFunds: string) => `
  表一 appropriationSummary
  revenue: total
  revenueForYear | 30.00
    generalPublicRevenue | 20.00
    governmentFundsRevenue | 10.00
  carryoverIn | 1.50
    generalPublicCarryover | 0.50
    governmentFundsCarryover | 1.00
  expenditure: total=generalPublic+governmentFunds generalPublic governmentFunds
  totalUses | 31.50 | ${generalPublic} | ${governmentFunds}`;
const OF_GENERAL_PUBLIC =
  '表一.totalUses.generalPublic = 表一.generalPublicRevenue.total + 表一.generalPublicCarryover.total';
const OF_GOVERNMENT_FUNDS =
  '表一.totalUses.governmentFunds = 表一.governmentFundsRevenue.total + 表一.governmentFundsCarryover.total';

test('each fund is spent as it comes in', () => {
  // 20.00 + 0.50 = 20.50; 10.00 + 1.00 = 11.00
  expect(equationsOf(RULE, summary('20.50', '11.00'))).toEqual([
    `exact ${OF_GENERAL_PUBLIC}`,
    `exact ${OF_GOVERNMENT_FUNDS}`,
  ]);
});

test('money transferred into the general public budget is legitimate, so only a warning', () => {
  // 3.00 transferred: 23.50 against 20.50, 8.00 against 11.00; 23.50 + 8.00 = 31.50
  expect(equationsOf(RULE, summary('23.50', '8.00'))).toEqual([
    `discrepant ${OF_GENERAL_PUBLIC}`,
    `discrepant ${OF_GOVERNMENT_FUNDS}`,
  ]);
  expect(findingsOf(RULE, summary('23.50', '8.00')).map((finding) => finding.split(' ')[0])).toEqual([
    'warning',
    'warning',
  ]);
});
