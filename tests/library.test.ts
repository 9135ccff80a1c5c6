/** What a configuration says, said by a caller of the library. */
import { describe, expect, it } from 'vitest';
import { check, RelationFault, today } from '../src/index.js';
import { inputOf } from './fixtures/fixture.js';

const INPUT = inputOf('district-office');

describe('check', () => {
  it('takes presets, levels and own rules', async () => {
    const { documents } = await check([INPUT], {
      preset: 'arithmetic',
      rules: { 'footing/*': 'off' },
      // 161.69 against the 33.40 of one project.
      ownRules: [{ id: 'projects', relation: '表二.项目支出 = 表十三.年度资金总额', severity: 'note' }],
    });
    const found = documents[0]?.findings ?? [];
    expect(found.filter(({ rule }) => /^(?:form|footing)\//.test(rule))).toEqual([]);
    expect(found.filter(({ rule }) => rule === 'own/projects').map(({ severity }) => severity)).toEqual(['note']);
  });

  it('holds other settings for other files', async () => {
    const inputs = [
      { ...INPUT, name: 'a/document.txt' },
      { ...inputOf('welfare-home'), name: 'b/document.html' },
    ];
    const { documents } = await check(inputs, {
      overrides: [{ files: 'b', rules: { 'hierarchy/functional': 'off' } }],
    });
    const binds = documents.map(({ equations }) => equations.all.some(({ rule }) => rule === 'hierarchy/functional'));
    expect(binds).toEqual([true, false]);
  });

  it('throws where an own rule cannot be read', async () => {
    await expect(check([INPUT], { ownRules: [{ id: 'a', relation: '表二 =' }] })).rejects.toThrow(RelationFault);
  });
});

describe('today', () => {
  it('is the day by the clock of the machine', () => {
    expect(today(new Date(2025, 0, 5, 23, 59))).toBe('2025-01-05');
  });
});
