import { describe, expect, it } from 'vitest';
import { documentOf, rowsOf } from './notation.js';

const HEAD = `
# 上海市某区某局
# 2025年部门预算
`;

describe('codes and names', () => {
  it('reads a code in three columns below a merged header, and a level that lost its zero', () => {
    const document = documentOf(`${HEAD}
# 2025年部门支出预算总表
# 单位：元
项目 | < | < | < | 支出预算 | < | <
功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | ^ | ^ | ^ | ^
201 | | | 一般公共服务支出 | 300 | 100 | 200
201 | 3 | | 政府办公厅（室）及相关机构事务 | 300 | 100 | 200
201 | 03 | 01 | 行政运行 | 100 | 100 |
201 | 03 | 02 | 一般行政管理事务 | 200 | | 200
合计 | < | < | < | 300 | 100 | 200`);
    expect(rowsOf(document)).toEqual([
      '201 一般公共服务支出 total=300 basic=100 project=200',
      '20103 政府办公厅（室）及相关机构事务 total=300 basic=100 project=200',
      '2010301 行政运行 total=100 basic=100',
      '2010302 一般行政管理事务 total=200 project=200',
      '合计 total=300 basic=100 project=200',
    ]);
    expect(document.problems.map(({ kind, text }) => [kind, text])).toEqual([
      ['code-lost-zero', expect.stringMatching(/^201 3 政府办公厅/)],
    ]);
    expect(document.tables[0]).toMatchObject({ kind: 'expenditureSummary', unit: 'yuan', doubts: [] });
  });

  it('reads code and name in one cell, and a class that outer levels do not repeat', () => {
    const document = documentOf(`${HEAD}
# 一般公共预算支出表
# 单位：万元
科目编码 | < | 科目名称 | 合计 | 基本支出 | 项目支出
201 | | 一般公共服务支出 | 3.00 | 1.00 | 2.00
 | 03 | 政府办公厅（室）及相关机构事务 | 3.00 | 1.00 | 2.00`);
    expect(rowsOf(document)).toEqual([
      '201 一般公共服务支出 total=3.00 basic=1.00 project=2.00',
      '20103 政府办公厅（室）及相关机构事务 total=3.00 basic=1.00 project=2.00',
    ]);
    const joined = documentOf(`${HEAD}
# 一般公共预算支出表
# 单位：万元
科目 | 合计 | 基本支出 | 项目支出
201一般公共服务支出 | 3.00 | 1.00 | 2.00
20103 政府办公厅（室）及相关机构事务 | 3.00 | 1.00 | 2.00`);
    expect(rowsOf(joined)[1]).toBe('20103 政府办公厅（室）及相关机构事务 total=3.00 basic=1.00 project=2.00');
  });

  it('says that a code is none, and reads the row by its name', () => {
    const document = documentOf(`${HEAD}
# 2025年部门支出预算总表
# 单位：元
类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
7 | 11 | 02 | 事业单位医疗 | 300 | 300 | 0
合计 | < | < | < | 300 | 300 | 0`);
    expect(rowsOf(document)).toEqual([
      '事业单位医疗 total=300 basic=300 project=0',
      '合计 total=300 basic=300 project=0',
    ]);
    expect(document.problems[0]).toMatchObject({ kind: 'amounts-not-read', text: '71102' });
  });
});

describe('blocks', () => {
  it('reads revenue and expenditure side by side', () => {
    const document = documentOf(`${HEAD}
# 2025年部门财务收支预算总表
# 单位：元
本年收入 | < | 本年支出 | <
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 300 | 一、一般公共服务支出 | 200
1. 一般公共预算资金 | 300 | 二、住房保障支出 | 100
2. 政府性基金 | | |
收入总计 | 300 | 支出总计 | 300`);
    expect(rowsOf(document)).toEqual([
      '一、财政拨款收入 total=300',
      '201 一、一般公共服务支出 total=200',
      '1.一般公共预算资金 total=300',
      '221 二、住房保障支出 total=100',
      '2.政府性基金',
      '收入总计 total=300',
      '支出总计 total=300',
    ]);
    const { rows = [], columns = [] } = document.tables[0] ?? {};
    expect(columns.map(({ side }) => side)).toEqual(['revenue', 'expenditure']);
    const parent = (name: string): string | undefined => {
      const at = rows.find((row) => row.name.includes(name))?.parent ?? -1;
      return rows[at]?.name;
    };
    expect(parent('一般公共预算资金')).toBe('一、财政拨款收入');
    expect(parent('财政拨款收入')).toBe('收入总计');
    expect(parent('住房保障')).toBe('支出总计');
  });

  it('reads a list that is folded over as one table with the totals of both halves', () => {
    const document = documentOf(`
# 某局2024年度部门决算
# 一般公共预算财政拨款基本支出决算表
# 单位：万元
经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 95.36 | 302 | 商品和服务支出 | 10.23
30101 | 基本工资 | 95.36 | 30201 | 办公费 | 10.23
人员经费合计 | < | 95.36 | 公用经费合计 | < | 10.23`);
    expect(rowsOf(document)).toEqual([
      '301 工资福利支出 total=95.36',
      '302 商品和服务支出 total=10.23',
      '30101 基本工资 total=95.36',
      '30201 办公费 total=10.23',
      '人员经费合计 total=95.36',
      '公用经费合计 total=10.23',
    ]);
    const rows = document.tables[0]?.rows ?? [];
    expect(rows[rows[0]?.parent ?? -1]?.name).toBe('人员经费合计');
    expect(rows[rows[1]?.parent ?? -1]?.name).toBe('公用经费合计');
  });
});

