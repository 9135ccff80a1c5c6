/** What was read of a document: the part that results and extracts have in common. */
import { z } from 'zod';
import { cell, decimal, location, message, unit } from './cell.js';
import { CLASSIFICATIONS, COLUMN_KEYS, GROUNDS, LEVELS, SIDES, STAGES, TABLE_KINDS, UNREAD_KINDS } from './values.js';

export const tool = z.object({ name: z.literal('gouji'), version: z.string() });

const column = z.object({
  key: z.enum(COLUMN_KEYS),
  printed: z.string(),
  above: z.exactOptional(z.array(z.string()).describe('The words of the header above it, outermost first.')),
  year: z.int().nullable(),
  side: z.enum(SIDES).nullable(),
  parts: z.array(z.enum(COLUMN_KEYS)).describe('The columns of the same year and side whose sum this one is.'),
  addends: z.exactOptional(
    z
      .array(z.object({ column: z.int(), coefficient: z.union([z.literal(1), z.literal(-1)]) }))
      .describe('The columns of the table, by their indices, whose sum this one is; takes precedence over parts.'),
  ),
  ground: z.exactOptional(z.enum(GROUNDS).describe('What its parts rest on; absent means stated.')),
  stage: z.exactOptional(z.enum(STAGES).describe('Set where it holds figures of another stage than the document.')),
  unit: z.exactOptional(unit.describe('Set where the header states a unit for this column alone.')),
});

const row = z.object({
  code: z.string().nullable(),
  name: z.string(),
  line: z.string().nullable().describe('The meaning of a named line.'),
  side: z.enum(SIDES).nullable(),
  parent: z.int().nullable().describe('Index of the row that this one is a part of.'),
  ground: z.exactOptional(z.enum(GROUNDS).describe('What parent rests on; absent means stated.')),
  cells: z.array(z.string().nullable()).describe('One cell id for each column, null for a blank.'),
  open: z.array(z.int()).describe('Columns of which it is undecided whether they are blank.'),
  location,
});

const table = z
  .object({
    id: z.string(),
    number: z.string().describe('The printed number without blanks, or the title where tables have none.'),
    kind: z.enum(TABLE_KINDS).nullable(),
    title: z.string(),
    unit,
    step: decimal.describe('Fineness of the print in yuan; 0 where it is exact.'),
    wholeYuan: z.boolean().describe('Every figure in 元 ends in .00, so the step was taken to be 1 元.'),
    classification: z.enum(CLASSIFICATIONS).nullable(),
    columns: z.array(column),
    rows: z.array(row),
    cells: z.array(cell),
    notes: z.array(z.object({ text: z.string(), location })),
    doubts: z.array(z.enum(['rows', 'columns', 'unit'])),
    location,
  })
  .meta({ id: 'table' });

const file = z.object({ path: z.string(), format: z.string(), sha256: z.string(), pages: z.exactOptional(z.int()) });

const problem = z
  .object({ kind: z.string(), message, location, text: z.exactOptional(z.string()) })
  .meta({ id: 'problem', description: 'Something that could not be read; it says nothing about the document.' });

export const readDocument = z.object({
  id: z.string(),
  files: z.array(file),
  organisation: z.string().nullable(),
  year: z.int().nullable(),
  stage: z.enum(STAGES),
  level: z.enum(LEVELS),
  layout: z.string(),
  tables: z.array(table),
  narrative: z.array(cell).describe('One cell a claim; a claim without a figure has an empty print and no value.'),
  strays: z.array(cell).describe('Amounts on the page that no table and no sentence took in.'),
  problems: z.array(problem),
});

export const passages = z
  .array(
    z.object({
      section: z.string(),
      headings: z.array(z.string()),
      text: z.string(),
      places: z.array(z.object({ start: z.int(), location })),
    }),
  )
  .describe('The words of the narrative, a stretch under each heading.');

/** An extract holds the words as well, so that rules on words find in it what they find in the file. */
const extractDocument = readDocument.extend({
  passages: z.exactOptional(passages),
  authors: z.exactOptional(z.array(z.object({ file: z.string(), name: z.string() }))),
  lines: z.exactOptional(z.array(z.object({ text: z.string(), inTable: z.boolean(), location }))),
});

export const unread = z
  .object({ path: z.string(), kind: z.enum(UNREAD_KINDS), message })
  .meta({ id: 'unread', description: 'An input that gave no document.' });

export const extract = z.object({
  schema: z.literal('gouji-extract/1'),
  tool,
  documents: z.array(extractDocument),
  summary: z.object({ unread: z.array(unread) }),
});
