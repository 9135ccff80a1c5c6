import { expect, test } from 'vitest';
import type { Profile } from '../../src/model/profile.js';
import { timeliness } from '../../src/rules/form/index.js';
import { wordsOf } from './form-words.js';
import { NO_CONTEXT } from './notation.js';

const seen = (profile: Profile | null): { findings: string[]; undecided: number } => {
  const { findings, undecided } = timeliness.examine(wordsOf('某局'), { ...NO_CONTEXT, profile });
  return {
    findings: findings.map(({ severity, message }) => `${severity} ${message.zh}`),
    undecided: undecided.length,
  };
};
const NOTHING = { findings: [], undecided: 0 };

test('the twentieth day is in time: 20 February and 20 days are 12 March 2025', () => {
  expect(seen({ approvedOn: '2025-02-20', publishedOn: '2025-03-12' })).toEqual(NOTHING);
  expect(seen({ approvedOn: '2025-02-20', publishedOn: '2025-02-20' })).toEqual(NOTHING);
});

test('a day later is not; in a leap year 20 February and 20 days are 11 March', () => {
  expect(seen({ approvedOn: '2025-02-20', publishedOn: '2025-03-13' }).findings).toEqual([
    'warning 2025-02-20批复，2025-03-13公开，相隔21日，超过20日，请核实。',
  ]);
  expect(seen({ approvedOn: '2024-02-20', publishedOn: '2024-03-12' }).findings).toHaveLength(1);
});

test('published before it was approved', () => {
  expect(seen({ approvedOn: '2025-02-20', publishedOn: '2025-02-19' }).findings).toEqual([
    expect.stringMatching(/^warning 公开日期2025-02-19早于批复日期/),
  ]);
});

test('undecided where the profile lacks a day, silent without a profile', () => {
  expect(seen({ approvedOn: '2025-02-20' })).toEqual({ findings: [], undecided: 1 });
  expect(seen(null)).toEqual(NOTHING);
});
