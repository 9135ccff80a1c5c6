/** A tie-out as data: what must equal, add up to, or stay within what. `binding/bind` turns it into equations. */
import type { Classification, ColumnKey, LineKey, Measure, SubjectKey, TableKind } from './document.js';
import type { EquationKind } from './equation.js';
import type { Message } from './message.js';

/** What a figure that the document does not have means for the relation. */
export type Missing = 'zero' | 'skip';

/** Selects one row of a table: its total, a named line, a fixed code, or the code that the relation is repeated over. */
type RowSelector = { readonly line: LineKey } | { readonly code: string } | { readonly each: 'code' };

export interface TablePlace {
  readonly table: TableKind;
  readonly row: RowSelector;
  readonly column: ColumnKey;
  /** 0 is the year of the document, −1 the year before. */
  readonly year?: 0 | -1;
  readonly missing: Missing;
}

/** A place in the words of a report, as users write it: names are those that are printed. */
export interface PrintedPlace {
  /** The printed number (表二), the title, or the kind of the table. */
  readonly printed: string;
  /** A code or a name; null is the total, and `each` every code that the relation is repeated over. */
  readonly row: string | null | { readonly each: 'code' };
  /** The header or its key, or a named line of a table that runs down the page; null is the only column, or the total. */
  readonly column: string | null;
  /** Counted from the year of the document, as −1, or a year of its own, as 2023. */
  readonly year?: number;
  readonly missing: Missing;
}

export interface ClaimPlace {
  readonly claim: SubjectKey;
  /** Set where users name a sentence by its words; `claim` is then the same words. */
  readonly words?: true;
  /** Counted from the year of the document, as −1, or a year of its own. */
  readonly year?: number;
  readonly measure: Measure;
  readonly missing: Missing;
}

export type Place = TablePlace | PrintedPlace | ClaimPlace;

/** A state of the whole document under which a relation holds. Worked out from the tables, in `binding/conditions.ts`. */
export type Condition =
  | 'noOwnRevenue'
  | 'hasOwnRevenue'
  | 'onlyGeneralPublic'
  | 'noCarryoverOut'
  | 'noCarryoverIn'
  | 'revenueIsSpent'
  | 'summaryFoldsCarryover'
  | 'summaryShowsCarryover'
  | 'revenueFoldsCarryover'
  | 'revenueShowsCarryover'
  | 'fundsHaveTables'
  | 'generalIsSplit'
  | 'carryoverOutside'
  | 'grantsWithinYear'
  | 'grantsBelowYear';

/** left = right (`sum`, `restatement`), or left ≤ right (`bound`). */
export interface PlaceRelation {
  readonly over: 'places';
  readonly kind: EquationKind;
  /** Names the relation within its rule. */
  readonly key: string;
  readonly left: readonly Place[];
  readonly right: readonly Place[];
  readonly when?: readonly Condition[];
  /** The named line by which left may exceed right in a whole column. */
  readonly scope?: { readonly place: readonly Place[]; readonly line: Message };
  /**
   * Whether the two sides are one quantity, whose prints form one class. Restatements join unless this is false; a sum joins
   * where this is true and a single addend is left.
   */
  readonly joins?: boolean;
  /** Set where a break proves nothing; says why. */
  readonly whenBroken?: Message;
}

/** In every row, a column equals the sum of its parts as the table's columns declare them. */
export interface ColumnRelation {
  readonly over: 'columns';
  readonly kind: 'sum';
  readonly tables: 'all' | readonly TableKind[];
}

/** In every amount column, a row equals the sum of its direct children. */
export interface ChildrenRelation {
  readonly over: 'children';
  readonly kind: 'sum';
  /**
   * Which parents: rows with a code of this classification, or named lines of these tables.
   */
  readonly parents:
    | { readonly classification: Classification }
    /** Rows that the figures of their table show to be sums, and that no other relation speaks of. */
    | { readonly found: true }
    | { readonly line: LineKey | 'any'; readonly tables: 'all' | 'classified' | readonly TableKind[] };
  /** Set where a break proves nothing; says why. */
  readonly whenBroken?: Message;
}

/** The claims of a narrative against each other. */
export interface ClaimRelation {
  readonly over: 'claims';
  readonly kind: 'sum';
  /** `fromBase`: an amount less the amount that its change is measured against is the change. */
  /** `items`: a total of expenditure is that of all its items, as the sentences give them for one kind of figure. */
  readonly link: 'parts' | 'changesOfParts' | 'fromBase' | 'items';
}

/**
 * Any two tables that print the same rows: columns that agree in them are one quantity, whatever they are called. The figures say which;
 * no kind, line or key is named.
 */
interface FoundRelation {
  readonly over: 'found';
  readonly kind: 'restatement';
}

export type Relation = FoundRelation | PlaceRelation | ColumnRelation | ChildrenRelation | ClaimRelation;
