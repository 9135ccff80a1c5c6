/**
 * Scope by the pattern of a whole column: a table that leaves the carryover out differs from another by the carryover in
 * its total and along one line of rows down to the item that the carryover belongs to. A single row never qualifies, nor
 * does a line that does not reach the total; then every difference stays a discrepancy (docs/architecture.md, Verdicts).
 */
import { type Decimal, isNil } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cell, Row } from '../model/document.js';
import type { Outcome } from '../model/equation.js';

interface Short {
  readonly outcome: Outcome;
  readonly row: Row;
  /** The revenue summary's figure less the other one. */
  readonly difference: Decimal;
}

/** The outcomes, those of a column that leaves the carryover out as a whole turned into scope differences. */
export function scopeByColumn(outcomes: readonly Outcome[], catalogue: Catalogue): readonly Outcome[] {
  const carryover = carryoverOf(catalogue);
  if (!carryover) return outcomes;
  const columns = new Map<string, Short[]>();
  for (const outcome of outcomes) {
    const short = outcome.verdict === 'discrepant' ? shortOf(outcome, catalogue) : null;
    if (short) columns.set(short.key, [...(columns.get(short.key) ?? []), short]);
  }
  const excused = new Set(
    [...columns.values()]
      .filter((column) => leavesOut(column, carryover.amount.value))
      .flatMap((column) => column.map((short) => short.outcome)),
  );
  if (excused.size === 0) return outcomes;
  const scope = { cells: [carryover], line: { zh: '上年结转', en: 'the carryover from the prior year' } };
  return outcomes.map((outcome) =>
    excused.has(outcome) ? { ...outcome, equation: { ...outcome.equation, scope }, verdict: 'scope' } : outcome,
  );
}

/** A pair of one quantity in which one print stands in the revenue summary and the other does not. */
function shortOf(outcome: Outcome, catalogue: Catalogue): (Short & { readonly key: string }) | null {
  const { quantity, terms } = outcome.equation;
  if (!quantity || terms.length !== 2) return null;
  const own = terms.filter((term) => catalogue.where(term.cell).table?.kind === 'revenueSummary');
  const [term] = own;
  if (!term || own.length !== 1) return null;
  const { table, row, columnIndex } = catalogue.where(term.cell);
  if (!row) return null;
  return { key: `${table?.id} ${columnIndex}`, outcome, row, difference: outcome.residual.times(term.coefficient) };
}

function carryoverOf(catalogue: Catalogue): Cell | null {
  for (const { cell, where } of catalogue.all.values())
    if (where.row?.line === 'carryoverIn' && !isNil(cell.amount)) return cell;
  return null;
}

/** All differences are the carryover, the total is among them, and each row's parent differs too. */
function leavesOut(column: readonly Short[], carryover: Decimal): boolean {
  const rows = new Set(column.map(({ row }) => row.index));
  return (
    column.some(({ row }) => row.line === 'total') &&
    rows.size > 1 &&
    column.every(({ row, difference }) => {
      const reaches = row.line === 'total' || (row.parent !== null && rows.has(row.parent));
      return reaches && difference.plus(carryover).isZero();
    })
  );
}
