/** Whose document it is: by its title, by the cover, by the titles of its tables. */
import { describe, expect, test } from 'vitest';
import { load } from '../../../src/load/index.js';
import { readHeading } from '../../../src/recognise/words/heading.js';

async function organisationIn(...lines: string[]): Promise<string | null> {
  const source = await load({ name: 'a.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) });
  if (!('lines' in source)) throw new Error('nothing was loaded');
  return readHeading(source.lines).organisation;
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
