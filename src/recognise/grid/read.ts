/**
 * A table whose cells the source knows. Columns are taken from the words above them and every amount stays in its own, so nothing
 * is searched. A table that runs over pages is several grids; one without a header of its own goes on with the columns before.
 */
import type { Column, Side, Stage } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import type { Layout, LayoutTable } from '../layouts/layout.js';
import { classNamed, lineNamed } from '../layouts/meaning.js';
import type { RawRow } from '../regions/raw.js';
import { bareName } from '../regions/regions.js';
import { alignedTo } from './align.js';
import { type Block, blocksOf } from './blocks.js';
import { restOfName } from './broken.js';
import { type GridRow, gridsOf, rowsOf, widthOf } from './cells.js';
import { type GridColumn, gridColumn, toColumns } from './columns.js';
import { type HeaderPath, headerLength, isHeaderWord, pathsOf } from './header.js';
import { readRows } from './rows.js';
import { isTurned, readTurned } from './turned.js';
import { isShown, isUnitTotal } from './unit-total.js';

export interface GridReading {
  readonly columns: readonly Column[];
  readonly rows: RawRow[];
  readonly leftover: readonly { line: Line; text: string }[];
  readonly lostZeros: readonly { line: Line; text: string }[];
  /** Words above columns with figures that no label of the layout explains. */
  readonly unknown: readonly string[];
}

export interface GridContext {
  readonly table: LayoutTable | null;
  readonly layout: Layout;
  readonly year: number | null;
  readonly stage: Stage;
}

/** One build of columns with the rows that have it. */
interface Section {
  readonly width: number;
  readonly paths: readonly HeaderPath[];
  readonly body: GridRow[];
}

export function readGrid(lines: readonly Line[], context: GridContext): GridReading {
  const sections = sectionsOf(lines, context);
  const columns: GridColumn[] = [];
  const reading = {
    rows: [] as RawRow[],
    leftover: [] as { line: Line; text: string }[],
    lostZeros: [] as { line: Line; text: string }[],
  };
  for (const section of sections) readSection(section, context, columns, reading);
  const odd = reading.rows.filter((row, at) => isUnitTotal(row) && (at > 0 || !isShown(row, reading.rows)));
  reading.rows = reading.rows.filter((row) => !odd.includes(row));
  for (const { at, name, amounts } of odd)
    reading.leftover.push({ line: at, text: [name, ...amounts.map(({ text }) => text)].join(' ') });
  const used = new Set(reading.rows.flatMap((row) => row.columns ?? []));
  const unknown = columns.flatMap((column, at) => (column.of === null && used.has(at) ? [column.path.join('')] : []));
  return { columns: toColumns(columns, context.year), ...reading, unknown };
}

function readSection(
  section: Section,
  context: GridContext,
  columns: GridColumn[],
  reading: Pick<GridReading, 'rows'> & {
    leftover: { line: Line; text: string }[];
    lostZeros: { line: Line; text: string }[];
  },
): void {
  const { table, layout, year } = context;
  const isLabel = (path: HeaderPath): boolean =>
    (['revenue', 'expenditure'] as const).some((side) => gridColumn(0, path, side, table, layout, context).of !== null);
  const blocks = blocksOf(section.paths, section.body, isLabel);
  const turned = table && { table, layout, context };
  if (turned && isTurned(section.body, blocks[0], turned)) {
    const { row, leftover } = readTurned(section.body, blocks[0] as Block, section.paths, turned, (column) =>
      takeColumn(columns, column),
    );
    if (row) reading.rows.push(row);
    for (const { line } of leftover) reading.leftover.push({ line, text: line.text.trim() });
    return;
  }
  blocks.forEach((block, index) => {
    const side = sideOf(block, index, section.paths, table);
    const columnOf = new Map<number, number>();
    const own = block.amounts.map((at) => gridColumn(at, section.paths[at] ?? [], side, table, layout, context));
    for (const column of own)
      columnOf.set(column.at, takeColumn(columns, isAlone(column, own) ? column : { ...column, of: null }));
    const body = readRows(section.body, {
      table,
      layout,
      block,
      side,
      columnOf,
      isHeaderWord: (text) => isHeaderWord(text, table, layout, year),
    });
    reading.rows.push(...body.rows);
    reading.leftover.push(...body.leftover);
    reading.lostZeros.push(...body.lostZeros);
  });
}

