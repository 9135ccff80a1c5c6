/** The small parts of an xlsx file: which sheets there are and where, the shared strings, the number formats. */
import type { Members } from '../../archive/sizes.js';
import { type Attributes, attribute, walk } from '../xml.js';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** The member that holds the sheet; undefined if the file names none. */
  readonly member: string | undefined;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
}

/** What a part of the package points to, by the id and by the type of the relation. */
export interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  readonly byType: ReadonlyMap<string, string>;
}

/** Members are named without a slash in front, and differ in case in files of some programs. */
export function memberOf(members: Members, name: string): Buffer | undefined {
  const direct = members.get(name);
  if (direct) return direct;
  const lower = name.toLowerCase();
  for (const [key, bytes] of members) if (key.toLowerCase() === lower) return bytes;
  return undefined;
}

function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

export function relationsOf(members: Members, part: string, depth: number): Relations {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = memberOf(members, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const open = (name: string, at: Attributes): void => {
    if (name !== 'Relationship' || at.Target === undefined || at.TargetMode === 'External') return;
    const target = resolve(part, at.Target);
    if (at.Id !== undefined) byId.set(at.Id, target);
    byType.set((at.Type ?? '').slice((at.Type ?? '').lastIndexOf('/') + 1), target);
  };
  if (bytes) walk(bytes, depth, { open, close: () => {} });
  return { byId, byType };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

export function workbookPart(bytes: Buffer, relations: Relations, depth: number): WorkbookPart {
  const sheets: SheetPart[] = [];
  let date1904 = false;
  const open = (name: string, at: Attributes): void => {
    if (name === 'workbookPr') date1904 = isTrue(at.date1904);
    if (name !== 'sheet') return;
    const member = relations.byId.get(attribute(at, 'id') ?? '');
    sheets.push({ name: at.name ?? '', hidden: at.state !== undefined && at.state !== 'visible', member });
  };
  walk(bytes, depth, { open, close: () => {} });
  return { sheets, date1904 };
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that XML cannot hold are written by their code: _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The texts that cells refer to by number. Readings of characters (phonetic hints) are no part of the text. */
export function sharedStrings(bytes: Buffer, depth: number): readonly string[] {
  const strings: string[] = [];
  let [text, inText, inReading] = ['', false, false];
  walk(bytes, depth, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** The number format of each cell style: its code, or the number of a format that every program knows. */
export function cellFormats(bytes: Buffer, depth: number): readonly (string | number)[] {
  const codes = new Map<number, string>();
  const formats: (string | number)[] = [];
  let inCells = false;
  walk(bytes, depth, {
    open(name, at) {
      if (name === 'numFmt') codes.set(Number(at.numFmtId), at.formatCode ?? 'General');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(at.numFmtId ?? 0);
        formats.push(codes.get(id) ?? id);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
