/** Plain text, as it comes out of a PDF or an office program: lines with pages, and the pieces of each line. */
import type { Input, Line, Source } from '../../model/source.js';
import type { LoadFailure } from '../failure.js';
import { lazyHash } from '../hash.js';
import { type Limits, limitsFrom } from '../limits.js';
import { dropInvisible } from './characters.js';
import { decode } from './decode.js';
import { isDecoration } from './decoration.js';
import { cutLines, type RawLine } from './lines.js';
import { shapeOf } from './shape.js';
import { type Bars, barsOf, splitSpans } from './spans.js';

/** Bars of one page that stand in the same number on a line belong to one table, or are taken to. */
function tableKey(page: number, bars: Bars): string {
  return `${page} ${bars.count}`;
}

/** Tables without a border: some line of theirs begins without a bar, so an opening bar follows an empty cell. */
function borderless(raws: readonly RawLine[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text, page } of raws) {
    const bars = barsOf(text);
    if (bars && !bars.opens) found.add(tableKey(page, bars));
  }
  return found;
}

function readLine(raw: RawLine, open: ReadonlySet<string>): Line {
  const bars = barsOf(raw.text);
  const bordered = bars?.opens && !open.has(tableKey(raw.page, bars));
  const spans = splitSpans(raw, bars ? (bordered ? -1 : 0) : null);
  return { text: dropInvisible(raw.text), page: raw.page, line: raw.line, spans };
}

function readLines(raws: readonly RawLine[]): readonly Line[] {
  const open = borderless(raws);
  const lines: Line[] = [];
  for (const raw of raws) if (!isDecoration(raw.text)) lines.push(readLine(raw, open));
  return lines;
}

/** The source of a text that is already decoded from these bytes. */
export function sourceOf({ name, bytes }: Input, text: string, limits: Limits): Source | LoadFailure {
  const cut = cutLines(name, text, limits);
  if ('kind' in cut) return cut;
  const lines = readLines(cut.lines);
  const hash = lazyHash(bytes);
  return {
    path: name,
    format: 'text',
    get sha256() {
      return hash();
    },
    pages: cut.pages,
    shape: shapeOf(lines),
    lines,
    problems: [],
  };
}

export function loadText(input: Input, given: Partial<Limits> = {}): Source | LoadFailure {
  const limits = limitsFrom(given);
  const text = decode(input, limits);
  return typeof text === 'string' ? sourceOf(input, text, limits) : text;
}
