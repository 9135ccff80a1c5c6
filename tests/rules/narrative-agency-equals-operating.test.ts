import { expect, test } from 'vitest';
import type { Profile } from '../../src/model/profile.js';
import { agencyEqualsOperating } from '../../src/rules/narrative/index.js';
import { documentOf, NO_CONTEXT } from './notation.js';

const tables = (stated: string, extra = ''): string => `
  表二 generalPublicExpenditure
  columns: total
  total | 900.00
  2010301 行政运行 | 900.00
  ${extra}
  表三 generalPublicBasic
  columns: total personnel operating
  total | 900.00 | 641.81 | 258.19
  说明 五、
  agencyOperating ${stated}`;
const said = (text: string, profile: Profile | null = null): string[] =>
  agencyEqualsOperating
    .examine(documentOf(text), { ...NO_CONTEXT, profile })
    .findings.map(({ severity, message }) => `${severity} ${message.zh}`);

test('the same figure', () => {
  expect(said(tables('258.19'))).toEqual([]);
  expect(said(tables('258.19'), { kind: 'administrative' })).toEqual([]);
  expect(said(tables('258.2'), { kind: 'administrative' })).toEqual([]);
});

test('another figure, where the profile says that all are agencies', () => {
  expect(said(tables('200.00'), { kind: 'administrative' })).toEqual([
    expect.stringMatching(/^warning 档案所定.*200\.00.*258\.19/),
  ]);
});

test('inferred from the tables it is a note that says so', () => {
  expect(said(tables('200.00'))).toEqual([expect.stringMatching(/^note 表内未见事业单位经费.*推定/)]);
});

test('with institutions, by the profile or by the tables, nothing is required', () => {
  expect(said(tables('200.00'), { kind: 'mixed' })).toEqual([]);
  expect(said(tables('200.00', '2010350 事业运行 | 80.00'))).toEqual([]);
  expect(said(tables('200.00', '2101102 事业单位医疗 | 8.00'))).toEqual([]);
});
