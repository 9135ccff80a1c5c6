/**
 * A copy of a Word file with comments. The lines that were read are found again in the file, one after the other; where a line is not found, its
 * remark is handed back, since a comment in a wrong place is worse than none.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Remark } from '../model/remark.js';
import type { Line } from '../model/source.js';
import { zipped } from './steady.js';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

interface AnnotatedWord {
  readonly bytes: Uint8Array;
  /** Remarks whose place was not found. */
  readonly left: readonly Remark[];
}

/** `lines` are those that were read from the file. Null where the file is no Word file that can be written. */
export function annotatedWord(
  file: Uint8Array,
  lines: readonly Line[],
  remarks: readonly Remark[],
): AnnotatedWord | null {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(file);
  } catch {
    return null;
  }
  const text = parts[DOCUMENT] ? strFromU8(parts[DOCUMENT]) : '';
  const before = parts[COMMENTS] ? strFromU8(parts[COMMENTS]) : null;
  if (text === '' || (before !== null && !before.includes(COMMENTS_END))) return null;
  // Comments of others keep their numbers.
  const first = before === null ? 0 : 1 + Math.max(-1, ...numbersIn(before), ...numbersIn(text));
  const units = unitsByLine(lines, unitsOf(text));
  const placed: { readonly paragraph: Paragraph; readonly remark: Remark }[] = [];
  const left: Remark[] = [];
  for (const remark of remarks) {
    const paragraph = placeOf(remark, lines, units);
    if (paragraph) placed.push({ paragraph, remark });
    else left.push(remark);
  }
  parts[DOCUMENT] = strToU8(withMarks(text, placed, first));
  const comments = commentsOf(
    placed.map(({ remark }) => remark),
    first,
  );
  parts[COMMENTS] = strToU8(
    before?.replace(COMMENTS_END, () => comments + COMMENTS_END) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACE}">${comments}${COMMENTS_END}`,
  );
  if (before === null) link(parts);
  return { bytes: zipped(parts), left };
}

const COMMENTS_END = '</w:comments>';

/** The numbers of comments in a part. */
function numbersIn(xml: string): readonly number[] {
  return [...xml.matchAll(/<w:comment(?:RangeStart|Reference)?\b[^>]*\bw:id="(\d{1,9})"/g)].map(([, id = '']) =>
    Number.parseInt(id, 10),
  );
}

/** Makes the comments a part of the file. */
function link(parts: Record<string, Uint8Array>): void {
  parts[RELATIONS] = strToU8(
    strFromU8(parts[RELATIONS] ?? strToU8(EMPTY_RELATIONS)).replace(
      '</Relationships>',
      `<Relationship Id="rIdGoujiComments" Type="${RELATION}" Target="comments.xml"/></Relationships>`,
    ),
  );
  parts[TYPES] = strToU8(
    strFromU8(parts[TYPES] ?? new Uint8Array()).replace(
      '</Types>',
      `<Override PartName="/${COMMENTS}" ContentType="${TYPE}"/></Types>`,
    ),
  );
}

const EMPTY_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

interface Paragraph {
  /** Where its content begins, behind its properties, and where it ends. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A row of a table, or a paragraph outside of rows, as a loader makes a line of it. */
interface Unit {
  readonly start: number;
  text: string;
  readonly isRow: boolean;
  readonly paragraphs: Paragraph[];
}

/** Rows and paragraphs in the order of the file; a paragraph in a row stands in both. */
function unitsOf(xml: string): readonly Unit[] {
  const units: Unit[] = [];
  const rows: Unit[] = [];
  const open: { start: number; text: string; readonly unit: Unit }[] = [];
  let isText = false;
  const parser = new SaxesParser();
  const begin = (isRow: boolean): Unit => {
    const unit: Unit = { start: parser.position, text: '', isRow, paragraphs: [] };
    units.push(unit);
    return unit;
  };
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if (name === 'w:tr') rows.push(begin(true));
    if (name === 'w:p' && !isSelfClosing) open.push({ start: parser.position, text: '', unit: begin(false) });
    if (name === 'w:t') isText = !isSelfClosing;
  });
  parser.on('text', (words) => {
    const paragraph = open.at(-1);
    if (!isText || !paragraph) return;
    const bare = blankless(words);
    paragraph.text += bare;
    paragraph.unit.text += bare;
    const row = rows.at(-1);
    if (row) row.text += bare;
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (name === 'w:t') isText = false;
    const top = open.at(-1);
    if (name === 'w:pPr' && top && xml.slice(top.start, parser.position).startsWith('<w:pPr'))
      top.start = parser.position;
    if (name === 'w:tr') rows.pop();
    if (name !== 'w:p' || isSelfClosing) return;
    const done = open.pop();
    if (!done) return;
    const paragraph = { start: done.start, end: parser.position - '</w:p>'.length, text: done.text };
    done.unit.paragraphs.push(paragraph);
    rows.at(-1)?.paragraphs.push(paragraph);
  });
  parser.write(xml).close();
  return units;
}

function blankless(text: string): string {
  return text.replace(/\s/g, '');
}

/** So far ahead the piece of the file is looked for that a line was read from. */
const AHEAD = 60;

/** For each line as it was read the piece of the file that holds it: both go in the same order. */
function unitsByLine(lines: readonly Line[], units: readonly Unit[]): ReadonlyMap<number, Unit> {
  const found = new Map<number, Unit>();
  let next = 0;
  for (const { line, text, grid } of lines) {
    const ahead = units
      .slice(next, next + AHEAD)
      .filter(({ isRow, text }) => isRow === (grid !== undefined) && text !== '');
    const bare = blankless(text);
    // A paragraph may be numbered by the program, or broken into several lines.
    const unit =
      ahead.find((one) => one.text === bare) ??
      ahead.find((one) => !one.isRow && (bare.endsWith(one.text) || one.text.includes(bare)));
    if (!unit) continue;
    found.set(line, unit);
    next = units.indexOf(unit);
  }
  return found;
}

/** The paragraph that prints the figure; of a row that prints it several times, that of the same turn. */
function placeOf(
  { location, printed }: Remark,
  lines: readonly Line[],
  units: ReadonlyMap<number, Unit>,
): Paragraph | null {
  const unit = units.get(location.line ?? 0);
  if (!unit) return null;
  const filled = unit.paragraphs.filter(({ text }) => text !== '');
  if (!unit.isRow || location.column === undefined) return filled[0] ?? null;
  const line = lines.find((one) => one.line === location.line);
  const bare = blankless(printed);
  const turn = line?.spans.filter(
    ({ text, offset }) => blankless(text) === bare && offset + 1 < (location.column ?? 0),
  ).length;
  return filled.filter(({ text }) => text === bare)[turn ?? 0] ?? null;
}

/** From the last place to the first, so that places stay what they are. */
function withMarks(xml: string, placed: readonly { readonly paragraph: Paragraph }[], first: number): string {
  const marks = placed
    .map(({ paragraph }, at) => ({ ...paragraph, id: first + at }))
    .sort((a, b) => b.start - a.start || b.id - a.id);
  return marks.reduce((text, { start, end, id }) => {
    const before = `<w:commentRangeStart w:id="${id}"/>`;
    const after = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    return `${text.slice(0, start)}${before}${text.slice(start, end)}${after}${text.slice(end)}`;
  }, xml);
}

function commentsOf(remarks: readonly Remark[], first: number): string {
  const comments = remarks.map(({ text }, at) => {
    const lines = text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
    return `<w:comment w:id="${first + at}" w:author="gouji" w:initials="g">${lines.join('')}</w:comment>`;
  });
  return comments.join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