describe('headers', () => {
  it('tells the years and the wholes of merged headers', () => {
    const document = documentOf(`${HEAD}
# 一般公共预算支出表
# 单位：万元
科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | < | <
^ | ^ | ^ | 小计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 9.00 | 3.00 | 1.00 | 2.00`);
    expect(rowsOf(document)).toEqual(['201 一般公共服务支出 total@2024=9.00 total=3.00 basic=1.00 project=2.00']);
  });

  it('tells the budget from the result in final accounts', () => {
    const document = documentOf(`
# 某局2024年度部门决算
# 财政拨款“三公”经费支出决算表
# 单位：万元
合计 | < | 因公出国（境）费 | < | 公务接待费 | <
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
3.00 | 2.00 | 1.00 | 1.00 | 2.00 | 1.00`);
    expect(rowsOf(document)).toEqual([
      'totalbudget=3.00 total=2.00 overseasVisitsbudget=1.00 overseasVisits=1.00 hospitalitybudget=2.00 hospitality=1.00',
    ]);
    expect(document.tables[0]?.columns[1]?.parts).toEqual(['overseasVisits', 'hospitality']);
  });

  it('goes on over pages, with the header again and without', () => {
    const table = (between: string): string => `${HEAD}
# 2025年部门支出预算总表
# 单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100 | 100 | 0
---
${between}
221 | 住房保障支出 | 200 | 0 | 200
合计 | < | 300 | 100 | 200`;
    const expected = [
      '201 一般公共服务支出 total=100 basic=100 project=0',
      '221 住房保障支出 total=200 basic=0 project=200',
      '合计 total=300 basic=100 project=200',
    ];
    expect(rowsOf(documentOf(table('科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出')))).toEqual(expected);
    expect(rowsOf(documentOf(table('')))).toEqual(expected);
    // A repeated header that its cells cut off.
    const cut = documentOf(table('科目编码 | 科目名称 | 合计 | 基本支 | 项目支出'));
    expect(rowsOf(cut)).toEqual(expected);
    expect(cut.problems).toEqual([]);
  });

  it('keeps what a column without a known label holds, and doubts the cross-footing', () => {
    const document = documentOf(`${HEAD}
# 2025年部门支出预算总表
# 单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 其他什么
201 | 一般公共服务支出 | 103 | 1 | 2 | 100`);
    expect(rowsOf(document)).toEqual(['201 一般公共服务支出 total=103 basic=1 project=2 other=100']);
    expect(document.problems[0]).toMatchObject({ kind: 'header-not-understood', text: '其他什么' });
    expect(document.tables[0]?.doubts).toContain('columns');
  });

  it('takes a unit that a column states for itself', () => {
    const document = documentOf(`${HEAD}
# 2025年部门支出预算总表
# 单位：万元
科目编码 | 科目名称 | 合计（元） | 基本支出 | 项目支出
201 | 一般公共服务支出 | 30000 | 1.00 | 2.00`);
    // 30,000 元 are 3 万元: 1 + 2.
    expect(document.tables[0]?.rows[0]?.cells.map((cell) => cell?.amount.value.toFixed())).toEqual([
      '30000',
      '10000',
      '20000',
    ]);
  });
});

describe('tables that no layout knows', () => {
  it('reads codes, subtotals and totals', () => {
    const document = documentOf(`${HEAD}
# 某项资金安排明细表
# 单位：万元
科目编码 | 科目名称 | 甲 | 乙
201 | 一般公共服务支出 | 3.00 | 4.00
20103 | 政府办公厅（室）及相关机构事务 | 3.00 | 4.00
合计 | < | 3.00 | 4.00`);
    expect(document.tables[0]).toMatchObject({ kind: null, classification: 'functional' });
    expect(rowsOf(document)[0]).toBe('201 一般公共服务支出 other=3.00 other=4.00');
    // 3.00 = 3.00 below the class, and below the total
    expect(document.tables[0]?.rows.map(({ parent }) => parent)).toEqual([2, 0, null]);
    expect(document.problems).toEqual([]);
  });
});
