/** What explains findings: one slip, the figures that it put wrong, and what they ought to be. */
import type { Decimal } from './amount.js';
import type { Cell, Row } from './document.js';
import type { BlankTerm, Outcome } from './equation.js';
import type { Finding } from './finding.js';
import type { Message } from './message.js';

/**
 * How the figures came to be wrong. Of one figure: `sign`, `direction` (a rise told as a fall), `point` (ten-fold and the like), `digit`,
 * `transposition`, `lostDigit`, `extraDigit`, `tail` (one step), `otherYear`, `neighbour` (the figure beside it), `omitted` and `doubled`
 * (a total without a part, or with one twice), `missing` (a blank), `surplus` (a figure where none belongs), `percent`, `other`.
 * Of several: `unit`, `rowScale`, `columnScale` (a wrong unit of a table, a row, a column), `swap`, `wrongColumn`, `shift` (figures that slid
 * by a row), `omittedRow` (which another table prints), `doubledRow`, `shortList` (a list that lacks so much), `omittedItem` (a sentence leaves out what a table prints). Of no kind: `several`, the least set of figures that would have to change.
 */
export type CauseKind =
  | 'sign'
  | 'direction'
  | 'point'
  | 'digit'
  | 'transposition'
  | 'lostDigit'
  | 'extraDigit'
  | 'tail'
  | 'otherYear'
  | 'neighbour'
  | 'omitted'
  | 'doubled'
  | 'missing'
  | 'surplus'
  | 'percent'
  | 'other'
  | 'unit'
  | 'rowScale'
  | 'columnScale'
  | 'swap'
  | 'wrongColumn'
  | 'shift'
  | 'omittedRow'
  | 'doubledRow'
  | 'shortList'
  | 'omittedItem'
  | 'several';

/** A figure, or a blank, and what it ought to be. */
export interface Correction {
  readonly cell: Cell | null;
  readonly blank: Pick<BlankTerm, 'table' | 'row' | 'column'> | null;
  /** As the place would print it; empty for a place that ought to be blank. */
  readonly printed: string;
  readonly value: Decimal;
}

export interface Cause {
  readonly kind: CauseKind;
  /** Never empty but for a row that is missing; the first is the one to look at. */
  readonly corrections: readonly Correction[];
  /** The figures to look at where no figure is wrong by itself. */
  readonly cells: readonly Cell[];
  /** By how much a list is short; for `shortList` alone. */
  readonly lacks?: Decimal;
  /**
   * The sums that lack a row, what another table prints for it in each of their columns, and the row behind which it would stand (null:
   * before the first); for `omittedRow` alone.
   */
  readonly leftOut?: { readonly under: readonly Cell[]; readonly seen: readonly Cell[]; readonly after: Row | null };
  /** Whether every explanation that is nearly as good blames the same figure. */
  readonly certain: boolean;
  /** What else would explain it, the likeliest first. */
  readonly alternatives: readonly Correction[];
  readonly explains: readonly Finding[];
  /** Equations that the suggestion puts right, and those that it would put wrong or leave so. */
  readonly confirmedBy: readonly Outcome[];
  readonly contradictedBy: readonly Outcome[];
  /** What else speaks for it, though it could never speak against a document. */
  readonly corroboration: readonly Message[];
  readonly message: Message;
}
