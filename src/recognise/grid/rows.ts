/** The rows of a block of a grid: code, name, and amounts, each in the column that the grid says. */
import { parseAmount } from '../../model/amount.js';
import type { Side } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import { nameOf, normaliseName } from '../../vocabulary/classification.js';
import type { Layout, LayoutTable } from '../layouts/layout.js';
import { classNamed, lineNamed, type Meaning } from '../layouts/meaning.js';
import type { RawRow } from '../regions/raw.js';
import { bareName } from '../regions/regions.js';
import type { Word } from '../words/words.js';
import type { Block } from './blocks.js';
import { cellAt, type GridCell, type GridRow } from './cells.js';
import { isTotal, joinCode, splitCode } from './codes.js';

/** What stands in one row of one block. */
interface Entry {
  readonly line: Line;
  readonly code: string | null;
  readonly lostZero: boolean;
  readonly name: string;
  readonly amounts: readonly { readonly word: Word; readonly at: number }[];
  /** Texts in columns of amounts that are none. */
  readonly odd: readonly GridCell[];
  /** Figures that stand where a code should and are none. */
  readonly broken: string;
}

export interface RowsReading {
  readonly rows: RawRow[];
  readonly leftover: { line: Line; text: string }[];
  readonly lostZeros: { line: Line; text: string }[];
}

export interface RowContext {
  readonly table: LayoutTable | null;
  readonly layout: Layout;
  readonly block: Block;
  readonly side: Side | null;
  /** The index among the table's columns of the amount column of a grid. */
  readonly columnOf: ReadonlyMap<number, number>;
  /** Whether a text is a word of the header, which is printed again on later pages. */
  readonly isHeaderWord: (text: string) => boolean;
}

const FIGURE = /\d/;

export function readRows(body: readonly GridRow[], context: RowContext): RowsReading {
  const reading: RowsReading = { rows: [], leftover: [], lostZeros: [] };
  let last: string | null = null;
  for (const row of body) {
    const entry = entryOf(row, context.block, last);
    if (entry.code !== null) last = entry.code;
    take(entry, context, reading);
  }
  return reading;
}

function entryOf(row: GridRow, { codes, names, amounts }: Block, last: string | null): Entry {
  const codeCells = codes.map((column) => row.cells.find((cell) => cell.from === column));
  const figures = codeCells.map((cell) => (cell && FIGURE.test(cell.text) ? cell.text : null));
  const words = codeCells.flatMap((cell) => (cell && !FIGURE.test(cell.text) ? [cell.text] : []));
  const split =
    figures.filter((text) => text !== null).length === 1
      ? splitCode(figures.find((text) => text !== null) ?? '')
      : null;
  const cells = names.flatMap((column) => row.cells.find((cell) => cell.from === column)?.text ?? []);
  const inName = codes.length === 0 ? splitCode(cells.join('')) : null;
  const reading = split || inName || figures.every((text) => text === null) ? null : joinCode(figures, last);
  const placed = amounts.flatMap((at) => {
    const cell = cellAt(row, at);
    return cell && cell.from === at ? [{ cell, at }] : [];
  });
  return {
    line: row.line,
    code: split?.code ?? inName?.code ?? reading?.code ?? null,
    lostZero: reading?.lostZero ?? false,
    name: inName ? inName.name : [...words, split?.name ?? '', ...cells].join(''),
    amounts: placed.filter(({ cell }) => isFigure(cell.text)).map(({ cell, at }) => ({ word: plainWord(cell), at })),
    odd: placed.filter(({ cell }) => !isFigure(cell.text)).map(({ cell }) => cell),
    broken: reading && reading.code === null ? figures.filter((text) => text !== null).join(' ') : '',
  };
}

function isFigure(text: string): boolean {
  return (
    text !== '' && (parseAmount(text, 'yuan').state !== 'unreadable' || /^[-−－(（]?\d[\d,，.．]*[)）]?$/.test(text))
  );
}

/** A cell is one figure, whatever blanks stand in it. */
function plainWord({ word, text }: GridCell): Word {
  return word.text === text ? word : { ...word, text: text.replace('（', '(').replace('）', ')') };
}

function take(entry: Entry, context: RowContext, reading: RowsReading): void {
  const { line, name, amounts, odd, code } = entry;
  for (const cell of odd) {
    if (!context.isHeaderWord(cell.text)) reading.leftover.push({ line, text: cell.text });
  }
  if (code === null && name === '' && amounts.length === 0 && entry.broken === '') return;
  if (entry.lostZero) reading.lostZeros.push({ line, text: code ?? '' });
  if (goesOn(entry, reading) || isNameAlone(entry, context)) return;
  const row = rowOf(entry, context, reading.rows);
  if (row) reading.rows.push(row);
  else if (!context.isHeaderWord(name))
    reading.leftover.push({
      line,
      text: [entry.broken, name, ...amounts.map(({ word }) => word.text)].filter(Boolean).join(' '),
    });
}

/** The name of a unit that has none of the money of a table of one row; nothing of it can be lost. */
function isNameAlone({ code, amounts, broken }: Entry, { table }: RowContext): boolean {
  return table?.shape === 'single' && code === null && amounts.length === 0 && broken === '';
}

/** The rest of the name above, which the page broke over two rows. */
function goesOn({ code, name, amounts, broken }: Entry, { rows }: RowsReading): boolean {
  const above = rows.at(-1);
  if (code !== null || broken !== '' || amounts.length > 0 || !above?.code) return false;
  const known = nameOf(above.code.startsWith('2') ? 'functional' : 'economic', above.code);
  if (known === null || !normaliseName(known).startsWith(normaliseName(above.name + name))) return false;
  above.name += name;
  return true;
}

function rowOf(entry: Entry, context: RowContext, above: readonly RawRow[]): RawRow | null {
  const { code, name, line, amounts } = entry;
  const meaning = meaningOf(entry, context, above);
  if (!meaning) return null;
  return {
    code: meaning.code ?? code,
    name,
    line: meaning.line,
    side: context.side,
    of: meaning.of,
    amounts: amounts.map(({ word }) => word),
    columns: amounts.map(({ at }) => context.columnOf.get(at) ?? -1),
    at: line,
  };
}

/** Null where a row without a code has amounts and a name that nothing knows, or where its code is none. */
function meaningOf(entry: Entry, { table, layout, side }: RowContext, above: readonly RawRow[]): Meaning | null {
  const { code, name, broken, amounts } = entry;
  const plain: Meaning = { line: null, code: null, side, of: [] };
  if (code !== null) return plain;
  if (broken !== '') return null;
  const bare = bareName(name, layout);
  const isBelow = (line: string): boolean => above.some((row) => row.line === line);
  const lines = table?.sides && side ? table.sides[side] : (table?.list ?? []);
  const known =
    lineNamed(bare, lines, side, isBelow) ?? (side === 'expenditure' && table?.sides ? classNamed(bare, table) : null);
  if (known) return known;
  if (table?.shape === 'single') return amounts.length > 0 ? { ...plain, line: table.row ?? null } : null;
  if (isTotal(name)) return table?.shape === 'tree' || table === null ? { ...plain, line: 'total' } : null;
  if (table?.sides && side === 'expenditure' && amounts.length > 0) return { ...plain, of: table.sides.classesOf };
  if (table?.kind === null && amounts.length > 0) return plain;
  // The total may bear the name of the unit; unit-total.ts asks whether it is one.
  if (table?.shape === 'tree' && above.length === 0 && amounts.length > 0) return { ...plain, line: 'total' };
  return null;
}
