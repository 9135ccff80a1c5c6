/** Reads texts with separated fields (CSV, TSV): every record is a row of one grid. */
import type { Input, Line, Source, Span } from '../../model/source.js';
import type { LoadFailure } from '../failure.js';
import { lazyHash } from '../hash.js';
import type { Limits } from '../limits.js';
import { dropInvisible } from '../text/characters.js';
import { joined, trimmed } from '../workbook/text.js';
import { delimiterOf } from './delimiter.js';
import { brokenQuotes, refuseCells, refuseEmpty, refuseLine, refuseLines } from './messages.js';
import { type CsvRecord, recordsOf } from './records.js';

/** Longer texts that stand alone in their record are no cells of a table. */
const LONG = 60;

const NAME = /\.(?:csv|tsv)$/i;
const BREAK = /\r\n|\r|\n/;

/** By the name alone: any text may have commas. */
export function isCsv(name: string, _text: string): boolean {
  return NAME.test(name);
}

interface Field {
  readonly text: string;
  readonly cell: number;
  readonly offset: number;
}

/** Filled fields, with where they stand in the line that the record starts on, as far as it has them. */
function fieldsOf({ fields }: CsvRecord, raw: string): Field[] {
  const filled: Field[] = [];
  let after = 0;
  fields.forEach((field, cell) => {
    const [start = ''] = field.split(BREAK, 1);
    const found = start === '' ? -1 : raw.indexOf(start, after);
    const offset = found < 0 ? after : found + (start.length - start.trimStart().length);
    if (found >= 0) after = found + start.length;
    const text = joined(field);
    if (text !== '') filled.push({ text, cell, offset });
  });
  return filled;
}

/** A long text that stands alone is running text: its lines are lines of the file. */
function textLines({ fields, line }: CsvRecord, { text, cell, offset }: Field): Line[] | null {
  if (text.length <= LONG) return null;
  return (fields[cell] ?? '').split(BREAK).flatMap((piece, at) => {
    const shown = trimmed(dropInvisible(piece));
    if (shown === '') return [];
    const span = { text: shown, left: 0, right: shown.length, offset: at === 0 ? offset : 0 };
    return [{ text: shown, page: 1, line: line + at, spans: [span] }];
  });
}

function gridLine({ line }: CsvRecord, fields: readonly Field[]): Line {
  const spans: Span[] = fields.map(({ text, cell, offset }) => ({
    text,
    left: offset,
    right: offset + text.length,
    offset,
    cell,
  }));
  return { text: fields.map(({ text }) => text).join(' '), page: 1, line, spans, grid: 1 };
}

function linesOf(records: readonly CsvRecord[], raws: readonly string[], limit: number): Line[] | null {
  const lines: Line[] = [];
  let cells = 0;
  for (const record of records) {
    const fields = fieldsOf(record, raws[record.line - 1] ?? '');
    cells += fields.length;
    if (cells > limit) return null;
    const [only] = fields;
    if (!only) continue;
    const text = fields.length === 1 ? textLines(record, only) : null;
    if (text) lines.push(...text);
    else lines.push(gridLine(record, fields));
  }
  return lines;
}

/** A text that is already decoded from these bytes. */
export function loadCsv({ name, bytes }: Input, text: string, limits: Limits): Source | LoadFailure {
  const raws = text.split(BREAK);
  if (raws.at(-1) === '') raws.pop();
  if (raws.length > limits.lines) return refuseLines(name, limits.lines);
  const long = raws.findIndex((raw) => raw.length > limits.lineLength);
  if (long >= 0) return refuseLine(name, long + 1, raws[long]?.length ?? 0, limits.lineLength);
  const delimiter = delimiterOf(raws);
  const { records, broken } = recordsOf(raws, delimiter);
  const lines = linesOf(records, raws, limits.cells);
  if (!lines) return refuseCells(name, limits.cells);
  if (lines.length === 0) return refuseEmpty(name);
  const hash = lazyHash(bytes);
  return {
    path: name,
    format: delimiter === '\t' ? 'tsv' : 'csv',
    get sha256() {
      return hash();
    },
    pages: 1,
    shape: 'flat',
    lines,
    problems: broken.length > 0 ? [brokenQuotes(name, broken)] : [],
  };
}
