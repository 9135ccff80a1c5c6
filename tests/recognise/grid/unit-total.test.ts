/** A total that bears the name of the unit, in a table that the layout knows. */
import { expect, test } from 'vitest';
import { checkedPage, pageOf, tableOf } from '../../cases/paper.js';

const paper = (...rows: string[]) =>
  checkedPage(
    pageOf(
      '2026年临溪市水务局部门预算',
      tableOf(
        ['部门支出总表', '单位：万元'],
        [
          '科目编码|科目名称|支出总计|基本支出|项目支出',
          ...rows,
          '205|教育支出|41.99|2.00|39.99',
          '20508|进修及培训|41.99|2.00|39.99',
          '2050803|培训支出|41.99|2.00|39.99',
          '213|农林水支出|361.40|311.40|50.00',
          '21303|水利|361.40|311.40|50.00',
          '2130301|行政运行|311.40|311.40|',
          '2130399|其他水利支出|50.00||50.00',
        ],
      ),
    ),
  );

test('41.99 + 361.40 = 403.39 and 2.00 + 311.40 = 313.40: the first row is the total', async () => {
  const { tables, findings, problems } = await paper('|临溪市水务局|403.39|313.40|89.99');
  expect(tables[0]?.rows[0]?.line).toBe('total');
  expect(tables[0]?.columns.map(({ key }) => key)).toEqual(['total', 'basic', 'project']);
  expect([findings, problems]).toEqual([[], []]);
});

test('one column of it is wrong: 39.99 + 50.00 is not 98.99', async () => {
  const { findings } = await paper('|临溪市水务局|403.39|313.40|98.99');
  expect(findings.map(({ rule }) => rule)).toContain('footing/columns');
});

test('a first row that is the sum of nothing accuses nobody and is said to be unread', async () => {
  const { tables, findings, problems } = await paper('|上年结转|12.00|12.00|');
  expect(tables[0]?.rows[0]?.code).toBe('205');
  expect(findings).toEqual([]);
  expect(problems.map(({ kind }) => kind)).toEqual(['line-not-understood']);
});
