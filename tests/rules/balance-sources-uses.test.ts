import { expect, test } from 'vitest';
import { equationsOf, findingsOf } from './tie-out.js';

const RULE = 'balance/sources-uses';
const summary = (kind: string, sources: string, uses: string) => `
  表一 ${kind}
  revenue: total
  totalSources | ${sources}
  expenditure: total
  totalUses | ${uses}`;

test.each(['appropriationSummary', 'summary'])('%s: sources that are the uses', (kind) => {
  expect(equationsOf(RULE, summary(kind, '12.50', '12.50'))).toEqual([
    'exact 表一.totalUses.total = 表一.totalSources.total',
  ]);
  expect(findingsOf(RULE, summary(kind, '12.50', '12.50'))).toEqual([]);
});

test('one step is a discrepancy: the same figure is rounded once', () => {
  // 12.51 − 12.50 = 0.01, both printed to 0.01. Two prints against each other: neither is the odd one.
  expect(findingsOf(RULE, summary('summary', '12.50', '12.51'))).toEqual([
    'error discrepant 表一.totalSources.total 表一.totalUses.total',
  ]);
});
