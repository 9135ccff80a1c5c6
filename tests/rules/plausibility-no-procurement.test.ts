import { expect, test } from 'vitest';
import { noProcurement } from '../../src/rules/plausibility/index.js';
import { asked } from './questions.js';

const tables = (equipment: string, procurement: string): string => `
  表三 generalPublicBasic
  columns: total
  total | 900.00
  31002 办公设备购置 | ${equipment}
  表九 procurement
  columns: total
  procurement | ${procurement}`;

test('equipment, and an empty table of procurement', () => {
  expect(asked(noProcurement, tables('7.80', ''))).toEqual([
    expect.stringContaining('列有设备或车辆购置7.80，而无政府采购预算'),
  ]);
});

test('with procurement, without equipment, without any table of procurement', () => {
  expect(asked(noProcurement, tables('7.80', '7.80'))).toEqual([]);
  expect(asked(noProcurement, tables('', ''))).toEqual([]);
  expect(asked(noProcurement, tables('7.80', '').split('表九')[0] ?? '')).toEqual([]);
});

test('a sentence that says there is none', () => {
  const said = `${tables('7.80', '').split('表九')[0]}说明 五、\n  procurement none`;
  expect(asked(noProcurement, said)).toHaveLength(1);
});
