/**
 * Scope by the pattern of a whole column: a table that leaves the carryover out differs from another by the carryover in
 * its total and along one line of rows down to the item that the carryover belongs to. A single row never qualifies, nor
 * does a line that does not reach the total; then every difference stays a discrepancy (`contract.md`, arithmetic).
 */
import { Decimal, isNil } from '../model/amount.js';
import type { Cell } from '../model/document.js';
import type { Outcome } from '../model/equation.js';
import type { Catalogue } from './catalogue.js';

const ZERO = new Decimal(0);

/** The outcomes, those of a column that leaves the carryover out as a whole turned into scope differences. */
export function scopeByColumn(outcomes: readonly Outcome[], catalogue: Catalogue): readonly Outcome[] {
  const carryover = carryoverOf(catalogue);
  if (!carryover) return outcomes;
  const columns = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const odd = outcome.equation.terms[0]?.cell;
    if (outcome.verdict !== 'discrepant' || !outcome.equation.quantity || !odd) continue;
    const { table, columnIndex } = catalogue.where(odd);
    if (table?.kind !== 'revenueSummary') continue;
    const key = `${table.id} ${columnIndex}`;
    columns.set(key, [...(columns.get(key) ?? []), outcome]);
  }
  const excused = new Set(
    [...columns.values()].filter((column) => leavesOut(column, carryover.amount.value, catalogue)).flat(),
  );
  if (excused.size === 0) return outcomes;
  const scope = { cells: [carryover], line: { zh: '上年结转', en: 'the carryover from the prior year' } };
  return outcomes.map((outcome) =>
    excused.has(outcome) ? { ...outcome, equation: { ...outcome.equation, scope }, verdict: 'scope' } : outcome,
  );
}

function carryoverOf(catalogue: Catalogue): Cell | null {
  for (const { cell, where } of catalogue.all.values())
    if (where.row?.line === 'carryoverIn' && !isNil(cell.amount)) return cell;
  return null;
}

/** All differences equal the carryover, the total is among them, and each row's parent differs too. */
function leavesOut(column: readonly Outcome[], carryover: Decimal, catalogue: Catalogue): boolean {
  const rows = new Set(column.map((outcome) => catalogue.where(outcome.equation.terms[0]?.cell as Cell).row?.index));
  if (!column.every((outcome) => outcome.residual.abs().equals(carryover) && outcome.residual.lessThan(ZERO)))
    return false;
  return column.every((outcome) => {
    const row = catalogue.where(outcome.equation.terms[0]?.cell as Cell).row;
    return row !== null && (row.line === 'total' ? rows.size > 1 : row.parent !== null && rows.has(row.parent));
  });
}
