/** The parts of the spreadsheet library that the binary formats are read by, as far as its types leave them out. */
import * as library from '@e965/xlsx';

export type { CellObject, WorkSheet } from '@e965/xlsx';

interface Options {
  readonly dense: true;
  readonly cellNF: true;
  readonly cellFormula: true;
  readonly cellHTML: false;
}

const OPTIONS: Options = { dense: true, cellNF: true, cellFormula: true, cellHTML: false };

/** Unpacked members as the library takes them. */
interface Package {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly name: string; readonly content: Uint8Array; readonly type: 2 }[];
}

interface Untyped {
  parse_xlscfb(stream: Uint8Array, options: Options & { readonly type: 'buffer' }): library.WorkBook;
  parse_zip(container: Package, options: Options): library.WorkBook;
}

const untyped = library as unknown as Untyped;

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** The text of an error by its number. */
export function errorText(value: unknown): string {
  return ERRORS[Number(value)] ?? '#N/A';
}

/** A compound file: the container of xls, and of whatever has a password. */
export interface Compound {
  find(path: string): Buffer | null;
}

/** Throws where the container is broken. */
export function openCompound(bytes: Uint8Array): Compound {
  const container = library.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  return {
    find(path) {
      const content = library.CFB.find(container, path)?.content;
      return content === undefined ? null : (content as Buffer);
    },
  };
}

/** The workbook of an xls file, from its stream alone: what else the container holds is not looked at. */
export function parseStream(stream: Buffer): library.WorkBook {
  return untyped.parse_xlscfb(stream, { ...OPTIONS, type: 'buffer' });
}

export function parsePackage(members: ReadonlyMap<string, Uint8Array>): library.WorkBook {
  const FullPaths = [...members.keys()];
  const FileIndex = [...members].map(([path, content]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    content,
    // What marks a file, not a folder, in a container.
    type: 2 as const,
  }));
  return untyped.parse_zip({ FullPaths, FileIndex }, { ...OPTIONS });
}

/** Code pages are large and only files of the time before Unicode need them. */
export async function loadCodePages(): Promise<void> {
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
}
