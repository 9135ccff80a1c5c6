/** Names in own rules that documents do not bear: which, and what was probably meant. */
import { claimsInWords, isEachCode, rowsNamed, spotsOf, tablesPrinted, totalsOf } from '../../binding/printed.js';
import type { Document, Table } from '../../model/document.js';
import type { Message } from '../../model/message.js';
import type { ClaimPlace, PrintedPlace } from '../../model/relation.js';
import { nearest } from '../../names/nearest.js';
import { placeText } from './parse.js';

/** Null where at least one of the documents has the place. */
export function unknownIn(place: PrintedPlace | ClaimPlace, documents: readonly Document[]): Message | null {
  if ('claim' in place) return unknownClaim(place, documents);
  if (isEachCode(place.row)) {
    const coded = tablesOf(place, documents).some((table) => table.rows.some(({ code }) => code !== null));
    return coded ? null : (unknownTable(place, documents) ?? noCodes(place));
  }
  if (documents.some((document) => spotsOf(document, place, null).length > 0)) return null;
  return unknownTable(place, documents) ?? unknownRow(place, documents) ?? unknownColumn(place, documents);
}

function tablesOf(place: PrintedPlace, documents: readonly Document[]): readonly Table[] {
  return documents.flatMap((document) => tablesPrinted(document, place.printed));
}

function unknownTable(place: PrintedPlace, documents: readonly Document[]): Message | null {
  if (tablesOf(place, documents).length > 0) return null;
  const all = documents.flatMap(({ tables }) => tables.flatMap(({ number, title }) => [number, `《${title}》`]));
  const tail = suggestion(place.printed, all);
  return {
    zh: `所给文件中没有“${place.printed}”${tail.zh}`,
    en: `no document has the table “${place.printed}”${tail.en}`,
  };
}

function unknownRow(place: PrintedPlace, documents: readonly Document[]): Message | null {
  const { row } = place;
  const tables = tablesOf(place, documents);
  if (typeof row !== 'string') {
    if (tables.some((table) => totalsOf(table).length > 0)) return null;
    if (place.column !== null && tables.some((table) => rowsNamed(table, place.column ?? '').length > 0)) return null;
    return {
      zh: `“${place.printed}”没有合计行，须写明哪一行，如 ${place.printed}[行名]`,
      en: `“${place.printed}” has no total row; say which row, as in ${place.printed}[name]`,
    };
  }
  if (tables.some((table) => rowsNamed(table, row).length > 0)) return null;
  const all = tables.flatMap(({ rows }) => rows.flatMap(({ code, name }) => [code ?? '', name])).filter(Boolean);
  const tail = suggestion(row, all);
  return { zh: `“${place.printed}”没有“${row}”一行${tail.zh}`, en: `“${place.printed}” has no row “${row}”${tail.en}` };
}

function unknownColumn(place: PrintedPlace, documents: readonly Document[]): Message {
  const tables = tablesOf(place, documents);
  const headers = [...new Set(tables.flatMap(({ columns }) => columns.map(({ printed }) => printed)))].filter(Boolean);
  const known = place.column !== null && headers.includes(place.column);
  const several = tables.some((table) => typeof place.row === 'string' && rowsNamed(table, place.row).length > 1);
  if (several) {
    return {
      zh: `“${placeText(place)}”所指不止一行，请改用科目编码或更完整的行名`,
      en: `“${placeText(place)}” names more than one row; use a code or a longer name`,
    };
  }
  if (place.column === null || known) {
    return {
      zh: `“${placeText(place)}”所指不止一栏或无此年度，请写明栏名或年度（各栏：${headers.join('、')}）`,
      en: `“${placeText(place)}” names several columns or a year that is not there; say which (columns: ${headers.join(', ')})`,
    };
  }
  const tail = suggestion(place.column, headers);
  return {
    zh: `“${place.printed}”没有“${place.column}”一栏${tail.zh}`,
    en: `“${place.printed}” has no column “${place.column}”${tail.en}`,
  };
}

function noCodes({ printed }: PrintedPlace): Message {
  return { zh: `“${printed}”没有科目编码，不能用 [*]`, en: `“${printed}” has no codes for [*]` };
}

function unknownClaim(place: ClaimPlace, documents: readonly Document[]): Message | null {
  if (documents.some((document) => claimsInWords(document, place).length > 0)) return null;
  const all = documents.flatMap(({ claims }) => claims.map(({ words }) => words)).filter(Boolean);
  const tail = suggestion(place.claim, all);
  return { zh: `说明中没有“${place.claim}”的金额${tail.zh}`, en: `no sentence states “${place.claim}”${tail.en}` };
}

const LISTED = 12;

function suggestion(name: string, all: readonly string[]): Message {
  const known = [...new Set(all)];
  const meant = nearest(name, known);
  if (meant !== undefined) return { zh: `，是否为“${meant}”？`, en: `; did you mean “${meant}”?` };
  if (known.length === 0) return { zh: '。', en: '.' };
  const listed = known.slice(0, LISTED);
  const more = known.length > LISTED;
  return {
    zh: `。现有：${listed.join('、')}${more ? '等' : ''}。`,
    en: `. There are: ${listed.join(', ')}${more ? ' …' : ''}.`,
  };
}
