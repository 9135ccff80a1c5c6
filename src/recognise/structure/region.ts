/** A region of grids as a table that was read by its arithmetic. What was not read is said once, with the number of its amounts. */
import type { Problem } from '../../model/finding.js';
import type { Line, Source } from '../../model/source.js';
import { titledTableWords } from '../../model/table-words.js';
import type { Layout } from '../layouts/layout.js';
import { noteOf, type RawTable, sortLines } from '../regions/raw.js';
import type { Region } from '../regions/regions.js';
import type { Heading } from '../words/heading.js';
import { lineWords, locate } from '../words/locate.js';
import { firstUnit, isAmount, unitOf } from '../words/words.js';
import { isForm, isListOfForms, readFormStructure } from './form.js';
import { readStructure } from './read.js';

/** Null where the grids hold no column of amounts. */
export function readStructureRegion(
  region: Region,
  source: Source,
  layout: Layout,
  heading: Pick<Heading, 'year' | 'stage'>,
): RawTable | null {
  const { body, notes, unitLines } = sortLines(region.lines, source.path);
  const inGrid = body.filter((line) => line.grid !== undefined);
  const inForm = isForm(inGrid);
  if (inForm && !isListOfForms(inGrid)) return formOf(region, inGrid, unitLines, heading.year);
  const context = { table: region.table, layout, year: heading.year, stage: heading.stage };
  const reading = readStructure(inGrid, context, inForm);
  if (region.table !== null && reading.rows.every(({ amounts }) => amounts.length === 0)) return null;
  const beside = body.filter((line) => line.grid === undefined);
  const stated = unitLines[0] ? unitOf(unitLines[0].text) : null;
  return {
    region,
    layout: region.table,
    // 部门名称：…单位：万元, its parts in pieces of their own.
    unit: stated ?? reading.unit ?? firstUnit(beside.flatMap(({ spans }) => spans.map(({ text }) => text))),
    header: { text: '' },
    columns: reading.columns,
    rows: reading.rows,
    notes: [...notes, ...beside.filter(isSentence).map((line) => noteOf(line, source.path))],
    problems: notRead(region, reading.leftover, beside, source.path),
    others: reading.others,
  };
}

/** A performance table; weights of its indicators are another reader's. */
function formOf(
  region: Region,
  lines: readonly Line[],
  unitLines: readonly Line[],
  year: number | null,
): RawTable | null {
  const { rows, columns, others, unit } = readFormStructure(lines, region.table, year);
  if (rows.length === 0 && region.table !== null) return null;
  const stated = unitLines[0] ? unitOf(unitLines[0].text) : null;
  return {
    region,
    layout: region.table,
    unit: unit ?? stated,
    header: { text: '' },
    columns,
    rows,
    notes: [],
    problems: [],
    others,
    isForm: true,
  };
}

function isSentence({ text }: Line): boolean {
  return /[。；：]$/.test(text.trim());
}

const MONEY = /\d[.,]\d/;

function notRead(
  region: Region,
  leftover: readonly { line: Line; text: string }[],
  beside: readonly Line[],
  path: string,
): Problem[] {
  const odd = leftover.filter(({ text }) => /\d/.test(text));
  const lines = beside.filter(({ spans }) => spans.some(({ text }) => isAmount(text) && MONEY.test(text)));
  const count = odd.length + lines.length;
  const first = odd[0] ?? lines.map((line) => ({ line, text: line.text.trim() }))[0];
  if (!first) return [];
  const name = titledTableWords(region);
  const where = lineWords(first.line);
  return [
    {
      kind: 'amounts-not-read',
      message: {
        zh: `${name}有${count}处数字未能读入，未参与核对（首处在${where.zh}：“${first.text.slice(0, 30)}”），请人工核对。`,
        en: `${name}: ${count} places with figures were not read and not checked (the first in ${where.en}: “${first.text.slice(0, 30)}”); please check them by hand.`,
      },
      location: locate(path, first.line),
      text: first.text,
    },
  ];
}
