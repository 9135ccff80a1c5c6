import { expect, test } from 'vitest';
import { digitGroups } from '../../src/rules/form/index.js';
import { documentOf, NO_CONTEXT } from './notation.js';

const table = (...prints: readonly string[]): string => `
  表八 expenditureSummary 元
  columns: total
  total | ${prints[0]}
  201 | ${prints[1]}
  221 | ${prints[2]}`;

const findingsOf = (text: string): readonly { readonly zh: string; readonly en: string }[] =>
  digitGroups.examine(documentOf(text), NO_CONTEXT).findings.map(({ message }) => message);

test('amounts parted before their last three digits only are one note', () => {
  const { findings } = digitGroups.examine(documentOf(table('127212,699', '125360,898', '1851,801')), NO_CONTEXT);
  expect(findings.map(({ severity }) => severity)).toEqual(['note']);
  expect(findings[0]?.evidence).toHaveLength(3);
  expect(findings[0]?.message.zh).toContain('有3个金额只在末三位前分节');
  expect(findings[0]?.message.en).toContain('3 amounts are parted before their last three digits only');
});

test('more than three are counted, and the first three shown', () => {
  const text = `${table('127212,699', '125360,898', '1851,801')}\n  210 | 1850,802`;
  expect(findingsOf(text)[0]?.zh).toContain('“1851,801”等');
});

test('digits in threes, and digits without any separator, are as they should be', () => {
  expect(findingsOf(table('127,212,699', '125360898', '1,851,801'))).toEqual([]);
});
