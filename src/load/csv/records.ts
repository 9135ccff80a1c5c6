/** The records of a text with separated fields, each with the line that it starts on. Broken quotes are taken as they stand. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from './delimiter.js';

export interface CsvRecord {
  /** From 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface Records {
  readonly records: readonly CsvRecord[];
  /** Lines whose quotes do not pair. */
  readonly broken: readonly number[];
}

/** How quotes are read: by the rules, as characters where they stand within a field, or always as characters. */
type Quotes = 'strict' | 'relaxed' | 'none';

type Visit = (record: CsvRecord) => void;

interface Broken {
  /** The quote is open where the text ends. */
  readonly unclosed: boolean;
  readonly line: number;
}

/** Records of a text whose lines end in \n; where quotes are broken, what is wrong and the line of the record that has it. */
function read(text: string, first: number, delimiter: Delimiter, quotes: Quotes, visit: Visit): Broken | null {
  let line = first;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: quotes === 'relaxed',
      quote: quotes === 'none' ? null : '"',
      on_record: (fields: string[], { lines }) => {
        visit({ line, fields });
        line = first + lines;
        return null;
      },
    });
    return null;
  } catch (error) {
    if (error instanceof CsvError) return { unclosed: error.code === 'CSV_QUOTE_NOT_CLOSED', line };
    throw error;
  }
}

/** A quote that is never closed swallows all that follows; so each line is read by itself. */
function readByLines(lines: readonly string[], delimiter: Delimiter): Records {
  const records: CsvRecord[] = [];
  const broken: number[] = [];
  lines.forEach((text, at) => {
    const found: CsvRecord[] = [];
    const visit = (record: CsvRecord): number => found.push(record);
    if (read(text, at + 1, delimiter, 'strict', visit)) {
      broken.push(at + 1);
      found.length = 0;
      if (read(text, at + 1, delimiter, 'relaxed', visit)) {
        found.length = 0;
        read(text, at + 1, delimiter, 'none', visit);
      }
    }
    records.push(...found);
  });
  return { records, broken };
}

export function recordsOf(lines: readonly string[], delimiter: Delimiter): Records {
  const text = lines.join('\n');
  const strict: CsvRecord[] = [];
  const error = read(text, 1, delimiter, 'strict', (record) => strict.push(record));
  if (!error) return { records: strict, broken: [] };
  // The quote that is not closed may have met another one further down, so the line is asked by itself.
  const alone = read(lines[error.line - 1] ?? '', 1, delimiter, 'strict', () => {});
  if (error.unclosed || alone?.unclosed) return readByLines(lines, delimiter);
  const relaxed: CsvRecord[] = [];
  if (read(text, 1, delimiter, 'relaxed', (record) => relaxed.push(record))) return readByLines(lines, delimiter);
  return { records: relaxed, broken: [error.line] };
}
