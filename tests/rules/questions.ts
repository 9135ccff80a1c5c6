/** What a question of plausibility asks of tables and sentences. */
import { expect } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { Profile } from '../../src/model/profile.js';
import type { WordRule } from '../../src/model/rule.js';
import { documentOf, NO_CONTEXT } from './notation.js';

/** The questions in Chinese. Each is a note on figures, without a verdict, that ends by asking in both languages. */
export function asked(
  rule: WordRule,
  tables: string,
  more: Partial<Document> = {},
  profile: Profile | null = null,
): string[] {
  const { findings, undecided } = rule.examine({ ...documentOf(tables), ...more }, { ...NO_CONTEXT, profile });
  expect(undecided).toEqual([]);
  return findings.map(({ severity, message, outcome, evidence }) => {
    expect({ severity, outcome }).toEqual({ severity: 'note', outcome: null });
    expect(evidence).not.toEqual([]);
    expect(message.zh).toMatch(/是否.*？.*请核实。$|或.*？请核实。$/);
    expect(message.en).toMatch(/\?$/);
    return message.zh;
  });
}
