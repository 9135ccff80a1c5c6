/**
 * The equations of a document as the rows of a sparse matrix, its quantities as the columns. Money is in whole fen, as
 * guarded integers: what is no whole number of fen, or too great to be exact, is left out.
 *
 * Figures of one row that a sum with a single addend joins, such as 总计 and its only fund, and that agree, count as one quantity: whoever
 * mistook the one has mistaken the other.
 */
import { type Decimal, isNil, stepsIn } from '../model/amount.js';
import type { Cell } from '../model/document.js';
import type { BlankTerm, Outcome } from '../model/equation.js';

/** A quantity: the figures that print it, or a blank place where it may be missing. */
export interface Quantity {
  readonly index: number;
  readonly cells: readonly Cell[];
  readonly vacant: BlankTerm | null;
  /** Fen; a blank is nothing. */
  readonly value: number;
  /** Fineness of the print in fen, at least one. */
  readonly step: number;
  /** Whether it may turn negative: changes of the narrative may, amounts may not. */
  readonly signed: boolean;
}

interface LineTerm {
  readonly quantity: number;
  readonly coefficient: number;
}

/** One equation: it holds where the sum of its terms is within `allowed` of `offset`; a bound only has to stay below. */
export interface Line {
  readonly index: number;
  readonly outcome: Outcome;
  readonly terms: readonly LineTerm[];
  readonly residual: number;
  readonly allowed: number;
  readonly offset: number;
  readonly bound: boolean;
  readonly broken: boolean;
}

export interface System {
  readonly quantities: readonly Quantity[];
  readonly lines: readonly Line[];
  /** For each quantity the lines that read it. */
  readonly linesOf: readonly (readonly number[])[];
  readonly quantityOf: ReadonlyMap<string, number>;
  /** For each quantity, once it was asked for: the amounts in fen from which its print may have come by one stroke. */
  readonly sources: Map<number, readonly number[]>;
}

/** An amount in yuan as whole fen; null where it is no whole number of them, or too great. */
export function fenOf(value: Decimal): number | null {
  return stepsIn(value, 'yuan', 2);
}

export function vacantKey({ table, row, column }: Pick<BlankTerm, 'table' | 'row' | 'column'>): string {
  return `${table.id} ${row.index} ${column}`;
}

interface SystemOptions {
  /** Whether prints of one quantity in a row are looked at one by one. */
  readonly apart?: boolean;
  readonly mayTurn?: (cell: Cell) => boolean;
}

/** `apart`: every figure counts for itself, for slips that put only one of a pair wrong. */
export function systemOf(
  outcomes: readonly Outcome[],
  { apart = false, mayTurn = () => false }: SystemOptions = {},
): System {
  const decided = outcomes.filter(({ verdict }) => verdict !== 'undecided');
  const merged = apart ? new Map<string, readonly Cell[]>() : mergedCells(decided);
  const quantities: Quantity[] = [];
  const quantityOf = new Map<string, number>();
  const add = (key: string, cells: readonly Cell[], vacant: BlankTerm | null): number => {
    const known = quantityOf.get(key);
    if (known !== undefined) return known;
    const index = quantities.length;
    const [cell] = cells;
    const value = cell ? (fenOf(cell.amount.value) ?? Number.NaN) : 0;
    const step = Math.max(1, fenOf((cell?.step ?? vacant?.table.step) as Decimal) ?? 1);
    quantities.push({ index, cells, vacant, value, step, signed: value < 0 || cells.some(mayTurn) });
    for (const { id } of cells) quantityOf.set(id, index);
    quantityOf.set(key, index);
    return index;
  };
  const lines: Line[] = [];
  for (const outcome of decided) {
    const terms = new Map<number, number>();
    for (const { coefficient, cell } of outcome.equation.terms) {
      const index = add(cell.id, merged.get(cell.id) ?? [cell], null);
      terms.set(index, (terms.get(index) ?? 0) + coefficient);
    }
    for (const vacant of outcome.equation.vacant ?? []) {
      const index = add(vacantKey(vacant), [], vacant);
      terms.set(index, (terms.get(index) ?? 0) + vacant.coefficient);
    }
    const line = lineOf(outcome, lines.length, terms, quantities);
    if (line) lines.push(line);
  }
  const linesOf = quantities.map((): number[] => []);
  for (const { index, terms } of lines) for (const { quantity } of terms) linesOf[quantity]?.push(index);
  return { quantities, lines, linesOf, quantityOf, sources: new Map() };
}

function lineOf(
  outcome: Outcome,
  index: number,
  sums: ReadonlyMap<number, number>,
  quantities: readonly Quantity[],
): Line | null {
  const terms = [...sums].flatMap(([quantity, coefficient]) => (coefficient === 0 ? [] : [{ quantity, coefficient }]));
  const [residual, allowance] = [fenOf(outcome.residual), fenOf(outcome.allowed)];
  const readable = terms.every(({ quantity }) => !Number.isNaN(quantities[quantity]?.value));
  if (terms.length === 0 || residual === null || allowance === null || !readable) return null;
  const broken = outcome.verdict === 'discrepant' || outcome.grade === 'unlikely';
  const offset = outcome.verdict === 'scope' ? residual : 0;
  const bound = outcome.equation.kind === 'bound';
  // What passes, passes; what broke although rounding could explain it has to be exact.
  // Of a blank nobody knows how finely it would be printed: as finely as the coarsest beside it.
  const coarsest = Math.max(...terms.map(({ quantity }) => quantities[quantity]?.step ?? 0));
  const slack = terms.some(({ quantity }) => quantities[quantity]?.vacant) ? Math.floor(coarsest / 2) : 0;
  const excused =
    broken || bound
      ? Math.max(allowance, terms.length > 2 ? 0 : slack)
      : Math.max(allowance, Math.abs(residual - offset));
  const allowed = broken && Math.abs(residual) <= allowance ? 0 : excused;
  return { index, outcome, terms, residual, allowed, offset, bound, broken };
}

/** For each cell of a quantity that one row prints twice or more, all its cells. */
function mergedCells(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Cell[]> {
  const groups = new Map<string, readonly Cell[]>();
  for (const { equation, verdict } of outcomes) {
    if (equation.form !== 'columns' || verdict !== 'exact') continue;
    const cells = equation.terms.flatMap(({ cell }) => (isNil(cell.amount) ? [] : [cell]));
    const [one, other, third] = cells;
    if (!one || !other || third) continue;
    const group = [...new Set([...(groups.get(one.id) ?? [one]), ...(groups.get(other.id) ?? [other])])];
    for (const { id } of group) groups.set(id, group);
  }
  return groups;
}
