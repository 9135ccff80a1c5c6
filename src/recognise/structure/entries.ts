/** The rows of one block of a sheet: code, name, amounts, and what says how deep a row stands. */
import type { Line } from '../../model/source.js';
import { cellAt, type GridCell, type GridRow } from '../grid/cells.js';
import { joinCode, plainCode, splitCode } from '../grid/codes.js';
import type { Word } from '../words/words.js';
import type { StructureBlock } from './blocks.js';
import { isFigure } from './marks.js';

export interface Entry {
  readonly line: Line;
  /** Of the functional, the economic or the government's economic classification. */
  readonly code: string | null;
  /** Of a unit or a project, whose beginning is the code of the unit above. */
  readonly unitCode: string | null;
  readonly name: string;
  /** Where the name begins, from the left of the page in points. */
  readonly left: number | null;
  readonly amounts: readonly { readonly word: Word; readonly at: number }[];
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Texts in columns of amounts that are no figures. */
  readonly odd: readonly { readonly line: Line; readonly text: string }[];
  /** Amounts of rows that a page break cuts, as the next page prints them again. */
  readonly again: readonly Word[];
}

const FIGURE = /\d/;
/** Rows of numbers that are no money: how often, how many. */
const SAYS_COUNT = /[（(](?:批|人|次|人次|批次|辆|台|个|套|天|户)[）)]|批次|人次|人数|辆数|(?:保有|购置)量/;
const CODE = /^(?:[235]\d{2}(?:\d{2}){0,2})$/;
const BRACKETED = /^[[【（(]([235]\d{2}(?:\d{2}){0,2})[\]】）)](.*)$/;

export function entriesOf(body: readonly GridRow[], block: StructureBlock): Entries {
  const entries: Entry[] = [];
  const odd: { line: Line; text: string }[] = [];
  const again: Word[] = [];
  let last: string | null = null;
  for (const row of body) {
    const { entry, strange } = entryOf(row, block, last);
    odd.push(...strange.map(({ text }) => ({ line: row.line, text })));
    const noCode = entry === null || block.unitCodes ? null : entry.unitCode;
    if (noCode !== null) odd.push({ line: row.line, text: noCode });
    if (entry === null) continue;
    if (entry.code !== null) last = entry.code;
    const above = entries.at(-1);
    if (above && isPrintedAgain(entry, above)) {
      again.push(...entry.amounts.map(({ word }) => word));
      continue;
    }
    if (above && goesOn(entry, above, row)) entries[entries.length - 1] = { ...above, name: above.name + entry.name };
    else entries.push(entry);
  }
  return { entries, odd, again };
}

/** A row that a page break cuts: its cells are printed again at the top of the next page. */
function isPrintedAgain(entry: Entry, above: Entry): boolean {
  if (entry.line.page === above.line.page || entry.name === '' || entry.name !== above.name) return false;
  const printed = ({ amounts }: Entry): string => amounts.map(({ word, at }) => `${at} ${word.text}`).join(' ');
  return entry.amounts.length > 0 && printed(entry) === printed(above);
}

/** The rest of a name that a page break cuts: words alone at the top of a page, right below a row with amounts. */
function goesOn(entry: Entry, above: Entry, { line }: GridRow): boolean {
  if (entry.amounts.length > 0 || entry.code !== null || entry.unitCode !== null) return false;
  const isTop = above.line.grid !== line.grid;
  return (
    isTop && above.amounts.length > 0 && entry.name.length < 16 && !/^[一二三四五六七八九十（(\d]/.test(entry.name)
  );
}

function entryOf(
  row: GridRow,
  block: StructureBlock,
  last: string | null,
): { entry: Entry | null; strange: readonly GridCell[] } {
  const amountCells = block.amounts.flatMap((at) => {
    const cell = cellAt(row, at);
    return cell && cell.from === at ? [{ cell, at }] : [];
  });
  const figures = amountCells
    .filter(({ cell }) => isFigure(cell.text))
    .map(({ cell, at }) => ({ word: wordOf(cell), at }));
  const strange = amountCells.filter(({ cell }) => !isFigure(cell.text)).map(({ cell }) => cell);
  const { code, unitCode, words } = codeOf(row, block, last);
  const nameCells = block.names.flatMap((column) => row.cells.find((cell) => cell.from === column) ?? []);
  const texts = [...words, ...nameCells.map(({ text }) => text)];
  const inName = code === null ? codeInName(texts.join('')) : null;
  const name = inName ? inName.name : texts.join('');
  const amounts = SAYS_COUNT.test(name) ? [] : figures;
  if (code === null && unitCode === null && inName === null && name === '' && amounts.length === 0)
    return { entry: null, strange };
  return {
    entry: {
      line: row.line,
      code: code ?? inName?.code ?? null,
      unitCode,
      name,
      left: nameCells[0]?.word.box?.[0] ?? null,
      amounts,
    },
    strange,
  };
}

function codeOf(
  row: GridRow,
  { codes, unitCodes }: StructureBlock,
  last: string | null,
): { code: string | null; unitCode: string | null; words: string[] } {
  const cells = codes.map((column) => row.cells.find((cell) => cell.from === column));
  const words = cells.flatMap((cell) => (cell && !FIGURE.test(cell.text) ? [cell.text] : []));
  const figures = cells.map((cell) => (cell && FIGURE.test(cell.text) ? cell.text : null));
  if (figures.every((text) => text === null)) return { code: null, unitCode: null, words };
  const whole = figures.length === 1 ? (figures[0] ?? '') : '';
  if (unitCodes) return { code: null, unitCode: plainCode(figures.filter((text) => text !== null).join('')), words };
  const split = splitCode(whole) ?? codeInName(whole);
  if (split) return { code: split.code, unitCode: null, words: [...words, split.name] };
  const plain = plainCode(whole.replace(/[[\]【】（）()]/g, ''));
  if (CODE.test(plain)) return { code: plain, unitCode: null, words };
  const joined = figures.length > 1 ? joinLevels(figures, last) : null;
  if (joined !== null) return { code: joined, unitCode: null, words };
  return {
    code: null,
    unitCode: plain === '' ? plainCode(figures.filter((text) => text !== null).join('')) : plain,
    words,
  };
}

/** Levels of one code side by side; those of the government's classification begin with 5. */
function joinLevels(figures: readonly (string | null)[], last: string | null): string | null {
  const { code } = joinCode(figures, last);
  if (code !== null) return code;
  const first = figures[0] ?? last?.slice(0, 3) ?? '';
  const joined =
    first +
    figures
      .slice(1)
      .map((part) => (part === null ? '' : part.padStart(2, '0')))
      .join('');
  return CODE.test(joined) ? joined : null;
}

/** `[20101]人大事务`, `20101-人大事务`. */
function codeInName(text: string): { code: string; name: string } | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.[1]) return { code: bracketed[1], name: bracketed[2] ?? '' };
  const split = splitCode(text);
  return split && /^[\u3400-\u9fff]/.test(split.name) ? split : null;
}

/** A cell is one figure, whatever blanks stand in it. */
function wordOf({ word, text }: GridCell): Word {
  return word.text === text ? word : { ...word, text: text.replace('（', '(').replace('）', ')') };
}
