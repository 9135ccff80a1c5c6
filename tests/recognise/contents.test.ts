/** What a table of contents names is no table; what stands after the last table is narrative again. */
import { describe, expect, test } from 'vitest';
import { check, type Result } from '../../src/index.js';

const CONTENTS = [
  '目录',
  '第二部分 2026年度部门预算报表',
  '一、收支总表',
  '二、收入总表',
  '三、支出总表',
  '四、政府性基金预算项目拨付计划表',
  '五、财政拨款收支总表',
  '六、一般公共预算支出表',
];
const NARRATIVE = [
  '第一部分 2026年度部门预算情况说明',
  '一、收支总体情况',
  '2026年支出总预算317.60万元，其中：基本支出227.60万元，项目支出90.00万元。',
];
const SUMMARY = [
  '2026年度收支预算总表',
  '单位：万元',
  '收入 | | 支出 | ',
  '项目 | 预算数 | 项目 | 预算数',
  '一、一般公共预算拨款收入 | 317.60 | 四、公共安全支出 | 317.60',
  '本年收入合计 | 317.60 | 本年支出合计 | 317.60',
  '收入合计 | 317.60 | 支出合计 | 317.60',
];

function read(...lines: readonly string[]): Promise<Result> {
  return check([{ name: 'a.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }]);
}

describe('a table of contents', () => {
  test('does not make an explanation an empty form', async () => {
    const { documents, summary } = await read(
      '云河市体育局2026年部门预算',
      ...CONTENTS,
      '（上述报表见附件）',
      ...NARRATIVE,
    );
    expect(summary.unread).toEqual([]);
    expect(documents[0]?.tables).toEqual([]);
    expect(documents[0]?.coverage).toMatchObject({ amounts: 3, tied: 3 });
    expect(documents[0]?.problems.map(({ message }) => message.zh).join()).toContain('目录所列的 5 张表不在其中');
  });

  test('is not read as tables beside the tables themselves', async () => {
    const { documents } = await read('云河市体育局2026年部门预算', ...CONTENTS, ...NARRATIVE, ...SUMMARY);
    expect(documents[0]?.tables.map(({ title }) => title)).toEqual(['2026年度收支预算总表']);
    expect(documents[0]?.problems).toEqual([]);
  });

  test.each([
    ['warns', '', 'warning'],
    ['only remarks where tables are attached,', '其余各表见附件。', 'note'],
  ])('%s of tables that the file does not hold', async (_, said, severity) => {
    const { documents } = await read('云河市体育局2026年部门预算', ...CONTENTS, ...NARRATIVE, said, ...SUMMARY);
    const finding = documents[0]?.findings.find(({ rule }) => rule === 'form/tables');
    expect(finding?.severity).toBe(severity);
    expect(finding?.message.zh).toContain('“三、支出总表”');
    expect(finding?.message.zh).not.toContain('收支总表”、“二');
  });

  test('may be followed by titles that have their number behind them', async () => {
    const { documents } = await read(
      '云河市体育局2026年部门预算',
      ...CONTENTS,
      ...NARRATIVE,
      '收支总表（预算表1）',
      ...SUMMARY.slice(1),
    );
    expect(documents[0]?.tables.map(({ number, title }) => [number, title])).toEqual([['预算表1', '收支总表']]);
  });

  test('counts in brackets, with the page between its lines and the heading of the next part below', async () => {
    const { documents } = await read(
      '云河市体育局2026年部门预算',
      '目录',
      '（二）收入总表',
      '（三）支出总表',
      '- 1 -',
      '（四）一般公共预算支出表（按功能分类）',
      '（五）一般公共预算支出表（按经济分类）',
      '一、文字部分',
      ...NARRATIVE,
      ...SUMMARY,
    );
    expect(documents[0]?.tables.map(({ title }) => title)).toEqual(['2026年度收支预算总表']);
    expect(documents[0]?.problems).toEqual([]);
  });

  test('may print each of its entries again right above the title of its table', async () => {
    const { documents } = await read('云河市体育局2026年部门预算', ...NARRATIVE, '一、收支预算总表', ...SUMMARY);
    expect(documents[0]?.tables.map(({ title }) => title)).toEqual(['2026年度收支预算总表']);
    expect(documents[0]?.problems).toEqual([]);
  });

  test('does not take in an empty table of last year', async () => {
    const { documents } = await read(
      '云河市体育局2026年部门预算',
      ...NARRATIVE,
      '2025年度收支预算总表',
      '单位：万元',
      ...SUMMARY,
    );
    expect(documents[0]?.tables.map(({ title }) => title)).toEqual(['2025年度收支预算总表', '2026年度收支预算总表']);
  });
});

test('an explanation with a list of tables and the tables themselves in another file are one paper', async () => {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { documents, summary } = await check([
    { name: 'x/a.txt', bytes: bytes(['云河市体育局2026年部门预算', ...CONTENTS, ...NARRATIVE]) },
    {
      name: 'x/b.txt',
      bytes: bytes(['公开01表', '收支预算总表', '部门：云河市体育局 单位：万元', ...SUMMARY.slice(2)]),
    },
  ]);
  expect(summary.unread).toEqual([]);
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ organisation: '云河市体育局', files: [{}, {}] });
});

describe('below a table', () => {
  const FORM = [
    '<p>档案数字化项目绩效目标表</p>',
    '<table><tr><td>项目名称</td><td>档案数字化</td></tr>',
    '<tr><td rowspan="2">资金情况（万元）</td><td>资金总额</td><td>44.47</td></tr><tr><td>财政拨款</td><td>44.47</td></tr>',
    '<tr><td>产出指标</td><td>数量指标</td><td>≥10卷</td></tr></table>',
  ].join('');

  test.each(['八、其他重要事项说明', '八、其他重要事项', '九、其他事项情况'])(
    '%s begins narrative after a form',
    async (heading) => {
      const html = `<p>2026年度云河市档案馆单位预算</p>${FORM}<p>${heading}</p><p>（一）采购</p><p>2026年政府采购预算总额142.25万元，其中：政府采购货物预算30.75万元、政府采购服务预算111.50万元。</p>`;
      const { documents } = await check([{ name: 'a.html', bytes: new TextEncoder().encode(html) }]);
      expect(documents[0]?.narrative.map(({ printed }) => printed)).toEqual(
        expect.arrayContaining(['142.25', '30.75', '111.50']),
      );
    },
  );

  test('the heading of an explanation with its year ends the table', async () => {
    const { documents } = await read(
      '石桥镇人民政府2020年度“三公”经费支出决算情况说明',
      '一、2020年度一般公共预算财政拨款“三公”经费支出决算表',
      '单位：万元',
      '公务接待费 14.80 16.30',
      '二、2020年度一般公共预算财政拨款“三公”经费支出情况说明',
      '2020年度“三公”经费支出预算为30.80万元，支出决算为25.70万元，完成预算的83.44%。',
    );
    expect(documents[0]?.narrative.map(({ printed }) => printed)).toEqual(expect.arrayContaining(['30.80', '25.70']));
  });
});
