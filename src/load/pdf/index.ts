/** PDF files: the characters of every page with their places, put into lines, and into the cells of the tables that rulings draw. */
import type { Problem } from '../../model/finding.js';
import type { Input, Line, Source } from '../../model/source.js';
import type { LoadFailure } from '../failure.js';
import { lazyHash } from '../hash.js';
import type { Limits } from '../limits.js';
import { dropEngine, type Engine } from './engine.js';
import { withoutFurniture } from './furniture.js';
import { withDocument } from './open.js';
import { type PageReading, readPage } from './page.js';
import * as troubles from './troubles.js';

/** More of a page's characters than this are unreadable: the rest says nothing. */
const MOSTLY = 0.5;
/** Fewer characters than this, on a page that pictures cover by so much, are a page number or a stamp. */
const FEW = 12;
const COVERED = 0.5;

const UNREAD: PageReading = {
  lines: [],
  grids: 0,
  height: 0,
  characters: 0,
  unreadable: 0,
  invisible: 0,
  pictured: 0,
  drawn: false,
  outside: [],
  crowded: false,
  overlap: '',
};

const AUTHOR = new TextEncoder().encode('Author');
const KEY_BYTES = 8;
const LONGEST_AUTHOR = 128;

export async function loadPdf(input: Input, limits: Limits): Promise<Source | LoadFailure> {
  const read = await withDocument(input.bytes, (engine, document) => readDocument(engine, document, input, limits));
  if (read === 'locked') return troubles.encrypted(input.name);
  return read === 'damaged' ? troubles.damaged(input.name) : read;
}

/** The author of the properties, as UTF-16; one that is longer than the place for it is cut by the engine. */
function authorsOf({ calls, bytes, scratch }: Engine, document: number): readonly string[] {
  const key = [...AUTHOR, 0];
  bytes().set(key, scratch);
  const text = scratch + KEY_BYTES;
  const length = calls.FPDF_GetMetaText(document, scratch, text, LONGEST_AUTHOR);
  if (length <= 2 || length > LONGEST_AUTHOR) return [];
  const name = new TextDecoder('utf-16le').decode(bytes().slice(text, text + length - 2)).trim();
  return name === '' ? [] : [name];
}

function readDocument(engine: Engine, document: number, input: Input, limits: Limits): Source | LoadFailure {
  const count = engine.calls.FPDF_GetPageCount(document);
  if (count > limits.pages) return troubles.tooManyPages(input.name, count, limits.pages);
  const problems: Problem[] = [];
  const pages: PageReading[] = [];
  for (let index = 0; index < count; index++) {
    const page = tryPage(engine, document, index, limits.depth);
    if (page) problems.push(...problemsOf(page, input.name, index + 1));
    else problems.push(troubles.pageFailed(input.name, index + 1));
    pages.push(!page || isUnreadable(page) ? { ...(page ?? UNREAD), lines: [] } : page);
  }
  problems.push(...problemsOfHidden(pages, input.name));
  return (
    nothingRead(pages, input.name) ??
    sourceOf(input, withoutFurniture(pages), {
      problems: withFirstInvisible(pages, problems, input.name),
      authors: authorsOf(engine, document),
    })
  );
}

function tryPage({ calls, ...engine }: Engine, document: number, index: number, depth: number): PageReading | null {
  const page = calls.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    return readPage({ calls, ...engine }, page, depth);
  } catch {
    dropEngine();
    return null;
  } finally {
    calls.FPDF_ClosePage(page);
  }
}

function isUnreadable({ unreadable, characters }: PageReading): boolean {
  return unreadable > characters * MOSTLY;
}

function isImage({ characters, pictured }: PageReading): boolean {
  return characters < FEW && pictured >= COVERED;
}

function problemsOf(page: PageReading, file: string, number: number): readonly Problem[] {
  const problems: Problem[] = [];
  if (isUnreadable(page)) return [troubles.pageUnreadable(file, number)];
  if (page.unreadable > 0) problems.push(troubles.charactersUnreadable(file, number, page.unreadable));
  if (isImage(page)) problems.push(troubles.pageIsImage(file, number));
  if (page.crowded) problems.push(troubles.tooManyLines(file, number));
  if (page.overlap !== '') problems.push(troubles.textOverlaps(file, number, page.overlap));
  return problems;
}

/** What a page hides is lost only where no page shows it: programs write a long text whole on every page that it crosses. */
function problemsOfHidden(pages: readonly PageReading[], file: string): readonly Problem[] {
  if (pages.every((page) => page.outside.length === 0)) return [];
  const read = new Set(pages.flatMap((page) => page.lines.map(({ text }) => text)));
  return pages.flatMap((page, index) => {
    const lost = page.outside.filter((text) => !read.has(text));
    return lost.length > 0 ? [troubles.textOutsidePage(file, index + 1, lost.join(' '))] : [];
  });
}

function withFirstInvisible(
  pages: readonly PageReading[],
  problems: readonly Problem[],
  file: string,
): readonly Problem[] {
  const first = pages.findIndex((page) => page.invisible > 0);
  return first < 0 ? problems : [...problems, troubles.textInvisible(file, first + 1)];
}

function nothingRead(pages: readonly PageReading[], file: string): LoadFailure | null {
  if (pages.length === 0) return troubles.damaged(file);
  if (pages.some((page) => page.lines.length > 0)) return null;
  if (pages.some(isUnreadable)) return troubles.onlyUnreadable(file);
  if (pages.some((page) => page.drawn)) return troubles.onlyPictures(file);
  return pages.every((page) => page === UNREAD) ? troubles.damaged(file) : troubles.withoutText(file);
}

function sourceOf(
  { name, bytes }: Input,
  pages: readonly PageReading[],
  about: Required<Pick<Source, 'problems' | 'authors'>>,
): Source {
  const lines: Line[] = [];
  let grids = 0;
  pages.forEach((page, index) => {
    for (const { text, spans, grid } of page.lines) {
      const line = { text, page: index + 1, line: lines.length + 1, spans };
      lines.push(grid === undefined ? line : { ...line, grid: grids + grid });
    }
    grids += page.grids;
  });
  const hash = lazyHash(bytes);
  return {
    path: name,
    format: 'pdf',
    get sha256() {
      return hash();
    },
    pages: pages.length,
    shape: 'columns',
    lines,
    ...about,
  };
}
