import { expect, test } from 'vitest';
import { codeTwice } from '../../src/rules/form/index.js';
import { tableOfCodes } from './form-codes.js';

const said = tableOfCodes(codeTwice);

test('each code has one row', () => {
  expect(said('201 20103 2010301 2010302 208 20805 2080505')).toEqual([]);
});

test('a code twice', () => {
  const [finding, ...others] = said('201 20103 2010301 2010302 2010302 208 20805');
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning 表八有1行.*2010302/);
});

test('a table by unit repeats its codes', () => {
  expect(said('201 20103 2010301 201 20103 2010301 201 20103 2010301')).toEqual([]);
});
