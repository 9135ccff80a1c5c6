import { expect, test } from 'vitest';
import type { Profile } from '../../src/model/profile.js';
import { mandatorySections } from '../../src/rules/form/index.js';
import { wordsOf } from './form-words.js';
import { NO_CONTEXT } from './notation.js';

const PARTS = {
  threePublic: '“三公”经费预算1.00万元。',
  agencyOperating: '机关运行经费2.00万元。',
  procurement: '政府采购预算3.00万元。',
  stateAssets: '国有资产占有使用情况：车辆2辆。',
  performance: '预算绩效目标设置情况：3个项目。',
  terms: '名词解释：财政拨款收入。',
};
type Part = keyof typeof PARTS;
const SECTIONS = Object.keys(PARTS) as Part[];
const said = (
  missing: readonly Part[],
  profile: Profile | null = null,
  tables = '表一 summary\ncolumns: total\ntotal | 1.00',
): string[] => {
  const text = SECTIONS.filter((key) => !missing.includes(key))
    .map((key) => PARTS[key])
    .join('\n');
  const document = wordsOf(text, { mandatory: { tables: [], sections: SECTIONS, emptyNote: false } }, tables);
  return mandatorySections
    .examine(document, { ...NO_CONTEXT, profile })
    .findings.map(({ severity, message }) => `${severity} ${message.zh}`);
};

test('all six parts are there', () => {
  expect(said([])).toEqual([]);
});

test.each([
  ['performance', '预算绩效'],
  ['procurement', '政府采购'],
  ['terms', '名词解释'],
] as const)('a part that is missing is named: %s', (key, name) => {
  const [finding, ...others] = said([key]);
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning /);
  expect(finding).toContain(name);
});

test('half of the parts missing: the explanation stands elsewhere', () => {
  expect(said(['performance', 'procurement', 'terms'])).toEqual([]);
});

test('an institution has no cost of running an agency', () => {
  expect(said(['agencyOperating'])).toHaveLength(1);
  expect(said(['agencyOperating'], { kind: 'publicInstitution' })).toEqual([]);
});

test('a text without tables is no disclosure', () => {
  expect(said(['performance'], null, '')).toEqual([]);
});
