/**
 * A table of one row that is printed down the page: what its columns are called stands in the first column, years or stages beside
 * each other. It is read as the one row that it is elsewhere.
 */
import type { Layout, LayoutColumn, LayoutTable } from '../layouts/layout.js';
import type { RawRow } from '../regions/raw.js';
import { bareName } from '../regions/regions.js';
import { isAmount, type Word } from '../words/words.js';
import type { Block } from './blocks.js';
import type { GridRow } from './cells.js';
import { type GridColumn, gridColumn, labelled } from './columns.js';
import type { HeaderPath } from './header.js';

export interface TurnedContext {
  readonly table: LayoutTable;
  readonly layout: Layout;
  readonly context: Parameters<typeof gridColumn>[5];
}

/** A change between the years, which is no amount of either. */
const CHANGE = /增减|增长|变动|比例|[%％]/;
/** So many rows named like columns are no chance. */
const FEWEST = 2;

/** For each row of a block the column of the layout that its name is the label of. */
function labelsOf(
  body: readonly GridRow[],
  { names }: Block,
  { table, layout, context }: TurnedContext,
): (LayoutColumn | null)[] {
  return body.map((row) => {
    const name = bareName(bareName(nameOf(row, { names }), layout).replace(/^其中[:：]?/, ''), layout);
    return name === '' ? null : labelled(name, table.columns, context.year);
  });
}

function nameOf(row: GridRow, { names }: Pick<Block, 'names'>): string {
  return names.flatMap((column) => row.cells.find((cell) => cell.from === column)?.text ?? []).join('');
}

export function isTurned(body: readonly GridRow[], block: Block | undefined, turned: TurnedContext): block is Block {
  if (turned.table.shape !== 'single' || !block || block.names.length === 0 || block.amounts.length === 0) return false;
  const keys = labelsOf(body, block, turned).flatMap((column) => column?.key ?? []);
  return new Set(keys).size >= FEWEST;
}

/** The row; `takeColumn` gives the place of a column among the table's. What no label names is handed back. */
export function readTurned(
  body: readonly GridRow[],
  block: Block,
  paths: readonly HeaderPath[],
  turned: TurnedContext,
  takeColumn: (column: GridColumn) => number,
): { readonly row: RawRow | null; readonly leftover: readonly GridRow[] } {
  const { table, layout, context } = turned;
  const labels = labelsOf(body, block, turned);
  const amounts: Word[] = [];
  const columns: number[] = [];
  const leftover: GridRow[] = [];
  body.forEach((row, index) => {
    const of = labels[index] ?? null;
    const figures = row.cells.filter(({ from, text }) => block.amounts.includes(from) && isAmount(text));
    const isChange = (column: number): boolean => CHANGE.test((paths[column] ?? []).join(''));
    if (of === null) {
      if (figures.length > 0) leftover.push(row);
      return;
    }
    for (const { from, word, text } of figures) {
      const beside = gridColumn(from, paths[from] ?? [], null, table, layout, context);
      amounts.push(word.text === text ? word : { ...word, text });
      const path = [...(paths[from] ?? []), nameOf(row, block)];
      columns.push(takeColumn(isChange(from) ? { ...beside, of: null, year: 0, path } : { ...beside, of, path }));
    }
  });
  const at = body[0]?.line;
  const row: RawRow | null = at
    ? { code: null, name: '', line: table.row ?? null, side: null, of: [], amounts, columns, at }
    : null;
  return { row, leftover };
}
