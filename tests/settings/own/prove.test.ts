/** What `gouji rules --check` says of a set of own rules. */
import { describe, expect, it } from 'vitest';
import { type OwnRule, proveRules } from '../../../src/index.js';
import { documentOf } from '../../rules/notation.js';

const DOCUMENT = documentOf(`
  表二 generalPublicExpenditure
  columns: total=basic+project basic project
  total 合计 | 6.00 | 4.00 | 2.00
  201 一般公共服务支出 | 6.00 | 4.00 | 2.00

  表八 expenditureSummary
  columns: total=basic+project basic project
  total 合计 | 6.00 | 4.00 | 2.00
  201 一般公共服务支出 | 6.00 | 4.00 | 2.00

  表十三 projectPerformance
  columns: total
  projectFunds 年度资金总额 | 1.50
`);

function complaints(rules: Readonly<Record<string, string | Partial<OwnRule>>>, documents = [DOCUMENT]): string[] {
  const ownRules = Object.entries(rules).map(
    ([id, rule]): OwnRule => (typeof rule === 'string' ? { id, relation: rule } : { id, relation: '', ...rule }),
  );
  return proveRules(documents, { ownRules }).map(({ rule, kind, grave }) => `${rule} ${kind}${grave ? '' : ' (note)'}`);
}

describe('without documents', () => {
  it('finds what says nothing, and what is said twice', () => {
    expect(
      complaints(
        { a: '表二 = 表八', b: '表八.总计 = 表二', c: '表八 = 表二', d: '表二 = 表二 + 表三', e: '表二 ≤ 表八' },
        [],
      ),
    ).toEqual(['own/d trivial', 'own/c duplicate']);
  });
});

describe('on documents', () => {
  it.each([
    ['表二十 = 表八', '所给文件中没有“表二十”，是否为“表二”？'],
    ['表二[20一] = 表八', '“表二”没有“20一”一行，是否为“201”？'],
    ['表二.projct = 表八', '“表二”没有“projct”一栏，是否为“project”？'],
    ['说明[三公经费] = 表八', '说明中没有“三公经费”的金额。'],
    ['表十三 = 表八', undefined],
    ['表十三[*] = 表八[*]', '“表十三”没有科目编码，不能用 [*]'],
    ['表二.上年 = 表八', '“表二.上年”所指不止一栏或无此年度，请写明栏名或年度（各栏：total、basic、project）'],
  ])('%s', (relation, message) => {
    const found = proveRules([DOCUMENT], { ownRules: [{ id: 'x', relation }] }).filter(
      ({ kind }) => kind === 'unknown',
    );
    expect(found.map((one) => one.message.zh)).toEqual(message === undefined ? [] : [message]);
  });

  it('finds relations that bind to nothing', () => {
    expect(complaints({ a: { relation: '表二 = 表八.basic', when: ['hasOwnRevenue'] } })).toEqual(['own/a unbound']);
    const rule: OwnRule = { id: 'a', relation: '表二 = 表八' };
    const elsewhere = proveRules([DOCUMENT], { overrides: [{ files: 'other', ownRules: [rule] }] });
    expect(elsewhere.map(({ kind }) => kind)).toEqual(['unbound']);
  });

  it('takes a place that may be missing for a note', () => {
    expect(complaints({ a: { relation: '表二 ≥ 表二.project + 表九', missing: 'zero' } })).toEqual([
      'own/a unknown (note)',
    ]);
  });

  it('finds two own rules that ask two sums of one figure', () => {
    // 表二.project is to be 1.50 by the one and 4.00 by the other; the printed 2.00 is that of built-in rules too.
    const found = complaints({ a: '表二.project = 表十三.年度资金总额', b: '表二.project = 表八.basic' });
    expect(found.filter((one) => one.includes('contradiction'))).toContain('own/a contradiction');
    const between = proveRules([DOCUMENT], {
      ownRules: [
        { id: 'a', relation: '表二.project = 表十三.年度资金总额' },
        { id: 'b', relation: '表二.project = 表八.basic' },
      ],
    }).find(({ message }) => message.zh.includes('与 own/b 相互矛盾'));
    // 1.50 万元 and 4.00 万元.
    expect(between?.message.zh).toContain('本规则要求15000元，own/b 要求40000元');
  });

  it('has nothing against rules that hold, and names the built-in rule that does the same', () => {
    expect(complaints({ a: '表二.project ≤ 表八' })).toEqual([]);
    expect(complaints({ a: '表八.basic + 表八.project = 表八' })).toEqual(['own/a builtIn (note)']);
  });
});
