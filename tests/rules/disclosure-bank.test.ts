import { expect, test } from 'vitest';
import { bank } from '../../src/rules/disclosure/index.js';
import { saidBy, wordsOf } from './form-words.js';

/** Luhn from the right: 9 + (8·2 → 7) + 7 + (6·2 → 3) + 5 + 8 + 3 + 4 + 1 + 2 + 1 + 0 + 0 + 4 + 0 + 4 + 2 + 4 + 6 = 70. */
const CARD = '6222021001123456789';
const said = (text: string): string[] => saidBy(bank, wordsOf(text));

test('an account after the word', () => {
  expect(said(`开户账号：${CARD}`)).toEqual(['warning | 622202*********6789']);
});

test.each([
  ['without the word', `项目编码：${CARD}`],
  ['another check digit', '账号：6222021001123456780'],
  ['too short', '账号：622202100112'],
])('%s it is none', (_, text) => {
  expect(said(text)).toEqual([]);
});
