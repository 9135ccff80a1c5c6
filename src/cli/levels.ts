/** Levels of rules as the command line gives them: ID=LEVEL, of built-in rules, own ones, and families. */
import { type AllSettings, ownId, rules, type Settings } from '../index.js';
import { FAMILIES } from '../vocabulary/labels.js';
import { chosen } from './choice.js';
import { Refusal } from './session.js';

const LISTED = { zh: '全部规则见 gouji rules。', en: 'gouji rules lists all rules.' };
const LEVELS = ['off', 'note', 'warning', 'error'] as const;

/** The own rules of a configuration, those for some files included. */
export function ownRulesOf({ ownRules = [], overrides = [] }: AllSettings): NonNullable<Settings['ownRules']> {
  return [...ownRules, ...overrides.flatMap((override) => override.ownRules ?? [])];
}

export function levelsOf(given: readonly string[], settings: AllSettings): NonNullable<Settings['rules']> {
  const ids = [...rules.map(({ id }) => id), ...ownRulesOf(settings).map(({ id }) => ownId(id))];
  const families = Object.keys(FAMILIES).map((family) => `${family}/*`);
  return Object.fromEntries(
    given.map((setting) => {
      const at = setting.lastIndexOf('=');
      if (at < 0)
        throw new Refusal({
          zh: `“${setting}”应写成“规则编号=级别”，如 footing/columns=warning。`,
          en: `“${setting}” must be ID=LEVEL, such as footing/columns=warning.`,
        });
      const id = chosen({ zh: '规则', en: 'rule' }, setting.slice(0, at), [...ids, ...families], LISTED);
      return [id, chosen({ zh: '级别', en: 'level' }, setting.slice(at + 1), LEVELS)];
    }),
  );
}
