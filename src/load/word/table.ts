/** The cells of a Word table: each says how many columns it takes, and whether it goes on from the row above. */
import type { Block, BlockCell } from '../flow/blocks.js';
import { child, count, type Element, elementsIn, value } from './tree.js';

export interface WordCell {
  readonly column: number;
  readonly across: number;
  /** It is part of the cell above. */
  readonly continues: boolean;
  readonly blocks: readonly Block[];
}

/** What stands around cells and rows without being shown. */
const AROUND = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** Cells or rows, whatever stands around them. */
export function within(parent: Element, name: 'tc' | 'tr'): Element[] {
  return elementsIn(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return AROUND.has(element.name) ? within(element, name) : [];
  });
}

/** The cells of a row that are not deleted. */
export function cellsOf(
  cells: readonly Element[],
  row: Element,
  read: (cell: Element) => readonly Block[],
): WordCell[] {
  let column = count(child(child(row, 'trPr'), 'gridBefore'), 0);
  return cells.map((cell) => {
    const properties = child(cell, 'tcPr');
    const across = Math.max(1, count(child(properties, 'gridSpan'), 1));
    const vertical = child(properties, 'vMerge');
    const continues = vertical !== null && value(vertical) !== 'restart';
    const at = column;
    column += across;
    return { column: at, across, continues, blocks: read(cell) };
  });
}

/** A cell that may go on in the next row. */
interface Reaching {
  readonly across: number;
  down: number;
}

/** Rows as they are shown: a cell that goes on from above is part of the cell there, if there is one. */
export function mergedDown(rows: readonly (readonly WordCell[])[]): BlockCell[][] {
  /** For each column the cell that would go on in the next row. */
  let above = new Map<number, Reaching>();
  return rows.map((row) => {
    const here = new Map<number, Reaching>();
    const shown: BlockCell[] = [];
    for (const { column, across, continues, blocks } of row) {
      const higher = continues ? above.get(column) : undefined;
      const reaching = higher?.across === across ? higher : undefined;
      if (reaching) reaching.down += 1;
      const cell = reaching ?? { blocks, column, across, down: 1 };
      if (!reaching) shown.push(cell as BlockCell);
      here.set(column, cell);
    }
    above = here;
    return shown;
  });
}
