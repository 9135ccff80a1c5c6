import { expect, test } from 'vitest';
import { codeParent } from '../../src/rules/form/index.js';
import { tableOfCodes } from './form-codes.js';

const said = tableOfCodes(codeParent);

test('every code stands under its own', () => {
  expect(said('201 20103 2010301 2010302 208 20805 2080505')).toEqual([]);
});

test('a code that extends none of the table: 2080505 under 20806', () => {
  const [finding, ...others] = said('201 20103 2010301 2010302 2010303 2010304 208 20806 2080505');
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning 表八有1行.*2080505/);
});

test('a table that lists items alone has no parents', () => {
  expect(said('2010301 2010302 2010303 2080505 2080506 2101101')).toEqual([]);
});

test('few rows, and tables of which a row may be missing, decide nothing', () => {
  expect(said('201 20103 2010401')).toEqual([]);
  expect(said('201 20103 2010301 2010302 2010303 2010304 208 20806 2080505', ['rows'])).toEqual([]);
});
