import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../../src/index.js';
import { documentOf } from '../grid/notation.js';

/** Three tables that print the same two classes; `units` are those that their unit lines state. */
function text(units: readonly [string, string, string], first = '100.00'): string {
  const table = (title: string, unit: string, head: string, rest = '| 20.00'): string => `
# ${title}
# 单位：${unit}
科目编码 | 科目名称 | ${head}
201 | 一般公共服务支出 | ${first} | ${first} |
221 | 住房保障支出 | 20.00 ${rest}
合计 | < | 120.00 ${rest === '| 20.00' ? '| 120.00 |' : '| 100.00 | 20.00'}`;
  return `
# 某某市某某局
# 2025年部门预算
${table('支出总表', units[0], '合计 | 基本支出 | 项目支出', '| | 20.00')}
${table('一般公共预算支出表', units[1], '合计 | 基本支出 | 项目支出', '| | 20.00')}
${table('收入总表', units[2], '合计 | 一般公共预算拨款收入 | 事业收入')}`;
}

async function verdicts(document: string): Promise<{ rules: string[]; undecided: number }> {
  const [checked] = (await checkDocuments([documentOf(document)])).documents;
  return {
    rules: checked?.findings.map(({ rule, verdict }) => `${rule} ${verdict}`) ?? [],
    undecided: checked?.undecided.length ?? 0,
  };
}

describe('a unit line that contradicts the figures', () => {
  it('is one finding, and comparisons with other tables stay undecided', async () => {
    // 120.00 万元 in two tables, 120.00 元 in the third: the same number ten thousand times over, in all three rows.
    const { rules, undecided } = await verdicts(text(['万元', '元', '万元']));
    expect(rules).toEqual(['form/unit null']);
    expect(undecided).toBeGreaterThan(0);
    const [checked] = (await checkDocuments([documentOf(text(['万元', '元', '万元']))])).documents;
    expect(checked?.findings[0]?.message.zh).toContain('单位疑应为万元');
    expect(checked?.findings[0]?.message.zh).toContain('《一般公共预算支出表》标明单位为元');
  });

  it('is said once where two tables contradict only each other', async () => {
    const two = text(['万元', '元', '万元']).replace(/# 收入总表[\s\S]*$/, '');
    expect((await verdicts(two)).rules).toEqual(['form/unit null']);
  });

  it('is not said of tables in different units that agree', async () => {
    // 100.00 万元 = 1,000,000.00 元, 20.00 万元 = 200,000.00 元, together 1,200,000.00 元.
    const yuan = text(['万元', '元', '万元']).replace(/(一般公共预算支出表[\s\S]*?)(?=# 收入总表)/, (part) =>
      part
        .replaceAll('120.00', '1,200,000.00')
        .replaceAll(/\b100\.00/g, '1,000,000.00')
        .replaceAll(/\b20\.00/g, '200,000.00'),
    );
    expect((await verdicts(yuan)).rules).toEqual([]);
  });

  it('is not said of one figure that lost its point', async () => {
    // 1000000.00 for 100.00 in one place of one table is a misprint of that figure.
    const slipped = text(['万元', '万元', '万元']).replace('100.00 | 100.00', '1000000.00 | 100.00');
    const { rules } = await verdicts(slipped);
    expect(rules).not.toContain('form/unit null');
    expect(rules).toContain('footing/columns discrepant');
  });
});
