/** Where every cell of a document stands, for wording and grouping. */
import type { Cell, Claim, Column, Document, Row, Stray, Table } from './document.js';

interface Where {
  readonly table: Table | null;
  readonly row: Row | null;
  readonly column: Column | null;
  readonly columnIndex: number;
  readonly claim: Claim | null;
  readonly stray: Stray | null;
  /** Position in reading order. */
  readonly order: number;
}

export interface Catalogue {
  readonly where: (cell: Cell) => Where;
  readonly all: ReadonlyMap<string, { cell: Cell; where: Where }>;
}

const NOWHERE: Where = { table: null, row: null, column: null, columnIndex: -1, claim: null, stray: null, order: -1 };

/** Cells in reading order: the narrative, then the tables, then what neither took in. */
export function catalogueOf(document: Document): Catalogue {
  const all = new Map<string, { cell: Cell; where: Where }>();
  const add = (cell: Cell | null, where: Partial<Where>): void => {
    if (cell) all.set(cell.id, { cell, where: { ...NOWHERE, ...where, order: all.size } });
  };
  for (const claim of document.claims) add(claim.cell, { claim });
  for (const table of document.tables) {
    for (const row of table.rows) {
      row.cells.forEach((cell, columnIndex) => {
        add(cell, { table, row, column: table.columns[columnIndex] ?? null, columnIndex });
      });
    }
  }
  for (const stray of document.strays) add(stray.cell, { stray });
  return { where: (cell) => all.get(cell.id)?.where ?? NOWHERE, all };
}
