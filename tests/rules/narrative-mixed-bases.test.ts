import { expect, it } from 'vitest';
import { saidOf } from './sentences.js';

const RULE = 'narrative/mixed-bases';

it('notes that revenue and expenditure are compared with different figures', () => {
  expect(
    saidOf(
      RULE,
      '财政拨款收入30.00万元，比2024年预算执行数增加1.00万元。财政拨款支出30.00万元，比2024年预算增加2.00万元。',
    ),
  ).toEqual([
    'note “财政拨款收入”与上年预算执行数比较，“财政拨款支出”与上年预算数比较，比较基数不同，请统一，或分别说明原因。',
  ]);
});

it.each([
  '财政拨款收入30.00万元，比2024年预算增加1.00万元。财政拨款支出30.00万元，比2024年预算增加1.00万元。',
  '财政拨款收入30.00万元，比2024年增加1.00万元。财政拨款支出30.00万元，比2024年预算增加1.00万元。',
])('says nothing where one base is used, or none is named: %s', (sentences) => {
  expect(saidOf(RULE, sentences)).toEqual([]);
});
