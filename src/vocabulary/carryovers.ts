/** The lines of money carried over: what one table includes and another may leave out. */
import type { LineKey } from '../model/document.js';

const CARRYOVERS: ReadonlySet<LineKey> = new Set([
  'carryoverIn',
  'carryoverOut',
  'generalPublicCarryover',
  'governmentFundsCarryover',
  'stateCapitalCarryover',
]);

export function isCarryover(line: LineKey | null | undefined): boolean {
  return line !== null && line !== undefined && CARRYOVERS.has(line);
}
