import { describe, expect, it } from 'vitest';
import { documentOf, rowsOf } from './notation.js';

const HEAD = `
# 某市某区某局
# 2025年部门预算
# 一般公共预算“三公”经费支出表
# 单位：万元`;

describe('a table of one row that runs down the page', () => {
  it('is read as that row, with both years', () => {
    const document = documentOf(`${HEAD}
项目 | 2024年预算数 | 2025年预算数
合计 | 5.00 | 4.00
1.因公出国（境）费 | | 0
2.公务接待费 | 2.00 | 1.00
3.公务用车购置及运行维护费 | 3.00 | 3.00
其中：（1）公务用车购置费 | | 
（2）公务用车运行维护费 | 3.00 | 3.00`);
    expect(rowsOf(document)).toEqual([
      'total@2024=5.00 total=4.00 overseasVisits=0 hospitality@2024=2.00 hospitality=1.00 vehicles@2024=3.00 vehicles=3.00 vehicleOperation@2024=3.00 vehicleOperation=3.00',
    ]);
    const total = document.tables[0]?.columns.find(({ key, year }) => key === 'total' && year === 2025);
    expect(total?.parts).toEqual(['overseasVisits', 'vehicles', 'hospitality']);
    expect(document.problems).toEqual([]);
  });

  it('takes a change between the years for no amount of a year, and hands back what it does not know', () => {
    const document = documentOf(`${HEAD}
项目 | 上年预算数 | 2025年预算数 | 比上年增减
合计 | 5.00 | 4.00 | -1.00
公务接待费 | 5.00 | 4.00 | -1.00
公务接待批次（批） | 12 | 10 | -2`);
    expect(rowsOf(document)).toEqual([
      'total@2024=5.00 total=4.00 other=-1.00 hospitality@2024=5.00 hospitality=4.00 other=-1.00',
    ]);
    expect(document.problems.map(({ kind }) => kind)).toContain('line-not-understood');
  });
});
