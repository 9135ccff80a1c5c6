/** Reads workbooks: every sheet in order, its seen cells as rows of a grid with what they display. Nothing in a file is worked out. */
import type { Problem } from '../../model/finding.js';
import type { Input, Line, Source } from '../../model/source.js';
import type { LoadFailure } from '../failure.js';
import { lazyHash } from '../hash.js';
import type { Limits } from '../limits.js';
import { LimitPassed, type RawBook, type RawCell, type RawSheet } from './book.js';
import { readBook } from './formats.js';
import { shortSums } from './formula-range.js';
import { linesOfRow } from './lines.js';
import * as problems from './problems.js';
import { refuseDamaged, refuseEmpty, refuseLimit, refuseRows } from './refusals.js';
import { seenOf } from './visible.js';

interface Read {
  readonly lines: Line[];
  readonly problems: Problem[];
}

function isFilled(cell: RawCell): boolean {
  return cell.unsaved === true || cell.text.trim() !== '' || (cell.kind === 'number' && cell.value !== 0);
}

/** Numbers that are there and display nothing; a zero that displays nothing is meant to. */
function isBlanked({ kind, text, value }: RawCell): boolean {
  return kind === 'number' && text === '' && value !== 0;
}

function readSheet(sheet: RawSheet, place: problems.Place, lineLength: number, read: Read): void {
  if (sheet.hidden) {
    read.problems.push(...problems.hiddenSheet(place, sheet.cells.filter(isFilled)));
    return;
  }
  const { rows, inRows, inColumns, beneath } = seenOf(sheet);
  let line = read.lines.at(-1)?.line ?? 0;
  const context = { sheet: sheet.name, page: place.page, grid: place.page, lineLength, take: () => ++line };
  const cells: RawCell[] = [];
  for (const row of rows) {
    for (const line of linesOfRow(row, context)) read.lines.push(line);
    for (const seen of row.cells) cells.push(seen.cell);
  }
  read.problems.push(
    ...problems.unsavedFormulas(
      place,
      cells.filter(({ unsaved }) => unsaved),
    ),
    ...problems.formulaErrors(
      place,
      cells.filter(({ kind }) => kind === 'error'),
    ),
    ...shortSums(sheet.cells).map((sum) => problems.shortSum(place, sum)),
    ...problems.hiddenRows(place, inRows.filter(isFilled)),
    ...problems.hiddenColumns(place, inColumns.filter(isFilled)),
    ...problems.hiddenCells(place, [...beneath.filter(isFilled), ...cells.filter(isBlanked)]),
  );
}

function sourceOf({ name, bytes }: Input, book: RawBook, limits: Limits): Source | LoadFailure {
  const read: Read = { lines: [], problems: [] };
  for (const [at, sheet] of book.sheets.entries()) {
    const place = { file: name, sheet: sheet.name, page: at + 1 };
    if ('damaged' in sheet) read.problems.push(problems.damagedSheet(place));
    else readSheet(sheet, place, limits.lineLength, read);
    if (read.lines.length > limits.lines) return refuseRows(name, limits.lines);
  }
  if (read.lines.length === 0 && read.problems.length === 0) return refuseEmpty(name);
  if (book.sheets.length > 0 && book.sheets.every((sheet) => 'damaged' in sheet)) return refuseDamaged(name);
  const hash = lazyHash(bytes);
  return {
    path: name,
    format: book.format,
    get sha256() {
      return hash();
    },
    pages: book.sheets.length,
    shape: 'flat',
    lines: read.lines,
    ...(book.authors ? { authors: book.authors } : {}),
    problems: read.problems,
  };
}

export async function loadWorkbook(input: Input, limits: Limits): Promise<Source | LoadFailure> {
  try {
    const book = await readBook(input, limits);
    return 'kind' in book ? book : sourceOf(input, book, limits);
  } catch (error) {
    if (error instanceof LimitPassed) return refuseLimit(input.name, error, limits);
    // Readers throw where a file is not what it claims to be; what they say is of no use to who has to mend the file.
    return refuseDamaged(input.name);
  }
}
