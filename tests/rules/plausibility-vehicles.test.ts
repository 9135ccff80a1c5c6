import { expect, test } from 'vitest';
import { parseAmount } from '../../src/model/amount.js';
import type { Claim, Document } from '../../src/model/document.js';
import { vehicles } from '../../src/rules/plausibility/index.js';
import { documentOf } from './notation.js';
import { asked } from './questions.js';

const table = (running: string, buying: string): string => `
  表四 threePublic
  columns: vehiclePurchase vehicleOperation
  threePublic | ${buying} | ${running}`;
/** Sentences that count cars: `共有车辆 6`, `购置车辆 0`. */
const counting = (...counts: string[]): Pick<Document, 'claims'> => {
  const text = `说明 五、\n${counts.map((count) => `x ${count.split(' ')[1]}`).join('\n')}`;
  const claims = documentOf(text).claims.map((claim, at): Claim => {
    const amount = parseAmount(claim.cell?.amount.printed ?? '', 'yuan');
    const cell = claim.cell ? { ...claim.cell, id: `n${at}`, amount, money: false } : null;
    return { ...claim, id: `n${at}`, measure: 'count', subject: null, words: counts[at]?.split(' ')[0] ?? '', cell };
  });
  return { claims };
};

test('cars with their costs', () => {
  expect(asked(vehicles, table('24.00', ''), counting('共有车辆 6', '购置车辆 0'))).toEqual([]);
});

test('running costs without a car, purchase money without a purchase', () => {
  expect(asked(vehicles, table('24.00', '25.00'), counting('共有车辆 0', '购置车辆 0'))).toEqual([
    expect.stringContaining('列有公务用车运行费24.00，而说明所述车辆为0辆'),
    expect.stringContaining('列有公务用车购置费25.00，而说明所述购置车辆为0辆'),
  ]);
});

test('the quota of the profile: 240,000 yuan ÷ 6 = 40,000 a car', () => {
  const cars = counting('共有车辆 6');
  expect(asked(vehicles, table('24.00', ''), cars, { quotas: { 公务用车运行费: '40000' } })).toEqual([]);
  expect(asked(vehicles, table('24.00', ''), cars, { quotas: { 公务用车运行费: '35000' } })).toEqual([
    expect.stringContaining('24.00÷6辆＝每辆40000元，超过档案所定每辆35000元'),
  ]);
});

test('nothing is asked where the text counts no cars, or two different numbers', () => {
  expect(asked(vehicles, table('24.00', '25.00'))).toEqual([]);
  expect(asked(vehicles, table('24.00', ''), counting('共有车辆 0', '共有车辆 6'))).toEqual([]);
});
