/** Causes as scripts read them. */
import type { CauseKind } from '../model/cause.js';
import type { ColumnKey } from '../model/document.js';
import type { Message } from '../model/message.js';
import type { Location } from '../model/source.js';

/** A figure, or a blank place, and what it ought to be. */
export interface ResultCorrection {
  /** Id of the figure; null where the place is blank. */
  readonly cell: string | null;
  readonly blank: {
    readonly table: string;
    readonly row: { readonly code: string | null; readonly name: string };
    readonly column: { readonly key: ColumnKey; readonly printed: string };
    readonly location: Location;
  } | null;
  /** As the place would print it; empty where it ought to be blank. */
  readonly printed: string;
  /** Yuan, the plain number for percentages. */
  readonly value: string;
}

/** A row that is missing from a table, as it would print it. */
export interface ResultLeftOut {
  /** Id of the table. */
  readonly table: string;
  /** Index of the row behind which it would stand; null where it would be the first. */
  readonly after: number | null;
  readonly code: string | null;
  readonly name: string;
  /** Index of the row that it is a part of. */
  readonly parent: number;
  /** Ids of the figures of another table that prints the row. */
  readonly seen: readonly string[];
  /** By index of the column; the columns not named here say nothing of it. */
  readonly figures: readonly { readonly column: number; readonly printed: string; readonly value: string }[];
}

/** What explains findings: one slip. It is a suggestion and is never applied to a file. */
export interface ResultCause {
  readonly id: string;
  readonly kind: CauseKind;
  /** Ids of the figures to look at; empty where a blank place has to be filled. */
  readonly cells: readonly string[];
  /** What the first of the corrections puts there; empty where no figure has to change (a row that is missing or stands twice). */
  readonly suggested: { readonly printed: string; readonly value: string };
  /** One for each figure that the slip put wrong. */
  readonly corrections: readonly ResultCorrection[];
  /** The row that is missing, where another table prints it. */
  readonly leftOut?: ResultLeftOut;
  /** `certain` where every explanation that is nearly as good blames the same figure. */
  readonly certainty: 'certain' | 'candidate';
  /** What else would explain it, the likeliest first. */
  readonly alternatives: readonly ResultCorrection[];
  /** Ids of findings. */
  readonly explains: readonly string[];
  /** Ids of equations that the suggestion puts right, and of those that it would leave or put wrong. */
  readonly confirmedBy: readonly string[];
  readonly contradictedBy: readonly string[];
  /** Computations that the suggestion makes right and that hold in simple units only: evidence, never findings. */
  readonly corroboration: readonly Message[];
  readonly message: Message;
}
