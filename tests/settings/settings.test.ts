/** Which rules hold for which document: presets, levels, folders, organisations. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { type config, PRESET_NAMES } from '../../src/contract/schema/config.js';
import type { Document } from '../../src/model/document.js';
import type { Profile } from '../../src/model/profile.js';
import { matchesAny } from '../../src/names/pattern.js';
import { RULES } from '../../src/rules/index.js';
import { PRESETS } from '../../src/rules/presets.js';
import { type AllSettings, settingsFor } from '../../src/settings/index.js';
import { documentOf } from '../rules/notation.js';

const document = (path: string, organisation: string | null = null): Document => ({
  ...documentOf('表八 expenditureSummary\ncolumns: total'),
  files: [{ path, format: 'text', sha256: '' }],
  organisation,
});

const optionsFor = (settings: AllSettings, path = 'a.txt', organisation: string | null = null) =>
  settingsFor(RULES, settings)(document(path, organisation)).options;

describe('the schema of the configuration', () => {
  it('knows all presets', () => {
    expect([...PRESET_NAMES]).toEqual([...PRESETS]);
  });

  it('knows all that a profile may say', () => {
    type Written = NonNullable<z.infer<typeof config>['profile']>;
    expectTypeOf<keyof Written>().toEqualTypeOf<keyof Profile>();
    expectTypeOf<Written['kind']>().toEqualTypeOf<Profile['kind']>();
  });
});

describe('presets', () => {
  const warnings = RULES.filter(({ severity }) => severity === 'warning');

  it('strict makes conventions and roundings errors, and asks nothing more of what only asks', () => {
    const { strict, rules } = optionsFor({ preset: 'strict' });
    expect(strict).toBe(true);
    for (const { id, family } of warnings)
      expect(rules?.[id], id).toBe(['plausibility', 'disclosure'].includes(family) ? undefined : 'error');
    expect(Object.keys(rules ?? {}).length).toBeLessThanOrEqual(warnings.length);
  });

  it('arithmetic leaves relations between figures only', () => {
    const { rules } = optionsFor({ preset: 'arithmetic' });
    const left = RULES.filter(({ id }) => rules?.[id] !== 'off');
    expect(left.length).toBeGreaterThan(10);
    expect(left.filter((rule) => !('relations' in rule))).toEqual([]);
    expect(left.filter(({ family }) => ['form', 'plausibility', 'disclosure'].includes(family))).toEqual([]);
  });

  it('recommended changes nothing', () => {
    expect(optionsFor({ preset: 'recommended' })).toEqual({ strict: false, rules: {} });
  });

  it('give way to levels, and families to rules that are named', () => {
    const { rules } = optionsFor({
      preset: 'strict',
      rules: { 'footing/columns': 'note', 'footing/*': 'off' },
    });
    expect(rules?.['footing/columns']).toBe('note');
    expect(rules?.['footing/classes']).toBe('off');
  });
});

describe('overrides', () => {
  const settings: AllSettings = {
    preset: 'strict',
    rules: { 'form/unit': 'off' },
    profile: { pension: 'booked', kind: 'mixed' },
    overrides: [
      { files: '2023/**', preset: 'recommended', rules: { 'footing/columns': 'note' } },
      { files: 'units', ownRules: [{ id: 'u', relation: '表二 = 表八' }] },
      { organisation: '某局', profile: { kind: 'administrative' } },
    ],
  };

  it('hold for their files: a preset takes the place of that before, levels add up', () => {
    expect(optionsFor(settings, '2023/b/a.txt')).toMatchObject({
      strict: false,
      rules: { 'form/unit': 'off', 'footing/columns': 'note' },
    });
    expect(optionsFor(settings, '2024/a.txt')).toMatchObject({ strict: true });
    expect(optionsFor(settings, '2024/a.txt').rules?.['footing/columns']).toBeUndefined();
  });

  it('hold for their organisation: profiles add up', () => {
    expect(optionsFor(settings, 'a.txt', '某局').profile).toEqual({ pension: 'booked', kind: 'administrative' });
    expect(optionsFor(settings, 'a.txt', '另一局').profile).toEqual({ pension: 'booked', kind: 'mixed' });
  });

  it('bring own rules along', () => {
    const own = (path: string): string[] =>
      settingsFor(
        RULES,
        settings,
      )(document(path))
        .rules.filter(({ family }) => family === 'own')
        .map(({ id }) => id);
    expect(own('units/a.txt')).toEqual(['own/u']);
    expect(own('unit/a.txt')).toEqual([]);
  });

  it('see names as they are asked to', () => {
    const pathOf = (name: string): string => name.replace('../', '');
    expect(optionsFor({ ...settings, pathOf }, '../2023/a.txt').strict).toBe(false);
  });
});

describe('patterns of files', () => {
  it.each([
    ['a.txt', 'a.txt', true],
    ['./a.txt', 'a.txt', true],
    ['2024', '2024/b/a.txt', true],
    ['2024/', '2024/a.txt', true],
    ['2024', '20245/a.txt', false],
    ['*.txt', 'a.txt', true],
    ['*.txt', 'b/a.txt', false],
    ['**/*.txt', 'b/c/a.txt', true],
    ['2024/**', '2024/b/a.txt', true],
    ['2024/*.txt', '2024/b/a.txt', false],
    ['/in/*.txt', '/in/a.txt', true],
    ['20?4/**', '2024/a.txt', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesAny([pattern], path)).toBe(expected);
  });
});
