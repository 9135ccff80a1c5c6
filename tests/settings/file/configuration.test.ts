/** The configuration file: what it may say, and what is said of one that cannot be used. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/index.js';
import { ConfigFault, configurationOf } from '../../../src/settings/file/index.js';
import { programValue, runsTypes } from '../../../src/settings/file/program.js';

const IDS = rules.map(({ id }) => id);

function configuration(text: string, name = 'gouji.config.yaml') {
  return configurationOf({ name, path: `/folder/${name}`, text }, IDS);
}

/** The lines of the complaint, in Chinese. */
function faults(text: string, name = 'gouji.config.yaml'): string[] {
  try {
    configuration(text, name);
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    expect(error.text.en).not.toBe('');
    return error.text.zh.split('\n').map((line) => line.trim());
  }
  throw new Error('nothing was wrong');
}

describe('a configuration', () => {
  it('becomes settings', () => {
    const text = `
$schema: ./gouji.config.schema.json
extends: [recommended, arithmetic]
rules: { form/*: off, footing/columns: warning, own/项目: note }
profile:
  kind: publicInstitution
  subordinates: [{ name: 某中心, ownBudget: true }]
  pension: booked
  approvedOn: 2025-02-20
  quotas: { 公积金比例: 0.12, 福利费: "600" }
ownRules:
  - { id: 项目, relation: "表二.项目支出 = 表八.项目支出", missing: zero, when: [noOwnRevenue] }
overrides:
  - { files: [2023/**, old], extends: strict, rules: { footing/columns: off } }
  - { organisation: 某局, profile: { kind: mixed } }
baseline: baseline.json
failOn: warning
plausibility: false
`;
    expect(configuration(text)).toEqual({
      settings: {
        preset: ['recommended', 'arithmetic'],
        rules: { 'form/*': 'off', 'footing/columns': 'warning', 'own/项目': 'note' },
        profile: {
          kind: 'publicInstitution',
          subordinates: [{ name: '某中心', ownBudget: true }],
          pension: 'booked',
          approvedOn: '2025-02-20',
          quotas: { 公积金比例: '0.12', 福利费: '600' },
        },
        ownRules: [{ id: '项目', relation: '表二.项目支出 = 表八.项目支出', missing: 'zero', when: ['noOwnRevenue'] }],
        overrides: [
          { files: ['2023/**', 'old'], preset: 'strict', rules: { 'footing/columns': 'off' } },
          { organisation: '某局', profile: { kind: 'mixed' } },
        ],
      },
      baseline: 'baseline.json',
      failOn: 'warning',
      plausibility: false,
    });
  });

  it('may be JSON, or empty', () => {
    expect(configuration('{ "failOn": "note" }', 'gouji.config.json')).toEqual({ settings: {}, failOn: 'note' });
    expect(configuration('# nothing yet\n')).toEqual({ settings: {} });
  });
});

