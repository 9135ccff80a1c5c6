import { describe, expect, it } from 'vitest';
import { lastItem } from '../../../src/recognise/narrative/items.js';
import { documentOf } from '../grid/notation.js';

describe('items of the functional classification in words', () => {
  it.each([
    ['1.“一般公共服务支出（类）商贸事务（款）行政运行（项）”科目', '2011301'],
    ['“卫生健康支出（类）行政事业单位医疗（款)行政单位医疗（项）”', '2101101'],
    ['“一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行”科目', '2010301'],
    ['公共安全支出（204类）司法（06款）行政运行（01项）', '2040601'],
    ['3、住房保障支出（类）住房改革支出（款）购房补贴（项）', '2210203'],
  ])('%s', (words, code) => {
    expect(lastItem(words)?.code).toBe(code);
  });

  it('takes the last of several, and knows none where the names do not go together', () => {
    const both =
      '住房保障支出（类）住房改革支出（款）购房补贴（项）12元；住房保障支出（类）住房改革支出（款）住房公积金（项）';
    expect(lastItem(both)?.code).toBe('2210201');
    expect(lastItem('卫生健康支出（类）住房改革支出（款）购房补贴（项）')?.code).toBeNull();
    expect(lastItem('基本支出')).toBeNull();
  });
});

function claims(sentences: string): string[] {
  return documentOf(`
# 上海市某区某局
# 2025年部门预算
# 一、部门预算编制说明
# ${sentences}`).claims.map(
    ({ subject, measure, year, cell }) => `${subject} ${measure} ${year} ${cell?.amount.printed}`,
  );
}

describe('what sentences say of items', () => {
  it('tells an amount of its item from one of last year', () => {
    expect(claims('1.“住房保障支出（类）住房改革支出（款）购房补贴（项）”科目12.30万元，主要用于补贴。')).toEqual([
      'appropriation.function:2210203 amount 2025 12.30',
    ]);
    expect(
      claims(
        '1.“住房保障支出（类）住房改革支出（款）购房补贴（项）”科目2024年当年预算执行数为10.00万元，2025年预算安排12.30万元。',
      ),
    ).toEqual(['appropriation.function:2210203 amount 2024 10.00', 'appropriation.function:2210203 amount 2025 12.30']);
  });

  it('takes no limit for an amount, and an amount without 元 for one', () => {
    expect(claims('单价100万元（含）以上设备0台，其中支持企业870.00万，支持贸易30.5万元。')).toEqual([
      'null amount 2025 870.00',
      'null amount 2025 30.5',
    ]);
  });
});

describe('ordinals before sentences', () => {
  it('takes a short sentence with an amount for no heading', () => {
    expect(claims('（三）公务接待费1.35万元。比2024年预算持平。')).toContain('hospitality amount 2025 1.35');
  });
});

describe('lists of parts', () => {
  it('takes neither the total at its end nor a name that ends like a change for something else than it is', () => {
    // 370 + 30 + 153 = 553.
    const list = '一季度总预算553.00万，其中支持外贸370.00万，支持商销稳增长30.00万，专项153.00万，合计553.00万。';
    expect(claims(list)).toEqual([
      'null amount 2025 553.00',
      'null amount 2025 370.00',
      'null amount 2025 30.00',
      'null amount 2025 153.00',
      'null amount 2025 553.00',
    ]);
    const { claims: read } = documentOf(`
# 上海市某区某局
# 2025年部门预算
# 一、部门预算编制说明
# ${list}`);
    expect(read.map(({ partOf }) => partOf)).toEqual([null, 'n1', 'n1', 'n1', null]);
  });
});

describe('changes against the execution of the last budget', () => {
  it('are changes, also within a list', () => {
    const { claims: read } = documentOf(`
# 上海市某区某局
# 2025年部门预算
# 一、部门预算编制说明
# 收入预算30.00万元，其中：财政拨款收入30.00万元，比2024年预算执行数增加5.00万元；事业收入0万元。`);
    expect(read.map(({ subject, measure, cell }) => `${subject} ${measure} ${cell?.amount.printed}`)).toEqual([
      'totalSources amount 30.00',
      'appropriationRevenue amount 30.00',
      'appropriationRevenue change 5.00',
      'serviceRevenue amount 0',
    ]);
  });
});
