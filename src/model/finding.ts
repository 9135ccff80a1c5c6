/** What the tool says: findings about the document, problems in reading it. */
import type { Decimal } from './amount.js';
import type { Cell } from './document.js';
import type { Outcome, Standing } from './equation.js';
import type { Message } from './message.js';
import type { Location } from './source.js';

export type Severity = 'error' | 'warning' | 'note';

/** What may help to see where a gap comes from. `cells` are the figures that the hint points at. */
export interface Hint {
  readonly kind: string;
  readonly message: Message;
  readonly cells: readonly Cell[];
}

/** What a rule that is no equation would put in the place of a figure. */
export interface Suggestion {
  readonly kind: 'unit' | 'percent' | 'direction' | 'omittedRow';
  readonly cell: Cell;
  readonly printed: string;
  readonly value: Decimal;
  /** Whether the rule would hold with this amount in yuan in the place of another of its figures. */
  readonly fits?: (cell: Cell, value: Decimal) => boolean;
  /** Said instead of figure and suggestion, where it is no figure that has to change. */
  readonly says?: Message;
}

export interface Finding {
  readonly rule: string;
  readonly instance: string;
  readonly severity: Severity;
  /** The equation that broke; rules on words have none. */
  readonly outcome: Outcome | null;
  /** All equations that it tells of, where they are several: the pairs of one quantity. */
  readonly outcomes?: readonly Outcome[];
  /** What the reading rests on that it accuses by; null or absent for rules on words. */
  readonly standing?: Standing | null;
  readonly message: Message;
  /** All figures concerned, never empty; the odd ones among them. */
  readonly evidence: readonly Cell[];
  readonly odd: readonly Cell[];
  readonly hints: readonly Hint[];
  readonly suggests?: Suggestion;
}

/** Something in the document that could not be decided, with what it would imply. */
export interface Undecided {
  readonly rule: string;
  readonly instance: string;
  readonly outcome: Outcome | null;
  readonly reason: Message;
  readonly evidence: readonly Cell[];
  /** Set where a reading is not established: what each of its equations would have said. */
  readonly withheld?: readonly Message[];
}

/** Something that could not be read. It is about our reading, never about the document's truth. */
export interface Problem {
  readonly kind: string;
  readonly message: Message;
  readonly location: Location;
  readonly text?: string;
}
