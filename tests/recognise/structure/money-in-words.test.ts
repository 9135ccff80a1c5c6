/** An amount in a column that the header calls words is no figure to leave out: it is counted as read and not tied. */
import { expect, test } from 'vitest';
import { checkedPage, pageOf, tableOf } from '../../cases/paper.js';

async function coverageOf(note: string) {
  const rows = [
    '项目名称|本年预算|人员|公用|备注',
    '合计|150.00|90.00|60.00|',
    `档案整理|61.20|31.20|30.00|${note}`,
    '馆舍维修|88.80|58.80|30.00|二期',
  ];
  const { coverage } = await checkedPage(
    pageOf('云河市档案馆2026年部门预算', tableOf(['项目明细表', '单位：万元'], rows)),
  );
  return { amounts: coverage.amounts, tied: coverage.tied };
}

test('words beside the amounts: all nine amounts are tied', async () => {
  expect(await coverageOf('一期')).toEqual({ amounts: 9, tied: 9 });
});

test('1,204.55 among the words is a tenth amount', async () => {
  expect(await coverageOf('1,204.55')).toEqual({ amounts: 10, tied: 9 });
});
