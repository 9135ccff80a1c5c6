/** Places and figures in words, in both languages. */
import { Decimal, formatAmount, UNIT_EXPONENT, type Unit } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cell, Claim, Direction, Row, Table } from '../model/document.js';
import type { Message } from '../model/message.js';
import { quote } from '../model/quote.js';
import { tableWords } from '../model/table-words.js';

export const UNIT_WORDS: Readonly<Record<Unit, Message>> = {
  yuan: { zh: '元', en: 'CNY' },
  'wan-yuan': { zh: '万元', en: 'CNY 10,000' },
  'yi-yuan': { zh: '亿元', en: 'CNY 100 million' },
};

const NO_WORDS: Message = { zh: '', en: '' };

function rowWords(row: Row): string {
  const name = `${row.code ?? ''}${row.name}`;
  return row.code === null && name === '' ? '' : quote(name);
}

/** A row and a column of a table, whether something stands there or not. */
export function blankPlace(table: Table, row: Row, column: number): Message {
  const name = rowWords(row);
  const several = table.columns.filter((other) => other.side === row.side && other.key !== 'weight').length > 1;
  const words = several ? columnWords(table, row, column) : NO_WORDS;
  const comma = words.en === '' ? '' : ', ';
  return {
    zh: `${tableWords(table)}${name}${words.zh}`,
    en: `${[tableWords(table), name].filter(Boolean).join(' ')}${comma}${words.en}`,
  };
}

/** A column by its header, with its year where the table holds several. */
export function columnWords(table: Table, row: Row, column: number): Message {
  const header = table.columns[column];
  const years = new Set(table.columns.filter((other) => other.side === row.side).map((other) => other.year)).size > 1;
  const year = years && header?.year ? `${header.year}年` : '';
  const label = header?.printed.startsWith(year) ? header.printed : `${year}${header?.printed ?? ''}`;
  return label === '' ? NO_WORDS : { zh: `${label}栏`, en: `column ${label}` };
}

export function claimPlace(claim: Claim | null): Message {
  if (!claim) return { zh: '说明', en: 'the narrative' };
  const words = claim.words === '' ? '' : quote(claim.words);
  const change = claim.measure === 'change' ? CHANGES[claim.direction ?? 'same'] : NO_WORDS;
  return {
    zh: `说明${claim.section}${words}${change.zh}`,
    en: `narrative ${claim.section} ${words}${change.en}`.replace(/\s+$/, ''),
  };
}

const CHANGES: Readonly<Record<Direction, Message>> = {
  up: { zh: '增加额', en: ' (increase)' },
  down: { zh: '减少额', en: ' (decrease)' },
  same: { zh: '持平', en: ' (no change)' },
};

/** Where a cell stands. */
export function placeOf(cell: Cell, catalogue: Catalogue): Message {
  const { table, row, columnIndex, claim } = catalogue.where(cell);
  return table && row ? blankPlace(table, row, columnIndex) : claimPlace(claim);
}

/** The row of a cell of a table, without its column. */
export function rowPlace(cell: Cell, catalogue: Catalogue): string {
  const { table, row } = catalogue.where(cell);
  return table && row ? `${tableWords(table)}${rowWords(row)}` : '';
}

/** An amount in the unit and fineness of a cell that it is compared with. English names the unit with the difference only. */
export function money(value: Decimal, like: Cell): Message {
  const { unit } = like.amount;
  const number = formatAmount(value, unit, decimalsFor(value, like));
  return like.money ? { zh: `${number}${UNIT_WORDS[unit].zh}`, en: number } : { zh: number, en: number };
}

/** A difference, with its unit in both languages. */
export function gapOf(value: Decimal, like: Cell): Message {
  const shown = money(value, like);
  return like.money ? { zh: shown.zh, en: `${shown.en} (${UNIT_WORDS[like.amount.unit].en})` } : shown;
}

/** As many decimals as the value needs, and at least as many as the cell's table prints. */
function decimalsFor(value: Decimal, like: Cell): number {
  const needed = value.dividedBy(new Decimal(`1e${UNIT_EXPONENT[like.amount.unit]}`)).decimalPlaces();
  return Math.max(needed, like.amount.decimals);
}

/** The printed amount with its unit. */
export function printed(cell: Cell): Message {
  if (!cell.money) return { zh: cell.amount.printed, en: cell.amount.printed };
  const unit = UNIT_WORDS[cell.amount.unit];
  return { zh: `${cell.amount.printed}${unit.zh}`, en: cell.amount.printed };
}
