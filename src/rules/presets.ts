/** Sets of levels under one name: what is looked at, and how severely. */
import type { Severity } from '../model/finding.js';
import type { Family, Rule } from '../model/rule.js';

export const PRESETS = ['recommended', 'strict', 'arithmetic'] as const;
export type Preset = (typeof PRESETS)[number];

type Levels = Readonly<Record<string, Severity | 'off'>>;

export interface PresetSettings {
  readonly strict: boolean;
  readonly rules: Levels;
}

/** They ask, or speak of what should not be published at all; no preset makes them judge. */
const NEVER_STRICTER: readonly Family[] = ['plausibility', 'disclosure'];

export function presetSettings(preset: Preset, rules: readonly Rule[]): PresetSettings {
  if (preset === 'strict') return { strict: true, rules: levelsOf(rules.filter(isConvention), 'error') };
  if (preset === 'arithmetic') return { strict: false, rules: levelsOf(rules.filter(isOfWords), 'off') };
  return { strict: false, rules: {} };
}

function isConvention({ family, severity }: Rule): boolean {
  return severity === 'warning' && !NEVER_STRICTER.includes(family);
}

/** What is no relation between figures. */
function isOfWords(rule: Rule): boolean {
  return !('relations' in rule);
}

function levelsOf(rules: readonly Rule[], level: Severity | 'off'): Levels {
  return Object.fromEntries(rules.map(({ id }) => [id, level]));
}
