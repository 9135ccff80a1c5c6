/** A region whose rows are those of grids, as a table: columns and amounts as the source says them, what is left over as problems. */
import type { Problem } from '../../model/finding.js';
import type { Line, Source } from '../../model/source.js';
import { tableWords, titledTableWords } from '../../model/table-words.js';
import type { Layout } from '../layouts/layout.js';
import { noteOf, notUnderstood, type RawTable, sortLines } from '../regions/raw.js';
import type { Region } from '../regions/regions.js';
import type { Heading } from '../words/heading.js';
import { lineWords, locate } from '../words/locate.js';
import { blankless, isAmount, unitOf } from '../words/words.js';
import { type GridReading, readGrid } from './read.js';

/** Forms are labelled fields in any order, which their words tell better than their cells. */
export function isGridTable(region: Region): boolean {
  return region.table?.shape !== 'form' && region.lines.some((line) => line.grid !== undefined);
}

export function readGridRegion(
  region: Region,
  source: Source,
  layout: Layout,
  heading: Pick<Heading, 'year' | 'stage'>,
): RawTable {
  const { body, notes, unitLines } = sortLines(region.lines, source.path);
  const inGrid = body.filter((line) => line.grid !== undefined);
  const reading = readGrid(inGrid, { table: region.table, layout, year: heading.year, stage: heading.stage });
  const beside = body.filter((line) => line.grid === undefined && !isTitleAgain(line, region));
  const table: RawTable = {
    region,
    layout: region.table,
    unit: unitLines[0] ? unitOf(unitLines[0].text) : null,
    header: { text: '' },
    columns: reading.columns,
    rows: reading.rows,
    notes: [...notes, ...beside.filter(isRemark).map((line) => noteOf(line, source.path))],
    problems: [],
  };
  table.problems.push(
    ...problemsOf(
      table,
      reading,
      beside.filter((line) => !isRemark(line)),
      source.path,
    ),
  );
  return table;
}

function isTitleAgain(line: Line, region: Region): boolean {
  const text = blankless(line.text);
  return text === blankless(region.title) || text === region.number || /^编制(?:部门|单位)[:：]/.test(text);
}

/** A sentence below or beside a table. */
function isRemark({ text, spans }: Line): boolean {
  return /[。；：]$/.test(text.trim()) && !spans.some((span) => isAmount(span.text));
}

function problemsOf(table: RawTable, reading: GridReading, beside: readonly Line[], path: string): Problem[] {
  const { region } = table;
  const name = tableWords(region);
  return [
    ...(region.table === null ? [unknownTable(name, region, path)] : []),
    ...(region.table?.kind === null
      ? [tableOutside(region, path)]
      : reading.unknown.map((words) => unknownColumn(name, words, region, path))),
    ...(region.table?.kind === null ? [] : reading.leftover).map(({ line, text }) =>
      notUnderstood(path, line, text, name),
    ),
    ...beside.map((line) => notUnderstood(path, line, line.text.trim(), name)),
    ...(reading.lostZeros.length === 0 ? [] : [lostZeros(name, reading.lostZeros, path)]),
  ];
}

function unknownTable(name: string, region: Region, path: string): Problem {
  return {
    kind: 'unknown-table',
    message: {
      zh: `${name}的表名未能识别，只按科目编码核对了表内上下级科目，未与其他表核对，请人工核对。`,
      en: `${name}: the title is not known; only codes and their subtotals within the table were checked, nothing against other tables. Please check it by hand.`,
    },
    location: locate(path, region.start),
  };
}

/** A table that is known to be of no kind that rules speak of. */
function tableOutside(region: Region, path: string): Problem {
  const name = titledTableWords(region);
  return {
    kind: 'table-outside',
    message: {
      zh: `${name}不属于可与其他表相互核对的表式，只核对了表内上下级科目和分栏，请人工核对其余部分。`,
      en: `${name} is of a kind that is not tied to other tables; only codes, subtotals and columns within it were checked. Please check the rest by hand.`,
    },
    location: locate(path, region.start),
  };
}

function unknownColumn(name: string, words: string, region: Region, path: string): Problem {
  const shown = words === '' ? '（无表头）' : words;
  return {
    kind: region.table === null ? 'column-unknown' : 'header-not-understood',
    message: {
      zh: `${name}表头中“${shown}”栏未能识别，该栏数字只在栏内核对上下级科目。`,
      en: `${name}: the column “${words === '' ? 'without a header' : words}” was not understood; its figures were only checked down the column.`,
    },
    location: locate(path, region.start),
    text: words,
  };
}

function lostZeros(name: string, rows: GridReading['lostZeros'], path: string): Problem {
  const first = rows[0] as GridReading['lostZeros'][number];
  const where = lineWords(first.line);
  return {
    kind: 'code-lost-zero',
    message: {
      zh: `${name}有${rows.length}行科目编码缺少前导零（${where.zh}，应为${first.text}），已按补零后的编码读取。`,
      en: `${name}: ${rows.length} codes have lost a leading zero (${where.en}, should be ${first.text}); they were read with it.`,
    },
    location: locate(path, first.line),
    text: first.line.text,
  };
}
