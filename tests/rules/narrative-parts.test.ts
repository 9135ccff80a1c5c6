import { expect, test } from 'vitest';
import { equationsOf, findingsOf, undecidedOf } from './tie-out.js';

const RULE = 'narrative/parts';
const list = (parts: readonly string[]) => `
  说明 二、
  totalUses 1,410.66
    ${parts.join('\n    ')}`;

test('a list after 其中 makes the whole', () => {
  // 995.18 + 336.55 + 78.93 = 1,410.66
  const parts = ['function:201 995.18', 'function:208 336.55', 'function:210 78.93'];
  expect(equationsOf(RULE, list(parts))).toEqual([
    'exact 二、.totalUses = 二、.function:201 + 二、.function:208 + 二、.function:210',
  ]);
});

test('a class left out of it', () => {
  // 1,410.66 − (995.18 + 231.14 + 105.41) = 78.93
  expect(findingsOf(RULE, list(['function:201 995.18', 'function:208 231.14', 'function:221 105.41']))).toEqual([
    'error discrepant 二、.totalUses 二、.function:201 二、.function:208 二、.function:221',
  ]);
});

test('two classes may be some of the expenditure, so what they lack accuses nobody', () => {
  expect(findingsOf(RULE, list(['function:201 995.18', 'function:208 336.55']))).toEqual([]);
});

test('a list after 主要是 need not be exhaustive', () => {
  const parts = ['~function:201 995.18', '~function:208 336.55'];
  expect(findingsOf(RULE, list(parts))).toEqual([]);
  expect(undecidedOf(RULE, list(parts))[0]).toContain('主要是');
});

test('a part without a figure is nil', () => {
  // 1,410.66 = 1,410.66 and nothing
  expect(findingsOf(RULE, list(['basic 1,410.66', 'project none']))).toEqual([]);
});
