/**
 * A table read by its own arithmetic: rows and columns as the grid gives them, what sums up what as the figures show it. Where the
 * title tells what the table is, columns and rows get the names that rules speak of; nothing in the reading depends on it.
 */
import { ticksOf } from '../../model/amount.js';
import type { Column, Side } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import { bareOf, isWhole } from '../../vocabulary/rows.js';
import { type GridColumn, gridColumn, toColumns } from '../grid/columns.js';
import type { GridContext, GridReading } from '../grid/read.js';
import { classNamed, lineNamed } from '../layouts/meaning.js';
import type { RawRow } from '../regions/raw.js';
import { decimalsOf } from '../words/fineness.js';
import type { Word } from '../words/words.js';
import { blocksOfSheet, type StructureBlock } from './blocks.js';
import { type Entry, entriesOf } from './entries.js';
import { isBelow } from './hints.js';
import { type Sheet, sheetsOf } from './sheet.js';
import { columnSums, type Figures } from './sums.js';
import { type Tree, treeOf } from './tree.js';

export interface StructureReading extends GridReading {
  /** Figures of the grid that are no money: codes, counts, shares. */
  readonly others: readonly Word[];
  readonly unit: Sheet['unit'];
}

interface Part {
  readonly block: StructureBlock;
  readonly side: Side | null;
  readonly entries: readonly Entry[];
  readonly figures: Figures;
  readonly tree: Tree;
  /** For each column of the block its place among those of the table. */
  readonly places: readonly number[];
}

const CODED = /^[23]\d{2}(?:\d{2}){0,2}$/;

/** `inForm`: the grids ask for goals and indicators. */
export function readStructure(lines: readonly Line[], context: GridContext, inForm: boolean): StructureReading {
  const sheets = sheetsOf(lines);
  const columns: GridColumn[] = [];
  const sums = new Map<number, Pick<Column, 'addends' | 'ground'>>();
  const leftover: { line: Line; text: string }[] = [];
  const rows: RawRow[] = [];
  const others: Word[] = [];
  for (const sheet of sheets) {
    const blocks = blocksOfSheet(sheet, inForm);
    blocks.forEach((block, index) => {
      const side = sideOf(sheet, block, index, blocks.length);
      const { entries, odd, again } = entriesOf(sheet.body, block);
      leftover.push(...odd);
      others.push(...again);
      const places = block.amounts.map((at) => {
        const column = gridColumn(at, sheet.paths[at] ?? [], side, context.table, context.layout, context);
        const only =
          block.amounts.length === 1 && column.of === null ? { ...column, of: totalOf(side, context) } : column;
        return takeColumn(columns, index > 1 ? { ...column, of: null } : only);
      });
      const figures = figuresOf(entries, block);
      const paths = block.amounts.map((at) => sheet.paths[at] ?? []);
      const part: Part = { block, side, entries, figures, tree: treeOf(entries, figures), places };
      for (const { total, addends, isStated } of columnSums(paths, figures))
        sums.set(places[total] ?? -1, {
          addends: addends.map(({ column, coefficient }) => ({ column: places[column] ?? -1, coefficient })),
          ground: isStated ? 'stated' : 'shown',
        });
      rows.push(...rowsOf(part, context));
    });
    others.push(...wordsBeside(sheet, blocks, inForm));
  }
  const named = toColumns(columns, context.year).map((column, at): Column => {
    const sum = sums.get(at);
    return sum === undefined ? column : { ...column, parts: [], ...sum };
  });
  return { columns: named, rows, leftover, lostZeros: [], unknown: [], others, unit: sheets[0]?.unit ?? null };
}

/** What a block's only column of amounts is, whatever the words above it. */
function totalOf(side: Side | null, { table, layout }: GridContext): GridColumn['of'] {
  const all = [...(table?.columns ?? []), ...layout.tables.flatMap(({ columns }) => columns)];
  return (
    all.find((column) => column.key === 'total' && (column.side ?? side) === side && (column.year ?? 0) === 0) ?? null
  );
}

/** By the words above the block; a third and fourth block say the expenditure again by other classifications. */
function sideOf(sheet: Sheet, block: StructureBlock, index: number, count: number): Side | null {
  if (count < 2 || index > 1) return null;
  const top = (sheet.paths[block.names[0] ?? block.amounts[0] ?? 0] ?? [])[0] ?? '';
  if (/支\s*出/.test(top)) return 'expenditure';
  if (/收\s*入|来\s*源/.test(top)) return 'revenue';
  return null;
}

