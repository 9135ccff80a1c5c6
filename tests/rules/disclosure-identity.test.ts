import { expect, test } from 'vitest';
import { identity } from '../../src/rules/disclosure/index.js';
import { findingsBy, saidBy, wordsOf } from './form-words.js';

/**
 * Of an area that does not exist. The digits 9 9 0 1 0 1 1 9 9 0 0 3 0 7 0 0 1 by the weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2 are
 * 63 + 81 + 5 + 4 + 2 + 9 + 54 + 27 + 35 + 2 = 282; 282 mod 11 = 7, and the eighth of 1 0 X 9 8 7 6 5 4 3 2 is 5.
 */
const NUMBER = '990101199003070015';
const said = (text: string): string[] => saidBy(identity, wordsOf(text));

test('a number is found and masked', () => {
  expect(said(`经办人身份证号${NUMBER}。`)).toEqual(['warning | 990101********0015']);
  const [finding] = findingsBy(identity, wordsOf(`身份证${NUMBER}`));
  expect(JSON.stringify(finding)).not.toContain(NUMBER);
});

test.each([
  ['another check digit', '990101199003070016'],
  ['no date of birth', '990101199013070015'],
  ['part of a longer number', `1${NUMBER}`],
  ['a code of an organisation', '12310107MB2F30701X'],
])('%s is none', (_, number) => {
  expect(said(`编号${number}。`)).toEqual([]);
});
