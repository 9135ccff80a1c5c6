import { expect, test } from 'vitest';
import { threePublicTrend } from '../../src/rules/plausibility/index.js';
import { wordsOf } from './form-words.js';
import { asked } from './questions.js';

const table = (now: string, then: string): string => `
  表四 threePublic
  columns: total total@-1
  threePublic | ${now} | ${then}`;
const withText = (text: string): { passages: ReturnType<typeof wordsOf>['passages'] } => ({
  passages: wordsOf(text).passages,
});

test('a fall, and no change', () => {
  expect(asked(threePublicTrend, table('26.80', '27.90'))).toEqual([]);
  expect(asked(threePublicTrend, table('27.90', '27.90'))).toEqual([]);
});

test('a rise without a reason', () => {
  const said = asked(
    threePublicTrend,
    table('47.91', '22.91'),
    withText('“三公”经费预算47.91万元，比上年增加25.00万元。'),
  );
  expect(said).toEqual([expect.stringContaining('“三公”经费比上年预算增加（47.91－22.91）')]);
});

test('a rise that is explained, and one that is explained by thrift', () => {
  const because = (reason: string): ReturnType<typeof withText> =>
    withText(`“三公”经费预算47.91万元，比上年增加25.00万元，${reason}。`);
  expect(asked(threePublicTrend, table('47.91', '22.91'), because('主要原因是更新车辆一辆'))).toEqual([]);
  expect(asked(threePublicTrend, table('47.91', '22.91'), because('落实厉行节约要求'))).toHaveLength(1);
});

test('final accounts are measured by their budget, not by last year', () => {
  expect(asked(threePublicTrend, table('47.91', '22.91'), { stage: 'finalAccounts' })).toEqual([]);
});
