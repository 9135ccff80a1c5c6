/**
 * A copy of a Word file with comments. A figure of a table is found by the name of its row, one of the narrative by its sentence; where neither is
 * found but once, the remark is handed back, since a comment in a wrong place is worse than none.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Remark } from '../model/remark.js';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const MOMENT = new Date(1980, 0, 1);

export interface AnnotatedWord {
  readonly bytes: Uint8Array;
  /** Remarks whose place was not found, or not but once. */
  readonly left: readonly Remark[];
}

/** Null where the file is no Word file that can be written. */
export function annotatedWord(file: Uint8Array, remarks: readonly Remark[]): AnnotatedWord | null {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(file);
  } catch {
    return null;
  }
  const text = parts[DOCUMENT] ? strFromU8(parts[DOCUMENT]) : '';
  // Comments of others are numbered and linked; a file that has some is left as it is.
  if (text === '' || parts[COMMENTS]) return null;
  const paragraphs = paragraphsOf(text);
  const placed: { readonly paragraph: Paragraph; readonly remark: Remark }[] = [];
  const left: Remark[] = [];
  const taken = new Set<Paragraph>();
  for (const remark of remarks) {
    const found = placeOf(remark, paragraphs, taken);
    if (found) {
      taken.add(found);
      placed.push({ paragraph: found, remark });
    } else left.push(remark);
  }
  parts[DOCUMENT] = strToU8(withMarks(text, placed));
  parts[COMMENTS] = strToU8(commentsOf(placed.map(({ remark }) => remark)));
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
  const entries = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, [part, { mtime: MOMENT, os: 0 }] as [Uint8Array, object]]),
  );
  return { bytes: zipSync(entries), left };
}

const EMPTY_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

interface Paragraph {
  /** Where its content begins, behind its properties, and where it ends. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words of the row of a table that it stands in. */
  readonly row: { text: string } | null;
}

/** Paragraphs in order, with the row that each stands in. */
function paragraphsOf(xml: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const rows: { text: string }[] = [];
  const open: { start: number; text: string; row: { text: string } | null }[] = [];
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if (name === 'w:tr') rows.push({ text: '' });
    if (name === 'w:p' && !isSelfClosing) open.push({ start: parser.position, text: '', row: rows.at(-1) ?? null });
    if (name === 'w:t') isText = !isSelfClosing;
  });
  parser.on('text', (words) => {
    const paragraph = open.at(-1);
    if (!isText || !paragraph) return;
    paragraph.text += words.replace(/\s/g, '');
    if (paragraph.row) paragraph.row.text += words.replace(/\s/g, '');
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (name === 'w:t') isText = false;
    const top = open.at(-1);
    if (name === 'w:pPr' && top && xml.slice(top.start, parser.position).startsWith('<w:pPr'))
      top.start = parser.position;
    if (name === 'w:tr') rows.pop();
    if (name !== 'w:p' || isSelfClosing) return;
    const done = open.pop();
    if (done) paragraphs.push({ ...done, end: parser.position - '</w:p>'.length });
  });
  parser.write(xml).close();
  return paragraphs;
}

/** The one paragraph of the figure; where its row prints it several times, the first that is free. */
function placeOf(
  { printed, row, sentence }: Remark,
  paragraphs: readonly Paragraph[],
  taken: ReadonlySet<Paragraph>,
): Paragraph | null {
  const bare = (text: string): string => text.replace(/\s/g, '');
  if (row === null) {
    const found = paragraphs.filter((one) => one.row === null && sentence !== '' && one.text.includes(bare(sentence)));
    return found.length === 1 ? (found[0] ?? null) : null;
  }
  const found = paragraphs.filter(
    (one) => one.row !== null && one.text === bare(printed) && one.row.text.includes(bare(row)),
  );
  const rows = new Set(found.map((one) => one.row));
  return rows.size === 1 ? (found.find((one) => !taken.has(one)) ?? null) : null;
}

/** From the last place to the first, so that places stay what they are. */
function withMarks(xml: string, placed: readonly { readonly paragraph: Paragraph }[]): string {
  const marks = placed
    .map(({ paragraph }, id) => ({ ...paragraph, id }))
    .sort((a, b) => b.start - a.start || b.id - a.id);
  return marks.reduce((text, { start, end, id }) => {
    const before = `<w:commentRangeStart w:id="${id}"/>`;
    const after = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    return `${text.slice(0, start)}${before}${text.slice(start, end)}${after}${text.slice(end)}`;
  }, xml);
}

function commentsOf(remarks: readonly Remark[]): string {
  const comments = remarks.map(({ text }, id) => {
    const lines = text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
    return `<w:comment w:id="${id}" w:author="gouji" w:initials="g">${lines.join('')}</w:comment>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACE}">${comments.join('')}</w:comments>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
