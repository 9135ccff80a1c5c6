import { expect, test } from 'vitest';
import { smallFirms } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

const text = (reserved: string, micro: string): string => `
  说明 三、
  procurement 100.00
  reservedProcurement ${reserved}
  microProcurement ${micro}`;

test('30 per cent reserved, 60 of them for micro firms', () => {
  expect(asked(smallFirms, text('30.00', '18.00'))).toEqual([]);
});

test('less of either', () => {
  // 20 ÷ 100 = 20 %, 10 ÷ 20 = 50 %
  expect(asked(smallFirms, text('20.00', '10.00'))).toEqual([
    expect.stringContaining('面向中小企业预留20.00÷政府采购预算100.00＝20.00%，低于30%'),
    expect.stringContaining('预留给小微企业10.00÷面向中小企业预留20.00＝50.00%，低于60%'),
  ]);
});

test('final accounts tell of awards, not of what was reserved', () => {
  expect(asked(smallFirms, text('20.00', '10.00'), { stage: 'finalAccounts' })).toEqual([]);
});