/** One place for columns of one meaning in all sheets of the table. */
function takeColumn(columns: GridColumn[], column: GridColumn): number {
  const words = column.path.join('\n');
  const known = columns.findIndex(
    (other) => other.at === column.at && other.side === column.side && other.path.join('\n') === words,
  );
  if (known >= 0) return known;
  const isTaken = columns.some(
    (other) =>
      column.of !== null &&
      other.of?.key === column.of.key &&
      other.side === column.side &&
      other.year === column.year &&
      other.stage === column.stage,
  );
  return columns.push(isTaken ? { ...column, of: null } : column) - 1;
}

function figuresOf(entries: readonly Entry[], block: StructureBlock): Figures {
  const decimals = decimalsOf(entries.flatMap(({ amounts }) => amounts.map(({ word }) => word.text)));
  return entries.map(({ amounts }) =>
    block.amounts.map((column) => {
      const own = amounts.find(({ at }) => at === column);
      return own ? ticksOf(own.word.text, decimals) : null;
    }),
  );
}

function rowsOf({ block, side, entries, tree, places }: Part, { table }: GridContext): RawRow[] {
  const rows: RawRow[] = [];
  const lines = table?.sides && side ? table.sides[side] : (table?.list ?? []);
  entries.forEach((entry, at) => {
    const bare = bareOf(entry.name);
    const ofClass = side === 'expenditure' && table?.sides ? (classNamed(bare, table)?.code ?? null) : null;
    const code = tree.codes[at] ?? ofClass;
    const isBelow = (line: string): boolean => rows.some((row) => row.line === line);
    const isTotal = tree.total === at;
    const named =
      lineNamed(bare, lines, side, isBelow)?.line ?? lineNamed(entry.name, lines, side, isBelow)?.line ?? null;
    const single = table?.shape === 'single' && (isTotal || entries.length === 1) ? (table.row ?? null) : null;
    const total = isTotal && (side === null || table === null) ? 'total' : null;
    const isFree = (line: string | null): line is string => line !== null && !isBelow(line);
    const line = [single, named, total].find(isFree) ?? null;
    rows.push({
      code: code !== null && CODED.test(code) ? code : null,
      name: entry.name === '' ? (entry.code ?? entry.unitCode ?? '') : entry.name,
      line,
      side,
      of: [],
      amounts: entry.amounts.map(({ word }) => word),
      columns: entry.amounts.map((amount) => places[block.amounts.indexOf(amount.at)] ?? -1),
      at: entry.line,
    });
  });
  tree.parents.forEach((parent, at) => {
    const row = rows[at];
    if (!row) return;
    row.under = parent === null ? null : (rows[parent] ?? null);
    const isNamed = row.under?.line != null && isWhole(bareOf(row.under.name)) && table?.sides !== undefined;
    const isStated = isNamed || isByCode(tree, entries, at, parent) || isClassOfTotal(tree, entries, at, parent);
    row.ground = isStated ? 'stated' : 'shown';
  });
  return rows;
}

const CLASS = /^\d{3}$/;

/** A class of a table of codes, below the row that says 合计. */
function isClassOfTotal(tree: Tree, entries: readonly Entry[], at: number, parent: number | null): boolean {
  if (parent === null || parent !== tree.total) return false;
  return isWhole(bareOf(entries[parent]?.name ?? '')) && CLASS.test(entries[at]?.code ?? '');
}

/** An edge that printed codes give. */
function isByCode(tree: Tree, entries: readonly Entry[], at: number, parent: number | null): boolean {
  if (parent === null) return false;
  const [own, above] = [entries[at]?.code, entries[parent]?.code];
  return own != null && above != null && isBelow(own, above) && tree.codes[at] === own;
}

/** Figures that are no money. One among words is an amount whose column was not told, but for the values of indicators in a form. */
function wordsBeside({ body }: Sheet, blocks: readonly StructureBlock[], inForm: boolean): Word[] {
  const money = new Set(blocks.flatMap(({ amounts, words }) => (inForm ? amounts : [...amounts, ...words])));
  return body.flatMap(({ cells }) => cells.filter(({ from }) => !money.has(from)).map(({ word }) => word));
}
