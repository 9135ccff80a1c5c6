/** Reads every region of a document into rows, then puts rows and notes that stand in a wrong region where they belong. */
import type { Unit } from '../model/amount.js';
import type { Note } from '../model/document.js';
import type { Problem } from '../model/finding.js';
import type { Line, Source } from '../model/source.js';
import { tableWords, titledTableWords } from '../model/table-words.js';
import { readForm } from './flat/form.js';
import { headerText, isHeaderOnly } from './flat/header.js';
import { readList } from './flat/lists.js';
import { readSingle } from './flat/single.js';
import { readTree } from './flat/tree.js';
import { isGridTable, readGridRegion } from './grid/region.js';
import type { Layout } from './layouts/layout.js';
import { isWeight } from './placing/draft.js';
import { notUnderstood, type RawRow, type RawTable, sortLines } from './regions/raw.js';
import type { Region } from './regions/regions.js';
import { moveStrangers } from './regions/strangers.js';
import { readStructureRegion } from './structure/region.js';
import type { Heading } from './words/heading.js';
import { locate } from './words/locate.js';
import { blankless, bracketedUnitOf, isAmount, unitOf, type Word, wordsOf } from './words/words.js';

interface Reading {
  readonly header: readonly Word[];
  readonly rows: RawRow[];
  readonly leftover: readonly { line: Line; text: string }[];
}

/** Reads all regions in order. */
export function readTables(
  regions: readonly Region[],
  source: Source,
  layout: Layout,
  heading: Pick<Heading, 'year' | 'stage'>,
): RawTable[] {
  const tables = regions.map((region) =>
    withRival(
      region.lines.some(({ loose }) => loose)
        ? unreadTable(region, source.path)
        : isGridTable(region)
          ? readGridRegion(region, source, layout, heading)
          : readRegion(region, source, layout, heading.year),
      source,
      layout,
      heading,
    ),
  );
  moveStrangers(tables, source.path);
  moveStrayNotes(tables);
  return tables;
}

/** A table whose cells stand in no certain rows: nothing is read of it, and that is said. */
function unreadTable(region: Region, path: string): RawTable {
  const { body, notes, unitLines } = sortLines(region.lines, path);
  const amounts = wordsOf(body.filter(({ loose }) => loose)).filter(({ text }) => isAmount(text));
  return {
    region,
    layout: null,
    unit: unitOfRegion(region, unitLines, body),
    header: { text: '' },
    columns: [],
    rows: [],
    notes: [...notes],
    problems: [notReadable(region, amounts.length, path)],
  };
}

function notReadable(region: Region, amounts: number, path: string): Problem {
  const name = titledTableWords(region);
  return {
    kind: 'amounts-not-read',
    message: {
      zh: `${name}未能确定各格属于哪一行、哪一栏，表内${amounts}个金额没有读入，未参与核对，请人工核对。`,
      en: `${name}: the rows and columns of its cells could not be told; its ${amounts} amounts were not read and not checked. Please check them by hand.`,
    },
    location: locate(path, region.start),
  };
}

/** A table whose cells are known is read by its arithmetic too. */
function withRival(
  table: RawTable,
  source: Source,
  layout: Layout,
  heading: Pick<Heading, 'year' | 'stage'>,
): RawTable {
  if (table.region.lines.every(({ grid, loose }) => grid === undefined || loose)) return table;
  // What runs down the page was turned into the one row that it is elsewhere.
  const [row, ...others] = table.rows;
  if (row && others.length === 0 && new Set(row.amounts.map(({ on }) => on.line)).size > 1) return table;
  const rival = readStructureRegion(table.region, source, layout, heading);
  if (rival === null) return table;
  const weights = table.rows.filter(isWeight);
  return { ...table, rival: weights.length === 0 ? rival : withWeights(rival, weights, table) };
}

