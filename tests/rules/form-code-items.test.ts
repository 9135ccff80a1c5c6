import { expect, test } from 'vitest';
import { codeItems } from '../../src/rules/form/index.js';
import { tableOfCodes } from './form-codes.js';

const said = tableOfCodes(codeItems);
const FULL = '201 20103 2010301 2010302 20113 2011308 208 20805 2080505 210 21011 2101101';

test('every section lists its items', () => {
  expect(said(FULL)).toEqual([]);
});

test('21011 has lost its only item: one of seven rows above the items', () => {
  const [finding, ...others] = said(FULL.replace(' 2101101', ''));
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning 表八有1行未列出所属下级科目：“21011科目”/);
});

test('210 has lost all below it', () => {
  expect(said(FULL.replace(' 21011 2101101', ''))).toEqual([expect.stringContaining('“210科目”')]);
});

test('a table that ends at sections, a habit of many, and a table that may have lost a row itself', () => {
  expect(said('201 20103 20113 208 20805 210 21011')).toEqual([]);
  expect(said('201 20103 2010301 20113 208 20805 210 21011')).toEqual([]);
  expect(said(FULL.replace(' 2101101', ''), ['rows'])).toEqual([]);
});
