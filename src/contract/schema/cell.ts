/** Figures and where they stand: the parts of the schema that everything else is made of. */
import { z } from 'zod';
import { COLUMN_KEYS, DIRECTIONS, FIGURE_KINDS, MEASURES, TABLE_KINDS } from './values.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

export const message = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ id: 'message', description: 'A text in both languages.' });

export const location = z
  .object({
    file: z.string().describe('Path as given, with / between parts; - for stdin.'),
    page: z.exactOptional(z.int().min(1)),
    line: z.exactOptional(z.int().min(1)),
    column: z.exactOptional(z.int().min(1).describe('In characters.')),
    sheet: z.exactOptional(z.string().describe('The sheet of a workbook.')),
    ref: z.exactOptional(z.string().describe('The cell of a sheet, such as B7.')),
    box: z.exactOptional(
      z
        .tuple([z.number(), z.number(), z.number(), z.number()])
        .describe('Left, top, right, bottom in points from the top left corner of the page.'),
    ),
  })
  .meta({ id: 'location', description: 'Where something stands; all counts begin at 1.' });

export const decimal = z
  .string()
  .regex(DECIMAL)
  .meta({ id: 'decimal', description: 'A decimal number as text, exact; money is in yuan.' });

export const unit = z.enum(['元', '万元', '亿元']);

const claim = z
  .object({
    section: z.string().describe('Where the sentence stands: 二、（一）'),
    sentence: z.string(),
    subject: z.string().nullable().describe('What the sentence speaks of; function:201 is a class.'),
    measure: z.enum(MEASURES),
    words: z.string().describe('The words that name the subject, as printed.'),
    direction: z.enum(DIRECTIONS).nullable(),
    baseYear: z.int().nullable().describe('For changes: the year that it is compared with.'),
    of: z
      .enum(FIGURE_KINDS)
      .nullable()
      .describe('Which figure of its year an amount is: initial budget, adjusted budget, execution, final accounts.'),
    base: z.enum(FIGURE_KINDS).nullable().describe('Which figure a change or percentage is measured against.'),
    baseOf: z.string().nullable().describe('Id of the amount that it is measured against; for shares, the whole.'),
    partOf: z.string().nullable().describe('Id of the claim that this one is a part of.'),
    lead: z
      .enum(['exhaustive', 'mainly'])
      .nullable()
      .describe('Whether the list of parts is exhaustive (其中) or not (主要是).'),
    changeOf: z.string().nullable().describe('Id of the amount that a change is the change of.'),
    none: z.boolean().describe('The sentence says that there is none.'),
  })
  .meta({ id: 'claim', description: 'What a sentence says of a figure.' });

export const cell = z
  .object({
    id: z.string(),
    kind: z
      .enum(['table', 'narrative', 'words'])
      .describe('words: no figure but a piece of text that a finding points at.'),
    table: z
      .string()
      .nullable()
      .describe(
        'The printed number without blanks (表七), or the title where tables have none; null in the narrative.',
      ),
    tableKind: z.enum(TABLE_KINDS).nullable(),
    row: z.object({ code: z.string().nullable(), name: z.string() }).nullable(),
    column: z.object({ key: z.enum(COLUMN_KEYS), printed: z.string() }).nullable(),
    year: z.int().nullable(),
    claim: claim.nullable(),
    printed: z.string(),
    value: decimal
      .nullable()
      .describe(
        'Yuan for money, the plain number for weights, counts and percentages; null where the print is unreadable.',
      ),
    stored: z.exactOptional(
      decimal.describe('The value behind the print in yuan, where a workbook holds more digits than it shows.'),
    ),
    unit: unit.nullable().describe('Null for what is not money.'),
    step: z.exactOptional(decimal.describe('Fineness of the print in yuan, where it is not that of its table.')),
    placing: z.enum(['given', 'searched', 'undecided']).describe('How the amount came into its column.'),
    onlyEvidence: z.exactOptional(
      z.array(z.array(z.string())).describe('Equations, as lists of cell ids, that alone rule out another column.'),
    ),
    location,
  })
  .meta({ id: 'cell', description: 'One printed figure.' });