/** The weights of indicators, which only the known form tells, beside amounts that were read otherwise. */
function withWeights(rival: RawTable, weights: readonly RawRow[], { problems }: RawTable): RawTable {
  const columns = rival.columns ?? [];
  const weight = { key: 'weight', printed: '', year: columns[0]?.year ?? null, side: null, parts: [] } as const;
  const rows = weights.map((row): RawRow => ({ ...row, columns: row.amounts.map(() => columns.length) }));
  return { ...rival, columns: [...columns, weight], rows: [...rival.rows, ...rows], problems: [...problems] };
}

function readRegion(region: Region, source: Source, layout: Layout, year: number | null): RawTable {
  const { body, notes, unitLines } = sortLines(region.lines, source.path);
  const words = wordsOf(body);
  const reading = readBody(region, words, layout);
  const problems = reading.leftover
    .filter(({ text }) => !isHeaderAgain(text, reading.header, region, layout, year))
    .map(({ line, text }) => notUnderstood(source.path, line, text, tableWords(region)));
  return {
    region,
    layout: region.table,
    unit: unitOfRegion(region, unitLines, body),
    header: headerText(reading.header, source.shape),
    ...headerCells(reading.header),
    columns: null,
    rows: reading.rows,
    notes: [...notes],
    problems,
  };
}

/** Which cell each character of a header stands in; nothing where some word stands between no bars. */
function headerCells(words: readonly Word[]): Pick<RawTable, 'headerCells'> {
  if (words.length === 0 || words.some(({ cell }) => cell === undefined)) return {};
  return { headerCells: words.flatMap(({ text, cell = 0 }) => new Array<number>(text.length).fill(cell)) };
}

/** A header that is repeated on the next page. */
function isHeaderAgain(
  text: string,
  header: readonly Word[],
  region: Region,
  layout: Layout,
  year: number | null,
): boolean {
  if (headerText(header, 'flat').text.includes(blankless(text))) return true;
  return region.table !== null && isHeaderOnly(blankless(text), region.table, layout, year);
}

/** The unit line, or in a form the unit in brackets behind its money fields. */
function unitOfRegion(region: Region, unitLines: readonly Line[], body: readonly Line[]): Unit | null {
  const stated = unitLines[0] ? unitOf(unitLines[0].text) : null;
  if (region.table?.shape !== 'form') return stated;
  for (const word of wordsOf(body)) {
    const unit = bracketedUnitOf(word.text);
    if (unit) return unit;
  }
  return stated;
}

function readBody(region: Region, words: readonly Word[], layout: Layout): Reading {
  const table = region.table;
  if (table === null || table.shape === 'tree') return readTree(words, table?.list);
  if (table.shape === 'single') return readSingle(words, table);
  if (table.shape === 'form') {
    const form = readForm(words, table);
    return { header: [], rows: [...form.rows, ...form.weights], leftover: form.leftover };
  }
  return readList(words, table, layout);
}

/** A note belongs to the table whose subject it names; without one, to the table of the row that it follows. */
function moveStrayNotes(tables: readonly RawTable[]): void {
  tables.forEach((table, at) => {
    for (const note of [...table.notes]) {
      const home = homeOfNote(note, table, at, tables);
      if (home === table) continue;
      table.notes.splice(table.notes.indexOf(note), 1);
      home.notes.push(note);
    }
  });
}

function homeOfNote(note: Note, table: RawTable, at: number, tables: readonly RawTable[]): RawTable {
  const line = note.location.line ?? 0;
  const others = tables.filter(
    (other, index) => index !== at && other.rows.some((row) => row.at.line < line && isWithin(row, table)),
  );
  const last = [table, ...others].map((candidate) => ({ candidate, line: lastLineBefore(candidate, table, line) }));
  const nearest = last.reduce((best, one) => (one.line > best.line ? one : best));
  return nearest.candidate;
}

function isWithin(row: RawRow, table: RawTable): boolean {
  const first = table.region.lines[0]?.line ?? 0;
  const last = table.region.lines.at(-1)?.line ?? 0;
  return row.at.line >= first && row.at.line <= last;
}

function lastLineBefore(candidate: RawTable, table: RawTable, line: number): number {
  const lines = candidate.rows.filter((row) => isWithin(row, table) && row.at.line < line).map((row) => row.at.line);
  return Math.max(0, ...lines);
}
