/** Where a figure stands: in words, and on which page and line. */
import type { ResultCell, ResultDocument } from '../contract/result.js';
import type { Language } from '../model/message.js';
import { quote } from '../model/quote.js';
import type { Location } from '../model/source.js';

/** What places are told against: the language, and what of the document goes without saying. */
export interface Sight {
  readonly language: Language;
  /** The files that have pages; in others all lines are on page 1, which says nothing. */
  readonly paged: ReadonlySet<string>;
  /** Word files and web pages: their lines are ours, and nobody could count them. */
  readonly flowing: ReadonlySet<string>;
  /** The year of the document; figures of another year are named with theirs. */
  readonly year: number | null;
}

export function sightOf({ files, year }: Pick<ResultDocument, 'files' | 'year'>, language: Language): Sight {
  const paged = new Set(files.filter(({ pages = 1 }) => pages > 1).map(({ path }) => path));
  return { language, year, paged, flowing: flowingIn(files) };
}

const FLOWING: ReadonlySet<string> = new Set(['docx', 'html']);

export function flowingIn(files: ResultDocument['files']): ReadonlySet<string> {
  return new Set(files.filter(({ format }) => FLOWING.has(format)).map(({ path }) => path));
}

/** Table, row and column; or section and words. */
export function placeOf(cell: ResultCell, sight: Sight): string {
  const zh = sight.language === 'zh';
  if (cell.kind === 'narrative') {
    const claim = cell.claim;
    const words = claim?.words ? quote(claim.words) : '';
    return zh ? `说明${claim?.section ?? ''}${words}` : `narrative ${claim?.section ?? ''} ${words}`.trim();
  }
  const label = `${cell.row?.code ?? ''}${cell.row?.name ?? ''}`;
  const name = label === '' ? '' : quote(label);
  const year = cell.year === sight.year || cell.column?.printed.includes(String(cell.year)) ? null : cell.year;
  if (zh) {
    const header = cell.column ? `${year === null ? '' : `${year}年`}${cell.column.printed}栏` : '';
    return `${cell.table ?? ''}${name}${header}`;
  }
  const header = cell.column ? `, column ${year === null ? '' : `${year} `}${cell.column.printed}` : '';
  return `${cell.table ?? ''} ${name}${header}`;
}

/** Its table, or its section of the narrative, and its position; a piece of text may stand in either. */
export function whereOf(cell: ResultCell, sight: Sight): string {
  const narrative = sight.language === 'zh' ? '说明' : 'narrative';
  const position = positionOf(cell.location, sight);
  // Where no position can be told, the section has to.
  const section = position === '' ? (cell.claim?.section ?? '') : '';
  const part = cell.table ?? (cell.kind === 'words' ? '' : `${narrative}${section}`);
  return [part, position].filter(Boolean).join(' ');
}

/** Sheet and cell, page, or line: as far as the source has them. Lines of a PDF or of a Word file mean nothing to its reader. */
export function positionOf({ file, page, line, sheet, ref, box }: Location, sight: Sight): string {
  if (sheet !== undefined) {
    return sight.language === 'zh'
      ? `工作表“${sheet}”${ref === undefined ? '' : ` ${ref}`}`
      : `sheet “${sheet}”${ref === undefined ? '' : ` ${ref}`}`;
  }
  const shown = sight.paged.has(file) || box !== undefined ? page : undefined;
  const row = box === undefined && !sight.flowing.has(file) ? line : undefined;
  const parts = { zh: [`第${shown}页`, `第${row}行`], en: [`page ${shown}`, `line ${row}`] }[sight.language];
  const known = parts.filter((_, at) => (at === 0 ? shown : row) !== undefined);
  return known.join(sight.language === 'zh' ? '' : ', ');
}
