import { expect, test } from 'vitest';
import { equationsOf, findingsOf, undecidedOf } from './tie-out.js';

const RULE = 'narrative/changes-of-parts';
const change = (parts: readonly string[]) => `
  说明 三、
  generalPublicExpenditure +36.35
    ${parts.join('\n    ')}`;

test('the changes of the parts make the change of the whole', () => {
  // 78.70 − 42.35 = 36.35: what went down stands on the side of the whole
  expect(equationsOf(RULE, change(['generalPublicBasic +78.70', 'generalPublicProject -42.35']))).toEqual([
    'exact 三、.generalPublicExpenditure± + 三、.generalPublicProject± = 三、.generalPublicBasic±',
  ]);
});

test('a direction turned', () => {
  // 36.35 − (78.70 + 42.35) = −84.70
  expect(findingsOf(RULE, change(['generalPublicBasic +78.70', 'generalPublicProject +42.35']))).toEqual([
    'error discrepant 三、.generalPublicExpenditure± 三、.generalPublicBasic± 三、.generalPublicProject±',
  ]);
});

test('after 主要是, basic and project expenditure are the whole by identity', () => {
  expect(equationsOf(RULE, change(['~basic +78.70', '~project -42.35']))[0]).toMatch(/^exact /);
  expect(equationsOf(RULE, change(['~basic +78.70', '~project -42.30']))[0]).toMatch(/^discrepant /);
});

test('other lists after 主要是 stay undecided', () => {
  expect(findingsOf(RULE, change(['~function:201 +78.70', '~function:208 -40.00']))).toEqual([]);
  expect(undecidedOf(RULE, change(['~function:201 +78.70', '~function:208 -40.00']))).toHaveLength(1);
});
