/** Masking: in the result of a document with private numbers, and of no other. */
import { expect, test } from 'vitest';
import { check, extract } from '../src/index.js';
import { mask, masked } from '../src/model/private.js';

const MOBILE = '13800001234';
const text = (contact: string): string => `某市某局
2025年部门预算
一、收支预算情况说明
2025年收入预算100.00万元，比2024年增加20.00万元，咨询电话${contact}。支出预算100.00万元。
`;
const inputs = (contact: string): { name: string; bytes: Uint8Array }[] => [
  { name: 'a.txt', bytes: new TextEncoder().encode(text(contact)) },
];

test('a mask keeps the first and the last', () => {
  expect(mask(MOBILE)).toBe('138****1234');
  expect(mask('990101199003070015')).toBe('990101********0015');
  expect(masked('联系人：张小三 联系电话：63661234')).toBe('联系人：张** 联系电话：63661234');
  expect(masked(`联系人：张三 ${MOBILE}`)).toBe('联系人：张* 138****1234');
  expect(masked('联系人：某某 联系电话：63661234')).toBe('联系人：某某 联系电话：63661234');
  expect(masked(`甲${MOBILE}乙${MOBILE}，金额13,800.00元`)).toBe('甲138****1234乙138****1234，金额13,800.00元');
});

test('a number that was found stands nowhere in the result; extract has the document as it is', async () => {
  const result = JSON.stringify(await check(inputs(MOBILE)));
  expect(result).toContain('disclosure/mobile');
  expect(result).toContain('138****1234');
  expect(result).not.toContain(MOBILE);
  expect(JSON.stringify(await extract(inputs(MOBILE)))).toContain(MOBILE);
});

test('a document without one is told as it is', async () => {
  const result = JSON.stringify(await check(inputs('021-63661234')));
  expect(result).toContain('021-63661234');
});
