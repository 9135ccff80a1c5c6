/** From lines to a document: layout, heading, tables, narrative, and the places of all amounts. */
import type { Document, FileInfo } from '../model/document.js';
import type { Message } from '../model/message.js';
import type { Relation } from '../model/relation.js';
import type { Source } from '../model/source.js';
import { bodyOf } from './body.js';
import { markCutOff } from './cut-off.js';
import { draftTables } from './draft.js';
import { readHeading } from './heading.js';
import { chooseLayout } from './layout.js';
import { readNarrative } from './narrative/index.js';
import { placeTables } from './placing/place.js';
import { readTables } from './reading.js';
import { cut } from './regions.js';
import { strayAmounts } from './strays.js';

export interface Unrecognised {
  readonly unrecognised: Message;
}

const HEAD_OF_TEXT = 400;

/** `relations` tell the placing which prints are of one quantity; they are data, the rules behind them stay unknown here. */
export function recognise(source: Source, relations: readonly Relation[]): Document | Unrecognised {
  const lines = bodyOf(source);
  const layout = chooseLayout(
    lines
      .slice(0, HEAD_OF_TEXT)
      .map((line) => line.text)
      .join('\n'),
  );
  const regions = cut(lines, layout);
  const heading = readHeading(lines);
  const narrative = readNarrative(regions.narrative, source.path, heading.year);
  const drafts = draftTables(
    readTables(regions.tables, source, layout, heading.year),
    layout,
    heading.year,
    source.path,
  );
  if (
    drafts.every((draft) => draft.raw.layout === null) &&
    narrative.claims.length === 0 &&
    narrative.strays.length === 0
  )
    return { unrecognised: nothingIn(source.path) };
  const partial: Document = {
    id: idOf(heading),
    files: [fileOf(source)],
    organisation: heading.organisation,
    year: heading.year,
    stage: heading.stage,
    level: heading.level,
    layout: layout.id,
    tables: [],
    claims: narrative.claims,
    strays: [],
    problems: [],
  };
  const placed = placeTables(drafts, partial, relations, source.shape);
  const strays = [...narrative.strays, ...strayAmounts(drafts, placed.tables, source.path)];
  const ending = markCutOff(placed.tables);
  return { ...partial, tables: ending.tables, strays, problems: [...placed.problems, ...ending.problems] };
}

/** The hash stays a getter, so that only a report that prints it has it worked out. */
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
