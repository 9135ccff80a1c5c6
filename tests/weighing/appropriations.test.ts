/** What is appropriated comes from three funds and from nothing else, so a list of them is all of it, though no word says so. */
import { expect, test } from 'vitest';
import { checkedText } from '../cases/paper.js';

async function heard(sentence: string): Promise<readonly string[]> {
  const { findings } = await checkedText(`云河市档案局2026年部门预算\n一、部门预算收支情况说明\n${sentence}\n`);
  return findings.map(({ rule, standing }) => `${rule} ${standing}`);
}

const list = (whole: string): string =>
  `2026年财政拨款收入预算${whole}万元，其中：一般公共预算拨款收入480.25万元，政府性基金拨款收入31.40万元。`;

test('480.25 + 31.40 = 511.65', async () => {
  expect(await heard(list('511.65'))).toEqual([]);
});

test('480.25 + 31.40 is not 511.56', async () => {
  expect(await heard(list('511.56'))).toEqual(['narrative/parts stated']);
});

test('one of the three alone may be a part of more: 480.25 of 511.56', async () => {
  const one = '2026年财政拨款收入预算511.56万元，其中：一般公共预算拨款收入480.25万元。';
  expect(await heard(one)).toEqual([]);
});
