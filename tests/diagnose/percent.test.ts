/** A percentage that does not follow from its figures: it, or one of them. */
import { expect, test } from 'vitest';
import { check } from '../../src/index.js';

async function causesOf(sentence: string): Promise<string[]> {
  const text = `上海市江屿区商务委员会2024年度部门决算\n一、支出决算情况说明\n${sentence}\n`;
  const { documents } = await check([{ name: 'a.txt', bytes: Buffer.from(text) }]);
  return (documents[0]?.causes ?? []).map(({ kind, suggested, alternatives }) =>
    [kind, suggested.printed, ...alternatives.map(({ printed }) => printed)].join(' '),
  );
}

test('a percentage one digit off, of figures that add up', async () => {
  // 70.00 + 30.00 = 100.00; 70.00 ÷ 100.00 = 70.00 %
  const found = await causesOf(
    '本年支出合计100.00万元，其中：基本支出70.00万元，占10.00%；项目支出30.00万元，占30.00%。',
  );
  expect(found).toEqual(['percent 70.00']);
});

test('an amount that has lost a digit, told by its percentage', async () => {
  // 14.46 ÷ 15.91 = 90.89 %; 14.46 ÷ 5.91 = 244.67 %, which is no stroke from 90.89
  const found = await causesOf('2024年度“三公”经费财政拨款支出预算为5.91万元，支出决算为14.46万元，完成预算的90.89%。');
  expect(found).toEqual(['lostDigit 15.91 244.67']);
});

test('nothing where the percentage agrees', async () => {
  expect(
    await causesOf('2024年度“三公”经费财政拨款支出预算为15.91万元，支出决算为14.46万元，完成预算的90.89%。'),
  ).toEqual([]);
});
