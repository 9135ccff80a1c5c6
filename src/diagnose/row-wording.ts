/** Rows that are left out or stand twice, in words: which table, which row, what it prints. */
import { printedLike } from '../binding/printed-like.js';
import type { Decimal } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cause } from '../model/cause.js';
import type { Cell } from '../model/document.js';
import type { Message } from '../model/message.js';
import { quote } from '../model/quote.js';
import { tableWords } from '../model/table-words.js';
import { columnWords, placeOf, rowPlace, UNIT_WORDS } from '../wording/place.js';

/** A row that another table prints, below the sums that are short of it. */
export function leftOutRow({ under, seen }: NonNullable<Cause['leftOut']>, catalogue: Catalogue): Message {
  const { table: other, row } = catalogue.where(seen[0] as Cell);
  const name = `${row?.code ?? ''}${row?.name ?? ''}`;
  const above = rowPlace(under[0] as Cell, catalogue);
  const figures = under.flatMap((whole, at) => figureIn(whole, seen[at], catalogue));
  const elsewhere = other ? tableWords(other) : '';
  return {
    zh: `${above}之下疑漏列${quote(name)}一行：${figures.map(({ zh }) => zh).join('、')}（${elsewhere}有此行）`,
    en: `below ${above} the row ${quote(name)} may be missing: ${figures.map(({ en }) => en).join(', ')} (${elsewhere} has it)`,
  };
}

/** The figure of a row in the column of a sum. */
function figureIn(whole: Cell, cell: Cell | undefined, catalogue: Catalogue): Message[] {
  const { table, row, columnIndex } = catalogue.where(whole);
  if (!cell || !table || !row) return [];
  const column = columnWords(table, row, columnIndex);
  const amount = printedLike(cell.amount.value, whole);
  return [{ zh: `${column.zh}${amount}${UNIT_WORDS[whole.amount.unit].zh}`, en: `${column.en} ${amount}`.trimStart() }];
}

/** A row that stands twice, with what it prints in the columns that are over. */
export function doubledRow(cells: readonly Cell[], catalogue: Catalogue): Message {
  const place = rowPlace(cells[0] as Cell, catalogue);
  const figures = cells.flatMap((cell) => figureIn(cell, cell, catalogue));
  return {
    zh: `${place}一行疑重复列示：${figures.map(({ zh }) => zh).join('、')}`,
    en: `the row ${place} may stand twice: ${figures.map(({ en }) => en).join(', ')}`,
  };
}

/** A list that is short of its total by so much, where nobody prints the row. */
export function shortList(lacks: Decimal, whole: Cell, catalogue: Catalogue): Message {
  const [place, short] = [placeOf(whole, catalogue), printedLike(lacks, whole)];
  const unit = UNIT_WORDS[whole.amount.unit].zh;
  return {
    zh: `${place.zh}${whole.amount.printed}${unit}，所属各项合计少${short}${unit}，疑漏列一行`,
    en: `the rows below ${place.en} ${whole.amount.printed} lack ${short}; one may be missing`,
  };
}
