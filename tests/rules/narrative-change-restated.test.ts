import { expect, test } from 'vitest';
import { equationsOf, findingsOf, undecidedOf } from './tie-out.js';

const RULE = 'narrative/change-restated';
const sections = (sources: string, uses: string) => `
  说明 二、（一）
  totalSources +${sources}
  说明 二、（二）
  totalUses +${uses}`;

test('sources and uses change alike', () => {
  expect(equationsOf(RULE, sections('31.57', '31.57'))).toEqual([
    'exact 二、（一）.totalSources± = 二、（二）.totalUses±',
  ]);
  // 31.75 − 31.57 = 0.18
  expect(findingsOf(RULE, sections('31.57', '31.75'))).toEqual([
    'warning discrepant 二、（一）.totalSources± 二、（二）.totalUses±',
  ]);
});

test('other funds of the prior year cannot be told: another change in another section is undecided', () => {
  // 项目支出 42.35 up here and 42.35 down there, with only general public money this year
  const text = `
    说明 二、
    project -42.35
    说明 三、
    generalPublicProject +42.35
    表六 summary
    revenue: total
    generalPublicRevenue | 100.00`;
  expect(equationsOf(RULE, text)).toEqual(['undecided 0 = 二、.project± + 三、.generalPublicProject±']);
  expect(undecidedOf(RULE, text)[0]).toContain('上年');
});
