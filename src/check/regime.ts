/**
 * Whether a table's software balances its rounding (舍位平衡). Where it does, every sum of the table is exact, and a lone
 * tail is more likely a misprint than a rounding difference.
 */
import { isNil } from '../model/amount.js';
import type { Cell } from '../model/document.js';
import type { Outcome } from '../model/equation.js';
import type { Message } from '../model/message.js';

/**
 * How unlikely it must be, for figures rounded one by one, that exactly one sum of the table has a tail, before that tail is doubted.
 * A lone tail is what chance makes of small tables: among six sums of two addends every third table has one. Only a table with so
 * many exact sums that a thousand like it would not show this by luck is taken for balanced.
 */
const BY_LUCK = 0.001;

/**
 * The chance that a sum of so many addends is exact where all are rounded one by one: that as many errors, each even between half a
 * step less and half a step more, together stay within half a step (Irwin–Hall; from six on its normal limit, which is greater).
 */
const EXACT_BY_LUCK = [1, 1, 0.75, 2 / 3, 0.599, 0.55];

function exactByLuck(addends: number): number {
  return EXACT_BY_LUCK[addends] ?? Math.sqrt(6 / (Math.PI * addends));
}

interface Regime {
  /** For each exact sum the number of its addends. The same figures in another column of the row are one sum. */
  readonly exact: Map<string, number>;
  discrepant: boolean;
  readonly tails: Map<Outcome, number>;
  /** Rows of the totals with a tail. One figure printed in two columns of a row is one tail. */
  readonly rows: Set<number | null>;
}

/** The chance that one of the sums has a tail and no other. */
function chanceOfOne({ exact, tails }: Regime): number {
  const chances = [...exact.values(), Math.max(...tails.values())].map(exactByLuck);
  const none = chances.reduce((product, chance) => product * chance, 1);
  return chances.reduce((sum, chance) => sum + ((1 - chance) * none) / chance, 0);
}

/**
 * Grades lone tails. `tableOf` names the table of a cell, null outside tables; an equation belongs to a table if all its
 * cells do. `rowOf` is the index of a cell's row within its table.
 */
export function gradeByTable(
  outcomes: readonly Outcome[],
  tableOf: (cell: Cell) => string | null,
  rowOf: (cell: Cell) => number | null,
): readonly Outcome[] {
  const regimes = new Map<string, Regime>();
  for (const outcome of outcomes) {
    const table = commonTable(outcome, tableOf);
    if (table === null) continue;
    const regime = regimes.get(table) ?? { exact: new Map(), discrepant: false, tails: new Map(), rows: new Set() };
    regimes.set(table, regime);
    count(outcome, regime, rowOf);
  }
  const doubted = new Map<Outcome, Message>();
  for (const regime of regimes.values()) {
    if (regime.discrepant || regime.rows.size !== 1 || chanceOfOne(regime) >= BY_LUCK) continue;
    for (const tail of regime.tails.keys()) doubted.set(tail, reasonFor(regime.exact.size));
  }
  if (doubted.size === 0) return outcomes;
  return outcomes.map((outcome) => {
    const reason = doubted.get(outcome);
    return reason === undefined ? outcome : { ...outcome, grade: 'unlikely', reason };
  });
}

function count(outcome: Outcome, regime: Regime, rowOf: (cell: Cell) => number | null): void {
  if (outcome.verdict === 'discrepant') regime.discrepant = true;
  if (outcome.equation.kind !== 'sum') return;
  if (outcome.verdict === 'exact' && addends(outcome) >= 2) regime.exact.set(keyOf(outcome, rowOf), addends(outcome));
  if (outcome.verdict !== 'rounding') return;
  regime.tails.set(outcome, addends(outcome));
  for (const { coefficient, cell } of outcome.equation.terms) if (coefficient === 1) regime.rows.add(rowOf(cell));
}

function commonTable({ equation }: Outcome, tableOf: (cell: Cell) => string | null): string | null {
  const [first, ...others] = equation.terms;
  const table = first === undefined ? null : tableOf(first.cell);
  return table !== null && others.every(({ cell }) => tableOf(cell) === table) ? table : null;
}

/** The row of the total, and the figures. */
function keyOf({ equation: { terms } }: Outcome, rowOf: (cell: Cell) => number | null): string {
  const total = terms.find(({ coefficient }) => coefficient === 1);
  return [total ? rowOf(total.cell) : null, ...terms.map(({ cell }) => cell.amount.value.toFixed())].join(' ');
}

function addends({ equation }: Outcome): number {
  return equation.terms.filter(({ coefficient, cell }) => coefficient === -1 && !isNil(cell.amount)).length;
}

function reasonFor(exact: number): Message {
  return {
    zh: `本表其余${exact}处合计均无尾差，仅此一行有尾差，请核实`,
    en: `the other ${exact} sums of this table are exact, and only this row has a rounding difference`,
  };
}
