/** Whose document it is: by its title, by the cover, by the titles of its tables. */
import { describe, expect, test } from 'vitest';
import { load } from '../../../src/load/index.js';
import { type Heading, readHeading } from '../../../src/recognise/words/heading.js';

async function headingOf(lines: readonly string[]): Promise<Heading> {
  const source = await load({ name: 'a.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) });
  if (!('lines' in source)) throw new Error('nothing was loaded');
  return readHeading(source.lines);
}

async function organisationIn(...lines: string[]): Promise<string | null> {
  return (await headingOf(lines)).organisation;
}

describe('the organisation', () => {
  test.each([
    ['of letters alone', '某市某区民政局2025年部门预算', '某市某区民政局'],
    ['with a telephone number', '某市某区120急救中心2025年部门预算', '某市某区120急救中心'],
    ['with a longer one', '某市12345政务服务热线中心2025年单位预算', '某市12345政务服务热线中心'],
    ['with a zero among Chinese numerals', '某省第七〇三研究所2025年部门预算', '某省第七〇三研究所'],
    ['behind a chapter', '第一部分某市某区民政局2025年部门预算', '某市某区民政局'],
  ])('%s is read from the title', async (_, title, name) => {
    expect(await organisationIn(title, '一、部门概况')).toBe(name);
  });

  test('stands above the title on the cover', async () => {
    expect(await organisationIn('某市某区120急救中心', '2025年部门预算')).toBe('某市某区120急救中心');
  });

  test('of no cover is neither a year nor the heading of a chapter', async () => {
    expect(await organisationIn('关于公开2024年预算的说明', '第1部分部门情况', '2025年部门预算')).toBeNull();
  });

  test('is read from the title of a table, and never from its header', async () => {
    expect(await organisationIn('某市某区民政局财政拨款收支总表')).toBe('某市某区民政局');
    expect(await organisationIn('项目预算数项目合计一般公共预算')).toBeNull();
  });
});

describe('the name on a cover', () => {
  test.each([
    ['behind the year', ['2026年云河市信访局部门预算'], '云河市信访局'],
    ['over three lines', ['2026年度', '云河市公安局治安', '管理支队', '单位预算', '目录'], '云河市公安局治安管理支队'],
    ['broken before the year', ['云河市规划和自然', '资源局', '2024年度部门决算'], '云河市规划和自然资源局'],
    ['with a word of the title', ['云河市档案馆部门2026年度部门预算信息', '公开'], '云河市档案馆'],
    ['with the rest of the title below', ['2026年度', '云河市财政局', '部门预算公开'], '云河市财政局'],
    ['for all its units', ['云河市人民政府办公厅（汇总）', '2026年部门预算公开说明'], '云河市人民政府办公厅'],
    ['without the year of the title', ['云河市卫生健康委员会', '2026部门预算情况的说明'], '云河市卫生健康委员会'],
    ['labelled below a title of the city', ['云河市2026年市级单位预算', '预算单位：云河交通学校'], '云河交通学校'],
    ['of a party committee', ['中共云河市委宣传部2021年部门综合预算'], '中共云河市委宣传部'],
    ['of a place', ['石桥镇2026年部门预算'], '石桥镇'],
  ])('is read %s', async (_, lines, name) => {
    expect(await organisationIn(...lines)).toBe(name);
  });

  test.each([
    ['the words of a title', ['2026年财政拨款部门预算']],
    ['a sentence', ['2026年，我部门组织对7个项目开展部门预算绩效评价']],
    ['the name of a chapter', ['第一部分部门概况', '2026年部门预算公开']],
  ])('is not %s', async (_, lines) => {
    expect(await organisationIn(...lines)).toBeNull();
  });

  test('is taken from labels and from the text where there is no cover', async () => {
    expect(await organisationIn('公开01表', '收支预算总表', '部门：云河省政协办公厅 单位：万元')).toBe(
      '云河省政协办公厅',
    );
    expect(
      await organisationIn('目录', '云河市体育局2026年收入预算为5.00万元。', '云河市体育局2026年支出预算为5.00万元。'),
    ).toBe('云河市体育局');
  });
});

describe('the rest of the heading', () => {
  test.each([
    ['a title over lines', ['2026年度', '云河市第一中学', '单位预算'], { year: 2026, level: 'unit', stage: 'budget' }],
    ['a title without 年', ['云河市体育局', '2026部门预算'], { year: 2026, level: 'department', stage: 'budget' }],
    [
      'the text of a paper without a title',
      ['支出情况', '2022年度决算数为5.00万元，比上年决算数增加1.00万元，比预算数少0.50万元。'],
      { year: 2022, level: 'department', stage: 'finalAccounts' },
    ],
    [
      'no number of a register',
      ['监督索引号53260000000000111', '云河市体育局', '2023年度部门决算'],
      { year: 2023, level: 'department', stage: 'finalAccounts' },
    ],
  ])('comes from %s', async (_, lines, expected) => {
    expect(await headingOf(lines)).toMatchObject(expected);
  });
});
