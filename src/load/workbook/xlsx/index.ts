/** Reads an xlsx or xlsm file from its unpacked members. */
import type { Members } from '../../archive/sizes.js';
import type { Limits } from '../../limits.js';
import { CellCount, LimitPassed, type RawBook, type ReadSheet } from '../book.js';
import { displayOf } from '../display.js';
import { cellFormats, memberOf, relationsOf, type SheetPart, sharedStrings, workbookPart } from './parts.js';
import { readSheet, type Shared } from './sheet.js';

/** The member that holds the workbook, where the package says or where every program puts it. */
export function workbookMember(members: Members, depth: number): string {
  return relationsOf(members, '', depth).byType.get('officeDocument') ?? 'xl/workbook.xml';
}

function readPart({ name, hidden, member }: SheetPart, members: Members, shared: Shared): ReadSheet {
  const bytes = member === undefined ? undefined : memberOf(members, member);
  if (!bytes) return { name, damaged: true };
  try {
    return readSheet(name, hidden, bytes, shared);
  } catch (error) {
    if (error instanceof LimitPassed) throw error;
    return { name, damaged: true };
  }
}

/** Throws where the parts that all sheets need cannot be read. */
export function readXlsx(members: Members, limits: Limits): RawBook {
  const { depth } = limits;
  const path = workbookMember(members, depth);
  const relations = relationsOf(members, path, depth);
  const partOf = (type: string): Buffer | undefined => memberOf(members, relations.byType.get(type) ?? '');
  const book = memberOf(members, path);
  if (!book) throw new Error('no workbook part');
  const { sheets, date1904 } = workbookPart(book, relations, depth);
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const shared: Shared = {
    strings: strings ? sharedStrings(strings, depth) : [],
    displays: (styles ? cellFormats(styles, depth) : []).map((format) => displayOf(format, date1904)),
    general: displayOf('General', date1904),
    count: new CellCount(limits.cells),
    depth,
  };
  return { format: 'xlsx', sheets: sheets.map((part) => readPart(part, members, shared)) };
}
