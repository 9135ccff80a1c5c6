/** The configuration file, as editors and `gouji` check it (docs/configuration.md). */
import { z } from 'zod';
import type { Condition } from '../../model/relation.js';
import { message } from './cell.js';
import { SEVERITIES } from './values.js';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const PLAIN_DECIMAL = /^\d{1,15}(?:\.\d{1,15})?$/;
const OWN_ID = /^(?:own\/)?[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u;

const LEVELS = ['off', ...SEVERITIES] as const;
export const PRESET_NAMES = ['recommended', 'strict', 'arithmetic'] as const;
const THRESHOLDS = ['error', 'warning', 'note', 'never'] as const;

/** The keys of a record that the compiler wants complete. */
const CONDITIONS = Object.keys({
  noOwnRevenue: true,
  hasOwnRevenue: true,
  onlyGeneralPublic: true,
  noCarryoverOut: true,
  noCarryoverIn: true,
  revenueIsSpent: true,
  summaryFoldsCarryover: true,
  summaryShowsCarryover: true,
  revenueFoldsCarryover: true,
  revenueShowsCarryover: true,
  fundsHaveTables: true,
  generalIsSplit: true,
  carryoverOutside: true,
  grantsWithinYear: true,
  grantsBelowYear: true,
} satisfies Record<Condition, true>) as [Condition, ...Condition[]];

export const day = z.string().regex(DAY).meta({ id: 'day', description: 'YYYY-MM-DD' });
const text = z.string().trim().min(1);
const wording = z.union([text, message.extend({ zh: text, en: text })]);
const presets = z
  .union([z.enum(PRESET_NAMES), z.array(z.enum(PRESET_NAMES)).min(1)])
  .describe('recommended: the default; strict: conventions and roundings are errors; arithmetic: figures only.');
const levels = z
  .record(z.string(), z.enum(LEVELS))
  .describe('Levels by rule id, or for a whole family as form/*; gouji rules lists the ids.');

const quota = z.union([z.string().regex(PLAIN_DECIMAL), z.number().nonnegative()]);

const quotas = z
  .strictObject({
    公积金比例: z.exactOptional(quota.describe('The highest rate of the housing fund, such as 0.12.')),
    养老保险费率: z.exactOptional(
      quota.describe('The rate of the basic pension that the unit pays; 0.16 where nothing is said.'),
    ),
    医疗保险费率: z.exactOptional(quota.describe('The rate of medical insurance that the unit pays.')),
    工会经费比例: z.exactOptional(quota.describe('Union dues as a share of wages.')),
    福利费: z.exactOptional(quota.describe('Welfare in yuan a head and year.')),
    公务用车运行费: z.exactOptional(quota.describe('Running costs in yuan a car and year.')),
  })
  .meta({ id: 'quotas', description: 'What the place has set; shares as plain decimals.' });

const profile = z
  .strictObject({
    kind: z
      .exactOptional(z.enum(['administrative', 'civilServiceManaged', 'publicInstitution', 'mixed']))
      .describe('行政、参公、事业；several kinds: mixed.'),
    subordinates: z.exactOptional(
      z.array(
        z.strictObject({
          name: text,
          ownBudget: z.boolean().describe('Whether it has a budget of its own (单列预算).'),
        }),
      ),
    ),
    pension: z.exactOptional(z.enum(['funded', 'booked'])).describe('职业年金 funded (实账) or only booked (记账).'),
    approvedOn: z.exactOptional(day).describe('The day of approval (批复).'),
    publishedOn: z.exactOptional(day).describe('The day of publication.'),
    quotas: z.exactOptional(quotas),
  })
  .meta({ id: 'profile', description: 'What only the unit knows of itself (单位档案); all of it is optional.' });

const ownRule = z
  .strictObject({
    id: z.string().regex(OWN_ID).describe('own/… ; the family may be left out.'),
    relation: z
      .union([text, z.array(text).min(1)])
      .describe('In the words of the reports: 表二[2010306].项目支出 = 表十三.年度资金总额'),
    severity: z.exactOptional(z.enum(SEVERITIES)).describe('error where nothing is said.'),
    title: z.exactOptional(wording),
    message: z.exactOptional(wording).describe('Said before the figures of a finding.'),
    basis: z.exactOptional(wording).describe('The regulation, circular or agreement that asks for it.'),
    missing: z
      .exactOptional(z.enum(['skip', 'zero']))
      .describe(
        'What a place means that the document does not have: the rule does not apply (skip), or nothing is there.',
      ),
    when: z.exactOptional(z.array(z.enum(CONDITIONS))).describe('States of the document under which alone it applies.'),
  })
  .meta({ id: 'ownRule' });

const shared = {
  extends: z.exactOptional(presets),
  rules: z.exactOptional(levels),
  profile: z.exactOptional(profile),
  ownRules: z.exactOptional(z.array(ownRule)),
};

const override = z
  .strictObject({
    files: z
      .exactOptional(z.union([text, z.array(text).min(1)]))
      .describe('Files, folders or patterns (*, ?, **), from the folder of this file.'),
    organisation: z.exactOptional(text).describe('The organisation as the document prints it.'),
    ...shared,
  })
  .meta({ id: 'override', description: 'For some files, or for the documents of one organisation.' });

export const config = z.strictObject({
  $schema: z.exactOptional(z.string()),
  ...shared,
  overrides: z.exactOptional(z.array(override)),
  baseline: z.exactOptional(text).describe('The file of waivers, from the folder of this file.'),
  failOn: z.exactOptional(z.enum(THRESHOLDS)).describe('From which severity on the status is 1.'),
  plausibility: z.exactOptional(z.boolean()).describe('Whether questions of plausibility (合理性提示) are asked.'),
});

export type Config = z.infer<typeof config>;

/** The settings that each place of the file knows, by the name of the place; the file itself has none. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(config.shape),
  profile: Object.keys(profile.shape),
  subordinates: ['name', 'ownBudget'],
  quotas: Object.keys(quotas.shape),
  ownRules: Object.keys(ownRule.shape),
  overrides: Object.keys(override.shape),
};
