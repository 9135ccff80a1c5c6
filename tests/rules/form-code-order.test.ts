import { expect, test } from 'vitest';
import { codeOrder } from '../../src/rules/form/index.js';
import { tableOfCodes } from './form-codes.js';

const said = tableOfCodes(codeOrder);

test('rows in the order of their codes', () => {
  expect(said('201 20103 2010301 2010302 20113 2011308 208 20805 2080505')).toEqual([]);
});

test('one row out of order: 2010302 after 2010303', () => {
  const [finding, ...others] = said('201 20103 2010301 2010303 2010302 208 20805');
  expect(others).toEqual([]);
  expect(finding).toMatch(/^note 表八有1行.*2010302/);
});

test('a table that follows another order throughout, and classes in an order of their own', () => {
  expect(said('201 20103 2010305 2010304 2010303 2010302 2010301')).toEqual([]);
  expect(said('208 20805 2080505 2080506 201 20103 2010301')).toEqual([]);
});
