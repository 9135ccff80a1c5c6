/** Rows as they were read, before their amounts are placed into columns. */
import type { Unit } from '../../model/amount.js';
import type { Column, Ground, LineKey, Note, Side } from '../../model/document.js';
import type { Problem } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import type { Line, Location } from '../../model/source.js';
import type { HeaderText } from '../flat/header.js';
import type { LayoutTable } from '../layouts/layout.js';
import { lineWords, locate } from '../words/locate.js';
import { blankless, isNote, isPageNumber, unitOf, type Word } from '../words/words.js';
import type { Region } from './regions.js';

export interface RawRow {
  readonly code: string | null;
  name: string;
  readonly line: LineKey | null;
  readonly side: Side | null;
  /** Lines of which this one may be an addend, best first. */
  readonly of: readonly LineKey[];
  readonly amounts: Word[];
  /** For each amount its column among the table's, where the source says it. */
  readonly columns?: readonly number[];
  readonly at: Line;
  /** The row that this one is a part of, where the figures of the table show it; null at the top. Absent where codes and lines tell. */
  under?: RawRow | null;
  /** What `under` rests on. */
  ground?: Ground;
}

/** What one region of a document came to. */
export interface RawTable {
  readonly region: Region;
  readonly layout: LayoutTable | null;
  /** Null where no line of the region states one. */
  readonly unit: Unit | null;
  readonly header: HeaderText;
  /** For each character of the header the cell that it stands in, where bars separate cells. */
  readonly headerCells?: readonly number[];
  /** The columns, where the source knows its cells; else they are read from the header. */
  readonly columns: readonly Column[] | null;
  readonly rows: RawRow[];
  readonly notes: Note[];
  readonly problems: Problem[];
  /** Words of the grid that were read and are no money. */
  readonly others?: readonly Word[];
  /** A performance table, whose labels alone say what is money. */
  readonly isForm?: true;
  /** The same region read otherwise; the figures decide which reading is taken. */
  readonly rival?: RawTable;
}

/** Lines of a region sorted into furniture, notes, and what belongs to header and rows. */
export interface Sorted {
  readonly body: readonly Line[];
  readonly notes: readonly Note[];
  readonly unitLines: readonly Line[];
}

/** Takes page numbers, unit lines and notes out of a region. A note goes on until a full stop or a line that is no text. */
export function sortLines(lines: readonly Line[], path: string): Sorted {
  const body: Line[] = [];
  const notes: { text: string; location: Location }[] = [];
  const unitLines: Line[] = [];
  let open: { text: string; location: Location } | null = null;
  for (const line of lines) {
    const text = line.text.trim();
    if (open && !/[。；]$/.test(open.text) && /^[\u3400-\u9fff，、（“]/.test(text) && !/\d$/.test(text)) {
      open.text += text.replace(/\s/g, '');
      continue;
    }
    open = null;
    if (isPageNumber(text)) continue;
    if (unitOf(text)) unitLines.push(line);
    else if (isNote(text)) {
      open = { text: text.replace(/\s/g, ''), location: locate(path, line) };
      notes.push(open);
    } else body.push(line);
  }
  return { body, notes, unitLines };
}

/** A line beside a table as a note of it. */
export function noteOf(line: Line, path: string): Note {
  return { text: blankless(line.text), location: locate(path, line) };
}

/** A line inside a table that was not understood. */
export function notUnderstood(path: string, line: Line, text: string, table: string): Problem {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const where = lineWords(line);
  const message: Message = {
    zh: `${table}${where.zh}未能识别（原文“${shown}”），未参与核对，请人工核对。`,
    en: `${table}: ${where.en} was not understood (it reads “${shown}”) and was not checked; please check it by hand.`,
  };
  return { kind: 'line-not-understood', message, location: locate(path, line), text };
}
