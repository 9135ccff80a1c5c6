/** A rule: relations as data, or a pure function where a check is not linear. */
import type { Cell, Document, Ground } from './document.js';
import type { Outcome } from './equation.js';
import type { Finding, Severity, Undecided } from './finding.js';
import type { Message } from './message.js';
import type { Profile } from './profile.js';
import type { Relation } from './relation.js';

/** `plausibility` asks and never judges (合理性提示); `disclosure` is what should not be published (公开风险); `own` are the user's rules. */
export type Family =
  | 'balance'
  | 'footing'
  | 'hierarchy'
  | 'restatement'
  | 'narrative'
  | 'performance'
  | 'form'
  | 'plausibility'
  | 'disclosure'
  | 'own';

/** Where a rule comes from. `verified` is false where the text of the source was not read. */
export interface Basis {
  readonly source: Message;
  readonly verified: boolean;
}

export interface RuleText {
  readonly id: string;
  readonly family: Family;
  /** Severity of a discrepancy; rounding and scope have their own. */
  readonly severity: Severity;
  readonly title: Message;
  /** The formula as a sentence. */
  readonly formula: Message;
  /** When it legitimately does not hold, and how the rule knows. */
  readonly exceptions?: Message;
  /** One case with figures, for whoever asks what the rule means. */
  readonly example?: Message;
  /** What a user wants said before the figures of a finding. */
  readonly says?: Message;
  readonly basis: Basis;
}

export interface RelationRule extends RuleText {
  readonly relations: readonly Relation[];
  /** Severity of a scope difference, where it is not a note. */
  readonly scopeSeverity?: Severity;
}

/** What a rule may know beside the document. */
export interface Context {
  readonly profile: Profile | null;
  /** What came of all equations. */
  readonly outcomes: readonly Outcome[];
}

/** A computation that is no equation, tried once: it holds, or its finding says how it breaks. Weighed as equations are (src/weighing). */
export interface Trial {
  /** All trials of one reading carry the same name. */
  readonly family: string;
  readonly ground: Ground;
  readonly cells: readonly Cell[];
  readonly finding: Finding | null;
}

/** What a rule on words found, and the figures that it looked at. */
export interface Observation {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** Cells that it worked out anew and found to agree or not; they count as checked. */
  readonly checked?: readonly Cell[];
  /** Set where its findings rest on a reading that can be wrong; findings without a trial have no standing. */
  readonly trials?: readonly Trial[];
}

export interface WordRule extends RuleText {
  /** A pure function of the document and of what is known of the unit. */
  readonly examine: (document: Document, context: Context) => Observation;
}

export type Rule = RelationRule | WordRule;
