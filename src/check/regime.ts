/**
 * Whether a table's software balances its rounding (舍位平衡). Where it does, every sum of the table is exact, and a lone
 * tail is more likely a misprint than a rounding difference.
 */
import { isNil } from '../model/amount.js';
import type { Cell } from '../model/document.js';
import type { Outcome } from '../model/equation.js';
import type { Message } from '../model/message.js';

/**
 * Exact sums that a table must have before a lone tail in it is doubted. Figures rounded one by one make a sum of two
 * addends exact three times in four (the two errors together stay within half a step), one of more addends less often.
 * Five such sums in a row come about by luck in fewer than one of four tables (0.75⁵ = 0.24): enough for a warning, which
 * asks, and far from enough for an error.
 */
const EXACT_SUMS = 5;

interface Regime {
  exact: number;
  discrepant: boolean;
  readonly tails: Set<Outcome>;
  /** Rows of the totals with a tail. One figure printed in two columns of a row is one tail. */
  readonly rows: Set<number | null>;
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
    const regime = regimes.get(table) ?? { exact: 0, discrepant: false, tails: new Set(), rows: new Set() };
    regimes.set(table, regime);
    count(outcome, regime, rowOf);
  }
  const doubted = new Map<Outcome, Message>();
  for (const { exact, discrepant, tails, rows } of regimes.values()) {
    if (discrepant || exact < EXACT_SUMS || rows.size !== 1) continue;
    for (const tail of tails) doubted.set(tail, reasonFor(exact));
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
  if (outcome.verdict === 'exact' && addends(outcome) >= 2) regime.exact += 1;
  if (outcome.verdict !== 'rounding') return;
  regime.tails.add(outcome);
  for (const { coefficient, cell } of outcome.equation.terms) if (coefficient === 1) regime.rows.add(rowOf(cell));
}

function commonTable({ equation }: Outcome, tableOf: (cell: Cell) => string | null): string | null {
  const [first, ...others] = equation.terms;
  const table = first === undefined ? null : tableOf(first.cell);
  return table !== null && others.every(({ cell }) => tableOf(cell) === table) ? table : null;
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
