/** One equation as the weighing sees it: which figures it reads, whether it holds, and how much it weighs if it does. */
import { type Decimal, isNil, stepsIn } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cell, Row, Table } from '../model/document.js';
import type { Outcome, Term } from '../model/equation.js';
import { HOLD_PER_DIGIT, MOST_HOLD } from './rates.js';

/** Where a term stands in a table; null in the narrative. */
interface Spot {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  /** Code and name of the row. */
  readonly words: string;
}

export interface Part {
  readonly coefficient: 1 | -1;
  /** Whole fen. */
  readonly value: number;
  /** Blank, dash or printed zero. */
  readonly empty: boolean;
  /** Prints that count as one figure have the same name. */
  readonly figure: string;
  readonly spot: Spot | null;
}

export interface Instance {
  readonly outcome: Outcome;
  readonly parts: readonly Part[];
  /** Instances with the same figures are one. */
  readonly figures: string;
  readonly holds: boolean;
  /** What it adds where it holds. */
  readonly weight: number;
  /** Where only one addend is not nil and equals the total: the part that it speaks for, else null. */
  readonly only: string | null;
  /** Whole fen, as is `allowed`. */
  readonly residual: number;
  readonly allowed: number;
}

/** Null for what counts for nothing either way: undecided outcomes, differences of scope, unlikely rounding, figures finer than fen. */
export function instanceOf(outcome: Outcome, catalogue: Catalogue): Instance | null {
  const { equation, verdict, grade } = outcome;
  const holds = verdict === 'exact' || (verdict === 'rounding' && grade !== 'unlikely');
  if (!holds && verdict !== 'discrepant') return null;
  const residual = fenOf(outcome.residual);
  if (residual === null) return null;
  const parts = [...equation.terms.map((term) => partOf(term, catalogue)), ...blanksOf(outcome)];
  return {
    outcome,
    parts,
    figures: equation.terms.flatMap(figureText).sort().join(' '),
    holds,
    weight: holds ? weightOf(outcome) : 0,
    only: onlyPart(outcome, parts),
    residual,
    allowed: fenOf(outcome.allowed) ?? 0,
  };
}

/** Null where it is no whole number of fen, or too great to be exact. */
function fenOf(value: Decimal): number | null {
  return stepsIn(value, 'yuan', 2);
}

function figureText({ coefficient, cell }: Term): string[] {
  return isNil(cell.amount) ? [] : [cell.amount.value.times(coefficient).toFixed()];
}

/** Digits from which on two equal prints are taken for one figure and not for a coincidence. */
const TELLING_DIGITS = 3;

function partOf({ coefficient, cell }: Term, catalogue: Catalogue): Part {
  const { table, row, columnIndex } = catalogue.where(cell);
  const empty = isNil(cell.amount);
  const telling = !empty && digitsOf(cell) >= TELLING_DIGITS;
  return {
    coefficient,
    value: empty ? 0 : (fenOf(cell.amount.value) ?? 0),
    empty,
    figure: telling ? `= ${cell.amount.value.toFixed()}` : cell.id,
    spot: table && row ? spotOf(table, row, columnIndex) : null,
  };
}

function blanksOf({ equation }: Outcome): Part[] {
  return (equation.vacant ?? []).map(({ coefficient, table, row, column }) => ({
    coefficient,
    value: 0,
    empty: true,
    figure: `blank ${table.id} ${row.index} ${column}`,
    spot: spotOf(table, row, column),
  }));
}

function spotOf(table: Table, { index, code, name }: Row, column: number): Spot {
  return { table: table.id, row: index, column, words: `${code ?? ''} ${name}` };
}

/** An equation that holds says the more, the more digits had to agree; where one side is all nil it says nothing, nor does a bound. */
function weightOf({ equation }: Outcome): number {
  if (equation.kind === 'bound') return 0;
  const terms = equation.terms.filter(({ cell }) => !isNil(cell.amount));
  const sides = new Set(terms.map(({ coefficient }) => coefficient));
  if (terms.length < 2 || (sides.size < 2 && equation.form !== 'list' && equation.form !== 'change')) return 0;
  return holdOf(terms.map(({ cell }) => cell));
}

/** What a computation that holds adds: by the digits of the smallest of its figures. */
export function holdOf(cells: readonly Cell[]): number {
  const [first, ...others] = cells.filter(({ amount }) => !isNil(amount));
  if (!first) return 0;
  const smallest = others.reduce((least, cell) => (absolute(cell).lessThan(absolute(least)) ? cell : least), first);
  return Math.min(MOST_HOLD, HOLD_PER_DIGIT * digitsOf(smallest));
}

function absolute({ amount }: Cell): Decimal {
  return amount.value.abs();
}

/** Significant digits as printed: 30.00 has four, 1,200 has two. */
function digitsOf({ amount }: Cell): number {
  const digits = amount.printed.replace(/\D/g, '').replace(/^0+/, '');
  return amount.decimals > 0 ? digits.length : digits.replace(/0+$/, '').length;
}

function onlyPart({ equation: { form, terms } }: Outcome, parts: readonly Part[]): string | null {
  if (form !== 'columns' && form !== 'children') return null;
  const addends = parts.filter(({ coefficient, empty }) => coefficient === -1 && !empty);
  const [only] = addends;
  if (addends.length !== 1 || !only?.spot || terms.length === 0) return null;
  return form === 'columns' ? `${only.spot.column}` : `${only.spot.row}`;
}
