/** Word files put together by hand, and what came of them in short. */
import { type Limits, limitsFrom } from '../../../src/load/limits.js';
import { loadDocx } from '../../../src/load/word/index.js';
import type { Source } from '../../../src/model/source.js';
import { zipOf } from '../workbook/zip.js';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NAMESPACES = 'xmlns:w="w" xmlns:wps="wps" xmlns:mc="mc" xmlns:v="v" xmlns:m="m"';

/** Parts beside the document, by the type of their relation: styles, numbering, footnotes, endnotes. */
export type Parts = Readonly<Record<string, string>>;

export function docxOf(body: string, parts: Parts = {}, main = 'word/document.xml'): Buffer {
  const relation = (type: string, target: string): string =>
    `<Relationship Id="${type}" Type="${TYPE}${type}" Target="${target}"/>`;
  const of = (relations: string): string => `<Relationships>${relations}</Relationships>`;
  const names = Object.keys(parts);
  return zipOf([
    { name: '_rels/.rels', bytes: of(relation('officeDocument', main)) },
    { name: main, bytes: `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    {
      name: `word/_rels/${main.slice('word/'.length)}.rels`,
      bytes: of(names.map((name) => relation(name, `${name}.xml`)).join('')),
    },
    ...names.map((name) => ({
      name: `word/${name}.xml`,
      bytes: `<w:${name} ${NAMESPACES}>${parts[name]}</w:${name}>`,
    })),
  ]);
}

export function load(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  return loadDocx({ name: '文.docx', bytes }, limitsFrom(limits));
}

export async function sourceOf(body: string, parts: Parts = {}): Promise<Source> {
  const loaded = await load(docxOf(body, parts));
  if ('kind' in loaded) throw new Error(loaded.message.en);
  return loaded;
}

export const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
export const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
export const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