describe('a configuration that cannot be used', () => {
  it.each([
    // A name that is not known, with the one that was meant, and its line.
    ['rules:\n  footing/colums: off\n', '第2行 rules.footing/colums：没有“footing/colums”，是否为“footing/columns”？'],
    ['overides: []\n', '第1行 overides：没有“overides”，是否为“overrides”？'],
    ['rules: { footing/columns: of }\n', '第1行 rules.footing/columns：没有“of”，是否为“off”？'],
    ['profile:\n  knd: mixed\n', '第2行 profile.knd：没有“knd”，是否为“kind”？'],
    ['profile:\n  approvedOn: 2025-2-20\n', '第2行 profile.approvedOn：应为日期 YYYY-MM-DD，如 2025-02-20。'],
    ['profile: { quotas: { 福利费: 12% } }\n', '第1行 profile.quotas.福利费：应为不带单位的数，如 0.16。'],
    ['profile: { quotas: { 福利 费: 1 } }\n', '第1行 profile.quotas.福利 费：没有“福利 费”，是否为“福利费”？'],
    ['failOn: [error]\n', '第1行 failOn：应为 error、warning、note、never 之一。'],
    ['plausibility: maybe\n', '第1行 plausibility：应为 true 或 false。'],
    ['baseline: ""\n', '第1行 baseline：不能为空。'],
    ['extends: stict\n', '第1行 extends：没有“stict”，是否为“strict”？'],
    ['ownRules:\n  - relation: 表二 = 表三\n', '第2行 ownRules[0].id：缺少此项。'],
    [
      'ownRules:\n  - { id: "a b", relation: 表二 = 表三 }\n',
      '第2行 ownRules[0].id：编号只能用文字、数字和连字符，如 own/项目与绩效。',
    ],
    ['ownRules:\n  - { id: a, relation: 5 }\n', '第2行 ownRules[0].relation：写法不符，应为文字或列表。'],
    [
      'ownRules:\n  - { id: a, relation: 表二 = 表三 }\n  - { id: own/a, relation: 表二 = 表四 }\n',
      '第3行 ownRules[1].id：编号“own/a”已用于前面的规则。',
    ],
    [
      'overrides:\n  - { rules: { form/uni: off } }\n',
      '第2行 overrides[0].rules.form/uni：没有“form/uni”，是否为“form/unit”？',
    ],
    ['- a\n', '第1行 应为“名称: 值”的各行。'],
  ])('%j', (text, line) => {
    expect(faults(text).slice(1)).toEqual([line]);
  });

  it('shows where a relation goes wrong', () => {
    expect(faults('ownRules:\n  - id: a\n    relation: [表二 = 表三, "表二[201 = 表三"]\n').slice(1)).toEqual([
      '第3行 ownRules[0].relation[1]：关系式第7字处应为“]”：',
      '表二[201 = 表三',
      '^',
    ]);
  });

  it('lists every place that is wrong', () => {
    expect(faults('failOn: eror\nbaseline: 3\nfoo: 1\n')).toEqual([
      '配置“gouji.config.yaml”有 3 处不能使用：',
      '第2行 baseline：应为文字。',
      '第1行 failOn：没有“eror”，是否为“error”？',
      expect.stringContaining('第3行 foo：没有“foo”'),
    ]);
  });

  it.each([
    [
      'a:\n  - b\n c: 1\n',
      'gouji.config.yaml',
      '配置“gouji.config.yaml”第3行第1字处不符合 YAML 的写法，请核对缩进、引号和括号。',
    ],
    [
      'failOn: a\nfailOn: b\n',
      'gouji.config.yaml',
      '配置“gouji.config.yaml”第2行第1字处不符合 YAML 的写法，请核对缩进、引号和括号。',
    ],
    [
      '{ "failOn": "note", }',
      'gouji.config.json',
      '配置“gouji.config.json”不是合乎规范的 JSON（可能有注释、多余的逗号或单引号）；请改正，或改用 gouji.config.yaml。',
    ],
  ])('is no text of its kind: %j', (text, name, message) => {
    expect(faults(text, name)).toEqual([message]);
  });

  it('is refused where anchors would make it huge', () => {
    const levels = Array.from({ length: 12 }, (_, at) =>
      at === 0
        ? 'a0: &a0 [x, x]'
        : `a${at}: &a${at} [${Array(10)
            .fill(`*a${at - 1}`)
            .join(', ')}]`,
    );
    expect(faults(levels.join('\n'))[0]).toContain('不符合 YAML 的写法');
  });
});

describe('a configuration that is a program', () => {
  it('is run by Node where Node takes types away, else refused with advice', () => {
    expect(runsTypes({ typescript: 'strip' })).toBe(true);
    expect(runsTypes({ typescript: false })).toBe(false);
    expect(runsTypes({})).toBe(false);
    expect(() => programValue('gouji.config.ts', '/nowhere/gouji.config.ts', false)).toThrow(ConfigFault);
  });

  it('that fails is a fault of the configuration', () => {
    expect(() => programValue('gouji.config.ts', '/nowhere/gouji.config.ts', true)).toThrow(/could not be run/);
  });
});
