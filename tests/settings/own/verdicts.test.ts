/** Own rules on documents: they find the figures that they name, and are judged as built-in ones are. */
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/check/run.js';
import { RULES } from '../../../src/rules/index.js';
import { type OwnRule, toRule } from '../../../src/settings/own/rule.js';
import { documentOf } from '../../rules/notation.js';

const TEXT = `
  表二 generalPublicExpenditure
  columns: total=basic+project basic project total@-1
  total 合计 | 6.00 | 4.00 | 2.00 | 5.00
  201 一般公共服务支出 | 6.00 | 4.00 | 2.00 | 5.00
  20103 办公厅 | 6.00 | 4.00 | 2.00 | 5.00

  表八 expenditureSummary
  columns: total=basic+project basic project
  total 合计 | 6.00 | 4.00 | 2.00
  201 一般公共服务支出 | 6.00 | 4.00 | 2.00
  20103 办公厅 | 6.00 | 4.01 | 1.99

  表十三 projectPerformance
  columns: total
  projectFunds 年度资金总额 | 1.50
  projectOtherFunds 其中：其他资金 | 0.50

  说明 四、
  threePublic 2.00
  agencyOperating 3.00
  agencyOperating -1.00
`;

function verdicts(relation: string, more: Partial<OwnRule> = {}): string[] {
  const rule = toRule({ id: 'x', relation, ...more });
  return run(documentOf(TEXT), [...RULES, rule])
    .outcomes.filter(({ equation }) => equation.rule === 'own/x')
    .map(({ equation, verdict }) => {
      const side = (sign: 1 | -1): string =>
        equation.terms
          .filter(({ coefficient }) => coefficient === sign)
          .map(({ cell }) => cell.id)
          .join('+');
      return `${verdict} ${side(1)} ${equation.kind === 'bound' ? '≤' : '='} ${side(-1)}`;
    });
}

describe('the places of an own rule', () => {
  it.each([
    // A table by number, kind or title; its total where no row is named, its total column where none is.
    ['表二 = 表八', 'exact 表二.total.total = 表八.total.total'],
    ['generalPublicExpenditure = 《expenditureSummary》', 'exact 表二.total.total = 表八.total.total'],
    ['表二[201].基本支出 = 表八[201].basic', ''],
    ['表二[201].basic = 表八[201].basic', 'exact 表二.201.basic = 表八.201.basic'],
    ['表二[一般公共服务支出].project = 表八[201].project', 'exact 表二.201.project = 表八.201.project'],
    // Last year: 5.00 ≤ 6.00.
    ['表二.上年 ≤ 表二', 'exact 表二.total.total@-1 ≤ 表二.total.total'],
    ['表二.2023年 ≤ 表二', 'exact 表二.total.total@-1 ≤ 表二.total.total'],
    // A form that runs down the page: the line of that name. 2.00 ≠ 1.50, and 2.00 = 1.50 + 0.50.
    ['表二.project = 表十三.年度资金总额', 'discrepant 表二.total.project = 表十三.projectFunds.total'],
    [
      '表二.project = 表十三.年度资金总额 + 表十三.其他资金',
      'exact 表二.total.project = 表十三.projectFunds.total+表十三.projectOtherFunds.total',
    ],
    // What is taken away moves over: 6.00 = 2.00 + 4.00.
    ['表二 - 表二.project = 表二.basic', 'exact 表二.total.total = 表二.total.basic+表二.total.project'],
    ['说明[三公经费] = 表二.project', ''],
    ['说明[threePublic] = 表二.project', 'exact 四、.threePublic = 表二.total.project'],
    // By the name that everybody knows; a change downwards counts downwards: −1.00 ≤ 2.00.
    ['说明[机关运行经费].增减额 ≤ 表二.project', 'exact  ≤ 四、.agencyOperating±+表二.total.project'],
    ['说明[机关运行经费] ≤ 表二.project', 'discrepant 四、.agencyOperating ≤ 表二.total.project'],
  ])('%s', (relation, expected) => {
    expect(verdicts(relation)).toEqual(expected === '' ? [] : [expected]);
  });

  it('are repeated over every code', () => {
    // 201: 4.00 = 4.00; 20103: 4.00 ≠ 4.01, one amount on each side, so that no rounding explains it.
    expect(verdicts('表二[*].basic = 表八[*].basic')).toEqual([
      'exact 表二.201.basic = 表八.201.basic',
      'discrepant 表二.20103.basic = 表八.20103.basic',
    ]);
  });

  it('that the document lacks leave the rule out, or count as nothing', () => {
    expect(verdicts('表二[299].project = 表八[20103].project')).toEqual([]);
    expect(verdicts('表二[299].project + 表二 = 表八', { missing: 'zero' })).toEqual([
      'exact 表二.total.total = 表八.total.total',
    ]);
  });

  it('hold under their conditions only', () => {
    expect(verdicts('表二 = 表八', { when: ['hasOwnRevenue'] })).toEqual([]);
  });
});

describe('a finding of an own rule', () => {
  const rule = toRule({
    id: 'own/p',
    relation: '表二.project = 表十三.年度资金总额',
    severity: 'warning',
    message: '本市要求一致',
  });
  const found = run(documentOf(TEXT), [...RULES, rule]).findings.filter((finding) => finding.rule === 'own/p');

  it('says what the user wants said, then the figures', () => {
    expect(found.map(({ severity, message }) => [severity, message.zh])).toEqual([
      [
        'warning',
        '本市要求一致：表二“合计”2024年project栏2.00万元，与表十三“年度资金总额”1.50万元不一致，相差0.50万元（位数相同，非尾差），请核实后更正。',
      ],
    ]);
  });

  it('is its own even where a built-in rule compares the same figures', () => {
    const same = toRule({ id: 'same', relation: '表八.basic + 表八.project = 表八' });
    const cells = ['表八.total.basic', '表八.total.project', '表八.total.total'];
    const over = run(documentOf(TEXT), [...RULES, same]).outcomes.filter(
      ({ equation }) =>
        equation.terms
          .map(({ cell }) => cell.id)
          .sort()
          .join() === cells.join(),
    );
    expect(over.map(({ equation }) => equation.rule).sort()).toEqual(['footing/columns', 'own/same']);
  });

  it('ties what it reads', () => {
    const cell = (own: boolean): boolean =>
      run(
        documentOf(TEXT),
        own ? [...RULES, toRule({ id: 'x', relation: '说明[threePublic] = 表二.project' })] : RULES,
      ).coverage.untied.some(({ cell: { id } }) => id === '四、.threePublic');
    expect([cell(false), cell(true)]).toEqual([true, false]);
  });
});

describe('a name that several figures bear', () => {
  it('finds none of them', () => {
    const text = `
      表十三 projectPerformance
      columns: total
      projectFunds 资金 | 1.00
      projectOtherFunds 资金 | 2.00

      表八 expenditureSummary
      columns: total
      total 合计 | 1.00
    `;
    const rule = toRule({ id: 'x', relation: '表十三[资金] = 表八' });
    expect(run(documentOf(text), [rule]).outcomes).toEqual([]);
  });
});