/** Two columns of one block never mean the same: where the words say so (基本支出 of revenue and of expenditure), they do not tell. */
function isAlone(column: GridColumn, block: readonly GridColumn[]): boolean {
  return !block.some((other) => other !== column && isSame(column, other));
}

/** The place of a column among those known so far: one of the same meaning is the same column, in whichever block it stands. */
function takeColumn(columns: GridColumn[], column: GridColumn): number {
  const known = columns.findIndex((other) =>
    column.of === null
      ? other.of === null && other.path.join() === column.path.join() && other.side === column.side
      : isSame(column, other),
  );
  return known >= 0 ? known : columns.push(column) - 1;
}

/** Of one meaning. Columns that have no key of their own are told apart by the layout's words for them. */
function isSame(column: GridColumn, other: GridColumn): boolean {
  if (column.of === null || other.of === null) return false;
  const same = column.of.key === 'other' ? column.of === other.of : column.of.key === other.of.key;
  return same && other.side === column.side && other.year === column.year && other.stage === column.stage;
}

function sideOf(block: Block, index: number, paths: readonly HeaderPath[], table: LayoutTable | null): Side | null {
  if (!table?.sides) return null;
  const top = (paths[block.names[0] ?? block.amounts[0] ?? 0] ?? [])[0] ?? '';
  if (/支出/.test(top)) return 'expenditure';
  if (/收入/.test(top)) return 'revenue';
  return index === 0 ? 'revenue' : 'expenditure';
}

/** Grids, and what follows a header that is printed again, as sections; those without a header go on with the paths before. */
function sectionsOf(lines: readonly Line[], { table, layout, year }: GridContext): Section[] {
  const sections: Section[] = [];
  const isWord = (text: string): boolean => isHeaderWord(text, table, layout, year);
  const isRowName = (text: string): boolean => isName(text, table, layout);
  for (const grid of gridsOf(lines)) {
    const rows = rowsOf(grid);
    const length = headerLength(rows, isWord, isRowName, table === null || table.columns.length === 0);
    const width = widthOf(rows);
    const last = sections.at(-1);
    const body = rows.slice(length);
    const rest = restOfName(rows.slice(0, length), last?.body.at(-1));
    if (rest && last) last.body.push(rest);
    if (length === 0 && last) last.body.push(...(width === last.width ? body : alignedTo(body, last.body)));
    else sections.push({ width, paths: pathsOf(rows.slice(0, length), width), body });
  }
  return merged(sections);
}

/** Pages of one table with the same words above the same columns are one section. */
function merged(sections: readonly Section[]): Section[] {
  const result: Section[] = [];
  for (const section of sections) {
    const last = result.at(-1);
    const paths = last ? samePaths(last.paths, section.paths) : null;
    if (last && paths) result.splice(-1, 1, { ...last, paths, body: [...last.body, ...section.body] });
    else result.push(section);
  }
  return result;
}

/**
 * The words above columns that two pages print alike, the fuller of each: a header that is repeated may be cut off at the edge of its
 * cells. Null where more than every other column differs, or words differ otherwise.
 */
function samePaths(above: readonly HeaderPath[], below: readonly HeaderPath[]): readonly HeaderPath[] | null {
  if (above.length !== below.length) return null;
  let equal = 0;
  const paths = above.map((path, at) => {
    const [one, other] = [path.join(' '), below[at]?.join(' ') ?? ''];
    if (one === other) equal += 1;
    else if (one === '' || other === '') return null;
    return one.startsWith(other) ? path : other.startsWith(one) ? (below[at] ?? path) : null;
  });
  if (equal * 2 < paths.length || paths.includes(null)) return null;
  return paths.filter((path) => path !== null);
}

function isName(text: string, table: LayoutTable | null, layout: Layout): boolean {
  if (!table) return false;
  const bare = bareName(text, layout);
  const lines = table.sides ? [...table.sides.revenue, ...table.sides.expenditure] : (table.list ?? []);
  return (
    lineNamed(bare, lines, null, () => true) !== null || (table.sides !== undefined && classNamed(bare, table) !== null)
  );
}
