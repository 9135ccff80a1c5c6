/** The narrow waist: a relation bound to the cells of one document. */
import type { Decimal } from './amount.js';
import type { Cell, Ground, Row, Table } from './document.js';
import type { Message } from './message.js';

/** `sum`: the terms add up to nothing. `restatement`: one quantity printed twice. `bound`: the terms add up to at most nothing. */
export type EquationKind = 'sum' | 'restatement' | 'bound';

/** `children`: a row and its parts; `columns`: a cell and its parts across; `same`: one quantity in two places; the rest speak for themselves. */
type EquationForm = 'children' | 'columns' | 'same' | 'atMost' | 'change' | 'list' | 'balance';

export interface Term {
  readonly coefficient: 1 | -1;
  readonly cell: Cell;
}

/** A place of a table that the equation would read, were it not blank. */
export interface BlankTerm {
  readonly coefficient: 1 | -1;
  readonly table: Table;
  readonly row: Row;
  readonly column: number;
}

export interface Equation {
  readonly rule: string;
  /** Names this instance within rule and document, without numbers or pages. */
  readonly instance: string;
  readonly kind: EquationKind;
  readonly terms: readonly Term[];
  /** The class of a quantity that is printed in several places; its pairs are reported together. */
  readonly quantity?: QuantityClass;
  /** A named line by which the two sides may differ in scope. Holds where left − right equals it. */
  readonly scope?: Scope;
  /** Places that the equation reads and that are blank, in words. */
  readonly blanks?: readonly Message[];
  /** The blank places of tables among its addends: nothing to the arithmetic, and where a figure may have been left out. */
  readonly vacant?: readonly BlankTerm[];
  /**
   * Whether each term is a difference that may have been taken of figures already rounded, as a change from year to year is: then it
   * is off by up to a whole step, not by half of one.
   */
  readonly ofDifferences?: true;
  /** How the two sides belong together, for the wording. */
  readonly form: EquationForm;
  /** Set where no relation names the places: the figures alone say that they are one quantity. */
  readonly found?: true;
  /** Why the equation cannot be decided, known before it is worked out. */
  readonly undecided?: Message;
  /** A break of this equation proves nothing; this says what it would imply. */
  readonly whenBroken?: (residual: Decimal) => Message;
}

/** All prints of one quantity. */
export interface QuantityClass {
  readonly key: string;
  readonly cells: readonly Cell[];
  /** Whether more prints agree with the reference than with any other value. */
  readonly settled: boolean;
}

export interface Scope {
  readonly cells: readonly Cell[];
  /** The name of the line, for the note. */
  readonly line: Message;
}

export type Verdict = 'exact' | 'rounding' | 'scope' | 'discrepant' | 'undecided';
export type Grade = 'likely' | 'unlikely';

/** What came of an equation. Residual and allowance are in yuan; the residual is left − right. */
export interface Outcome {
  readonly equation: Equation;
  readonly verdict: Verdict;
  readonly residual: Decimal;
  /** The greatest absolute residual that the prints can explain. */
  readonly allowed: Decimal;
  readonly grade?: Grade;
  readonly truncated?: boolean;
  /** The sum passes alone but not together with the sums below it. */
  readonly joint?: boolean;
  readonly reason?: Message;
}

/** What the readings of an equation rest on; only `stated` and `shown` are established and may accuse or tie. */
export type Standing = Ground;

/** An outcome whose reading was weighed (src/weighing). */
export interface Weighed extends Outcome {
  /** The weakest ground of the readings that the equation rests on. */
  readonly standing: Standing;
  /** All instances of the same reading carry the same name; unique within the document. */
  readonly family: string;
  /** It broke, and says nothing because its reading is not established. */
  readonly withheld?: true;
}

export function isEstablished({ standing }: Pick<Weighed, 'standing'>): boolean {
  return standing !== 'assumed';
}
