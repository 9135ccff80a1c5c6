/** The result of a check, `gouji-result/1`. */
import { z } from 'zod';
import { cell, decimal, location, message } from './cell.js';
import { passages, readDocument, tool, unread } from './document.js';
import {
  CAUSE_KINDS,
  COLUMN_KEYS,
  EQUATION_KINDS,
  GRADES,
  GROUNDS,
  SEVERITIES,
  VERDICTS,
  WAIVER_STATES,
} from './values.js';

const term = z.object({ coefficient: z.union([z.literal(1), z.literal(-1)]), cell: z.string().describe('A cell id.') });

const residual = decimal.describe('Left minus right, in yuan.');
const allowed = decimal.describe('The greatest gap that the prints explain, in yuan.');

const equation = z
  .object({
    id: z.string(),
    rule: z.string(),
    instance: z.string(),
    kind: z.enum(EQUATION_KINDS),
    terms: z.array(term),
    verdict: z.enum(VERDICTS),
    grade: z.exactOptional(z.enum(GRADES)),
    truncated: z.exactOptional(z.boolean()),
    joint: z.exactOptional(z.boolean()),
    residual,
    allowed,
    reason: z.exactOptional(message),
    standing: z.exactOptional(
      z.enum(GROUNDS).describe('What its reading rests on; assumed ties nothing and accuses nobody.'),
    ),
    family: z.exactOptional(z.string().describe('All instances of the same reading carry the same name.')),
  })
  .meta({ id: 'equation' });

const finding = z
  .object({
    id: z.string(),
    fingerprint: z.string().describe('Made of rule, document and instance, never of numbers or pages.'),
    rule: z.string(),
    severity: z.enum(SEVERITIES),
    verdict: z.enum(['discrepant', 'rounding', 'scope']).nullable(),
    standing: z.exactOptional(
      z.enum(GROUNDS).nullable().describe('What its reading rests on; null for rules on words.'),
    ),
    grade: z.exactOptional(z.enum(GRADES)),
    truncated: z.exactOptional(z.boolean().describe('The coarse print is the fine one cut off, not rounded.')),
    joint: z.exactOptional(z.boolean().describe('The sum passes alone but not together with the sums below it.')),
    message,
    equation: z.exactOptional(z.object({ kind: z.enum(EQUATION_KINDS), terms: z.array(term), residual, allowed })),
    evidence: z.array(cell).min(1).describe('The figures concerned.'),
    odd: z
      .array(z.string())
      .describe('Ids of the evidence that stands against the rest; empty where neither side can be called odd.'),
    hints: z.array(z.object({ kind: z.string(), message, cells: z.array(z.string()) })),
    group: z.int().describe('Findings that share a wrong figure carry the same number.'),
    cause: z.exactOptional(z.string()),
    waived: z.exactOptional(z.boolean()),
  })
  .meta({ id: 'finding' });

export const correction = z
  .object({
    cell: z.string().nullable().describe('A cell id; null where the place is blank.'),
    blank: z
      .object({
        table: z.string(),
        row: z.object({ code: z.string().nullable(), name: z.string() }),
        column: z.object({ key: z.enum(COLUMN_KEYS), printed: z.string() }),
        location,
      })
      .nullable(),
    printed: z.string().describe('As the place would print it; empty where it ought to be blank.'),
    value: decimal,
  })
  .meta({ id: 'correction', description: 'A figure, or a blank place, and what it ought to be.' });

const leftOut = z
  .object({
    table: z.string().describe('Id of the table.'),
    after: z
      .int()
      .nullable()
      .describe('Index of the row behind which it would stand; null where it would be the first.'),
    code: z.string().nullable(),
    name: z.string(),
    parent: z.int().describe('Index of the row that it is a part of.'),
    seen: z.array(z.string()).describe('Ids of the figures of another table that prints the row.'),
    figures: z
      .array(z.object({ column: z.int(), printed: z.string(), value: decimal }))
      .describe('By index of the column; the columns not named here say nothing of it.'),
  })
  .meta({ id: 'leftOut', description: 'A row that is missing from a table, as it would print it.' });

const cause = z
  .object({
    id: z.string(),
    kind: z.enum(CAUSE_KINDS),
    cells: z.array(z.string()).describe('Ids of the figures to look at; empty where a blank has to be filled.'),
    suggested: z
      .object({ printed: z.string(), value: decimal })
      .describe('Of the first correction; of a row that is missing or stands twice, its figure.'),
    corrections: z.array(correction).describe('One for each figure that the slip put wrong.'),
    leftOut: z.exactOptional(leftOut),
    certainty: z
      .enum(['certain', 'candidate'])
      .describe('certain: every explanation that is nearly as good blames the same figure.'),
    alternatives: z.array(correction).describe('What else would explain it, the likeliest first.'),
    explains: z.array(z.string()).describe('Ids of findings.'),
    confirmedBy: z.array(z.string()).describe('Ids of equations that the suggestion puts right.'),
    contradictedBy: z.array(z.string()).describe('Ids of equations that it would leave or put wrong.'),
    corroboration: z
      .array(message)
      .describe('Computations that it makes right and that hold in simple units only: evidence, never findings.'),
    message,
  })
  .meta({ id: 'cause' });

const coverage = z.object({
  amounts: z.int().describe('Money amounts read or seen: tables and narrative, zeros included.'),
  tied: z.int(),
  untied: z.array(z.object({ cell, reason: message })),
  other: z
    .object({ weights: z.int(), counts: z.int(), percentages: z.int(), checked: z.int() })
    .describe('Figures that are not money.'),
});

const document = readDocument
  .extend({
    equations: z.object({
      exact: z.int(),
      rounding: z.int(),
      scope: z.int(),
      discrepant: z.int(),
      undecided: z.int(),
      all: z.array(equation),
    }),
    coverage,
    findings: z.array(finding),
    causes: z.array(cause),
    undecided: z.array(
      z.object({
        rule: z.string(),
        instance: z.string(),
        reason: message,
        evidence: z.array(cell),
        withheld: z.exactOptional(
          z.array(message).describe('What each equation of a reading that is not established would have said.'),
        ),
      }),
    ),
    passages: z.exactOptional(passages),
  })
  .meta({ id: 'document' });

const waiver = z
  .object({
    state: z
      .enum(WAIVER_STATES)
      .describe(
        'grown: the gap is more than it was; unmatched: no such finding. expired and unmatched count as notes.',
      ),
    rule: z.string(),
    fingerprint: z.string(),
    document: z.string().describe('A document id.'),
    finding: z.string().nullable().describe('A finding id, within the document.'),
    who: z.string(),
    why: z.string(),
    until: z.string(),
    message,
  })
  .meta({ id: 'waiver' });

export const result = z.object({
  schema: z.literal('gouji-result/1'),
  tool,
  documents: z.array(document),
  summary: z.object({
    documents: z.int(),
    errors: z.int(),
    warnings: z.int(),
    notes: z.int(),
    questions: z.int().describe('Questions of plausibility (合理性提示), which count for nothing.'),
    amounts: z.int(),
    tied: z.int(),
    unread: z.array(unread),
    skipped: z.int().describe('Files of other kinds, and those that gouji wrote, that a folder held.'),
    findings: z.array(finding).describe('Findings between documents.'),
    waivers: z.exactOptional(z.array(waiver).describe('What became of the entries of the baseline.')),
  }),
});
