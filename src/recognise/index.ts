/** From lines to a document: layout, heading, tables, narrative, and the places of all amounts. */
import type { Document, FileInfo, Listed, Table, TextLine } from '../model/document.js';
import type { Problem } from '../model/finding.js';
import type { Message } from '../model/message.js';
import type { Relation } from '../model/relation.js';
import type { Line, Source } from '../model/source.js';
import { markCutOff } from './doubts/cut-off.js';
import { strayAmounts } from './doubts/strays.js';
import { markUnitSlips } from './doubts/unit-slip.js';
import { chooseLayout, withoutTableLayouts } from './layouts/layout.js';
import { asked, compareNames } from './layouts/naming.js';
import { readNarrative } from './narrative/index.js';
import { withPastedGrids } from './pasted/index.js';
import { draftTables } from './placing/draft.js';
import { placeTables } from './placing/place.js';
import { readTables } from './reading.js';
import { cut, type Region } from './regions/regions.js';
import { bodyOf } from './words/body.js';
import { readHeading } from './words/heading.js';
import { locate } from './words/locate.js';
import { noBudget, otherPaper } from './words/other-papers.js';

export interface Unrecognised {
  readonly unrecognised: Message;
}

const HEAD_OF_TEXT = 400;

/**
 * Recognises one document, whose parts may stand in several sources. `relations` tell the placing which prints are of one
 * quantity; they are data, the rules behind them stay unknown here. Without layouts every table is read by its own arithmetic, which
 * tests and the bench ask for to see how far that goes.
 */
export function recognise(
  sources: readonly [Source, ...Source[]],
  relations: readonly Relation[],
  { layouts = true }: { readonly layouts?: boolean } = {},
): Document | Unrecognised {
  const source = sources.length === 1 ? sources[0] : joined(sources);
  const body = sources.length === 1 ? bodyOf(source) : source.lines;
  const chosen = chooseLayout(
    body
      .slice(0, HEAD_OF_TEXT)
      .map((line) => line.text)
      .join('\n'),
  );
  const layout = layouts ? chosen : withoutTableLayouts(chosen);
  const lines = withPastedGrids(body, layout);
  const regions = cut(lines, layout);
  const heading = readHeading(lines);
  const narrative = readNarrative(regions.narrative, source.path, heading);
  const drafts = draftTables(readTables(regions.tables, source, layout, heading), layout, heading, source.path);
  if (
    drafts.every((draft) => draft.raw.layout === null && draft.raw.rows.length === 0) &&
    narrative.claims.length === 0 &&
    narrative.strays.length === 0
  )
    return { unrecognised: nothingIn(source.path) };
  const partial: Document = {
    id: idOf(heading),
    files: sources.map(fileOf),
    organisation: heading.organisation,
    year: heading.year,
    stage: heading.stage,
    level: heading.level,
    layout: layout.id,
    tables: [],
    claims: narrative.claims,
    strays: [],
    passages: narrative.passages,
    lines: textLines(lines, new Set(regions.narrative), source.path),
    listed: listedIn(regions.listed, source.path),
    problems: [],
  };
  const placed = placeTables(drafts, partial, relations, source.shape);
  const strays = [...narrative.strays, ...strayAmounts(drafts, placed.tables, source.path)];
  const other = otherPaper(lines, placed);
  if (other !== null) return { unrecognised: noBudget(source.path, other) };
  const ending = markCutOff(markUnitSlips(compareNames(placed.tables), narrative.claims));
  return {
    ...partial,
    tables: ending.tables,
    strays,
    ...asked(layout.id, heading.stage),
    ...authorsOf(sources),
    problems: [
      ...source.problems,
      ...withoutTables(ending.tables, regions.listed.length, source.path),
      ...placed.problems,
      ...ending.problems,
    ],
  };
}

/** An explanation alone: what its sentences say is compared with nothing but its other sentences. */
function withoutTables(tables: readonly Table[], listed: number, path: string): Problem[] {
  if (tables.length > 0) return [];
  const zh = listed === 0 ? '' : `（目录所列的 ${listed} 张表不在其中）`;
  const en = listed === 0 ? '' : ` (the ${listed} that its contents name are not in it)`;
  const message = {
    zh: `文件中没有表格${zh}，只核对了文字所述数字之间的关系；如表格在另一文件中，请一并核对。`,
    en: `There is no table in it${en}, so only its sentences were compared with each other; if the tables stand in another file, check both together.`,
  };
  return [{ kind: 'no-table', message, location: { file: path } }];
}

function listedIn(regions: readonly Region[], path: string): Listed[] {
  return regions.flatMap(({ table, title, start }) =>
    table?.kind ? [{ kind: table.kind, title, location: locate(path, start) }] : [],
  );
}

function textLines(lines: readonly Line[], narrative: ReadonlySet<Line>, path: string): TextLine[] {
  return lines.map((line) => ({ text: line.text, inTable: !narrative.has(line), location: locate(path, line) }));
}

/** Several sources as one: their lines one after the other, each with the file that it stands in. */
function joined(sources: readonly [Source, ...Source[]]): Source {
  const [first] = sources;
  let grids = 0;
  const lines = sources.flatMap((source) => {
    const own = bodyOf(source).map((line) => ({
      ...line,
      file: source.path,
      ...(line.grid === undefined ? {} : { grid: line.grid + grids }),
    }));
    grids += source.lines.reduce((most, { grid = 0 }) => Math.max(most, grid), 0) + 1;
    return own;
  });
  return {
    path: first.path,
    format: first.format,
    sha256: first.sha256,
    pages: first.pages,
    shape: sources.find(({ shape }) => shape !== 'flat')?.shape ?? 'flat',
    lines,
    problems: sources.flatMap(({ problems }) => problems),
  };
}

/** The hash stays a getter, so that only a report that prints it has it worked out. */
function authorsOf(sources: readonly Source[]): Pick<Document, 'authors'> {
  const authors = sources.flatMap(({ path, authors = [] }) => authors.map((name) => ({ file: path, name })));
  return authors.length === 0 ? {} : { authors };
}

function fileOf(source: Source): FileInfo {
  return {
    path: source.path,
    format: source.format,
    get sha256() {
      return source.sha256;
    },
    ...(source.pages > 1 ? { pages: source.pages } : {}),
  };
}

function idOf(heading: { organisation: string | null; year: number | null; stage: string; level: string }): string {
  return [heading.organisation ?? 'unnamed', heading.year ?? 'undated', heading.level, heading.stage].join('-');
}

function nothingIn(path: string): Message {
  return {
    zh: `${path}：未识别出预算表或含金额的说明，请确认是否为部门预算公开文本。`,
    en: `${path}: no budget table and no sentence with money was recognised; please check that this is the text of a published budget.`,
  };
}
