/** A row that was entered twice, one below the other: the codes still give the tree, and the sum is out by the row. */
import { expect, test } from 'vitest';
import { checkedPage, pageOf, tableOf } from '../../cases/paper.js';

const twice = '2296002|用于社会福利的彩票公益金支出|51.56|21.56|30.00';

async function heard(...extra: string[]): Promise<readonly string[]> {
  const rows = [
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|612.18|480.62|131.56',
    '208|社会保障和就业支出|560.62|459.06|101.56',
    '20805|行政事业单位养老支出|560.62|459.06|101.56',
    '2080505|机关事业单位基本养老保险缴费支出|560.62|459.06|101.56',
    '229|其他支出|51.56|21.56|30.00',
    '22960|彩票公益金安排的支出|51.56|21.56|30.00',
    twice,
    ...extra,
  ];
  const { findings } = await checkedPage(
    pageOf('云河市民政局2026年部门预算', tableOf(['支出安排一览', '单位：万元'], rows)),
  );
  return findings.map(({ rule }) => rule);
}

test('once: 51.56 = 51.56', async () => {
  expect(await heard()).toEqual([]);
});

test('twice: 51.56 is not 51.56 + 51.56 = 103.12', async () => {
  expect(await heard(twice)).toContain('hierarchy/functional');
});
