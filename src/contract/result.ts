/**
 * The result as scripts read it (`gouji-result/1`): plain JSON, sorted, the same bytes for the same input.
 * Amounts are decimal strings in yuan. A change here is a change of the published contract.
 */
import type {
  Classification,
  ColumnAddend,
  ColumnKey,
  Direction,
  Doubt,
  FigureKind,
  Ground,
  Level,
  Measure,
  Passage,
  Side,
  Stage,
  TableKind,
  TextLine,
} from '../model/document.js';
import type { EquationKind, Grade, Standing, Verdict } from '../model/equation.js';
import type { Severity } from '../model/finding.js';
import type { Message } from '../model/message.js';
import type { Location } from '../model/source.js';
import type { ResultCause } from './result-cause.js';

export type { ResultCause, ResultCorrection, ResultLeftOut } from './result-cause.js';

/** What a sentence says of a figure. The published schema promises the first four fields. */
export interface ResultClaim {
  readonly section: string;
  readonly sentence: string;
  readonly subject: string | null;
  readonly measure: Measure;
  readonly words: string;
  readonly direction: Direction | null;
  readonly baseYear: number | null;
  readonly of: FigureKind | null;
  readonly base: FigureKind | null;
  readonly baseOf: string | null;
  /** Id of the claim that this one is a part of, and whether the list is exhaustive (其中) or not (主要是). */
  readonly partOf: string | null;
  readonly lead: 'exhaustive' | 'mainly' | null;
  /** Id of the amount that a change is the change of. */
  readonly changeOf: string | null;
  /** True for 无…预算: the sentence says that there is none. */
  readonly none: boolean;
}

export interface ResultCell {
  readonly id: string;
  readonly kind: 'table' | 'narrative' | 'words';
  /** The printed number of the table; null in the narrative. */
  readonly table: string | null;
  readonly tableKind: TableKind | null;
  readonly row: { readonly code: string | null; readonly name: string } | null;
  readonly column: { readonly key: ColumnKey; readonly printed: string } | null;
  readonly year: number | null;
  readonly claim: ResultClaim | null;
  readonly printed: string;
  /** Yuan for money, the plain number for weights, counts and percentages; null where the print is unreadable. */
  readonly value: string | null;
  /** 元, 万元, 亿元; null for what is not money. */
  readonly unit: '元' | '万元' | '亿元' | null;
  /** Fineness of the print in yuan, where it is not that of its table. */
  readonly step?: string;
  /** The value behind the print in yuan, where a workbook holds more digits than it shows. */
  readonly stored?: string;
  /** `given`, `searched` or `undecided`: how the amount came into its column. */
  readonly placing: 'given' | 'searched' | 'undecided';
  /** For `searched`: equations (as lists of cell ids) that alone rule out another column. */
  readonly onlyEvidence?: readonly (readonly string[])[];
  readonly location: Location;
}

export interface ResultColumn {
  readonly key: ColumnKey;
  readonly printed: string;
  /** The words of the header above it, outermost first, where the source knows its cells. */
  readonly above?: readonly string[];
  readonly year: number | null;
  readonly side: Side | null;
  readonly parts: readonly ColumnKey[];
  /** The columns of the table, by their indices, whose sum it is; takes precedence over `parts`. */
  readonly addends?: readonly ColumnAddend[];
  /** What its parts rest on; absent means `stated`. */
  readonly ground?: Ground;
  /** Set where the column holds figures of another stage than the document. */
  readonly stage?: Stage;
  /** Set where the header states a unit for this column alone. */
  readonly unit?: '元' | '万元' | '亿元';
}

export interface ResultRow {
  readonly code: string | null;
  readonly name: string;
  readonly line: string | null;
  readonly side: Side | null;
  /** Index of the row that this one is a part of. */
  readonly parent: number | null;
  /** What `parent` rests on; absent means `stated`. */
  readonly ground?: Ground;
  /** One cell id for each column, null for a blank. */
  readonly cells: readonly (string | null)[];
  /** Columns of which it is undecided whether they are blank. */
  readonly open: readonly number[];
  readonly location: Location;
}

export interface ResultTable {
  readonly id: string;
  readonly number: string;
  readonly kind: TableKind | null;
  readonly title: string;
  readonly unit: '元' | '万元' | '亿元';
  /** Fineness of the print in yuan; 0 where it is exact. */
  readonly step: string;
  /** Every figure in 元 ends in .00, so the step was taken to be 1 元. */
  readonly wholeYuan: boolean;
  readonly classification: Classification | null;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
  readonly cells: readonly ResultCell[];
  readonly notes: readonly { readonly text: string; readonly location: Location }[];
  /** What the reading leaves in doubt; breaks that rest on it are undecided. */
  readonly doubts: readonly Doubt[];
  readonly location: Location;
}

export interface ResultTerm {
  readonly coefficient: 1 | -1;
  readonly cell: string;
}

export interface ResultEquation {
  readonly id: string;
  readonly rule: string;
  readonly instance: string;
  readonly kind: EquationKind;
  readonly terms: readonly ResultTerm[];
  readonly verdict: Verdict;
  readonly grade?: Grade;
  readonly truncated?: boolean;
  readonly joint?: boolean;
  /** Left minus right, and the greatest gap that the prints explain; yuan. */
  readonly residual: string;
  readonly allowed: string;
  readonly reason?: Message;
  /** What its reading rests on; absent in results of earlier versions. */
  readonly standing?: Standing;
  /** The name that all instances of the same reading share. */
  readonly family?: string;
}

export interface ResultHint {
  readonly kind: string;
  readonly message: Message;
  readonly cells: readonly string[];
}

export interface ResultFinding {
  readonly id: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: 'discrepant' | 'rounding' | 'scope' | null;
  /** What the reading rests on that it accuses by; null for rules on words. Absent in results of earlier versions. */
  readonly standing?: Standing | null;
  readonly grade?: Grade;
  readonly truncated?: boolean;
  readonly joint?: boolean;
  readonly message: Message;
  readonly equation?: {
    readonly kind: EquationKind;
    readonly terms: readonly ResultTerm[];
    readonly residual: string;
    readonly allowed: string;
  };
  /** The figures concerned, inline, never empty. */
  readonly evidence: readonly ResultCell[];
  /** Ids of the evidence that stands against the rest; empty where neither side can be called odd. */
  readonly odd: readonly string[];
  readonly hints: readonly ResultHint[];
  /** Findings that share a wrong figure carry the same group, numbered from 1 in order of reading. */
  readonly group: number;
  readonly cause?: string;
  readonly waived?: boolean;
}

export interface ResultUndecided {
  readonly rule: string;
  readonly instance: string;
  readonly reason: Message;
  readonly evidence: readonly ResultCell[];
  /** Set where a reading is not established: what each of its equations would have said. */
  readonly withheld?: readonly Message[];
}

export interface ResultProblem {
  readonly kind: string;
  readonly message: Message;
  readonly location: Location;
  readonly text?: string;
}

export interface Coverage {
  /** Money amounts read or seen: tables and narrative, zeros included. */
  readonly amounts: number;
  readonly tied: number;
  readonly untied: readonly { readonly cell: ResultCell; readonly reason: Message }[];
  /** The line of its own for figures that are not money. */
  readonly other: {
    readonly weights: number;
    readonly counts: number;
    readonly percentages: number;
    readonly checked: number;
  };
}

export interface ResultDocument {
  readonly id: string;
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly sha256: string;
    readonly pages?: number;
  }[];
  readonly organisation: string | null;
  readonly year: number | null;
  readonly stage: Stage;
  readonly level: Level;
  readonly layout: string;
  readonly tables: readonly ResultTable[];
  /** One cell a claim; a claim without a figure (持平, 无…预算) has an empty `printed` and a null `value`. */
  readonly narrative: readonly ResultCell[];
  /** Amounts that were seen on the page and taken in by no table and no sentence. */
  readonly strays: readonly ResultCell[];
  readonly equations: {
    readonly exact: number;
    readonly rounding: number;
    readonly scope: number;
    readonly discrepant: number;
    readonly undecided: number;
    readonly all: readonly ResultEquation[];
  };
  readonly coverage: Coverage;
  readonly findings: readonly ResultFinding[];
  readonly causes: readonly ResultCause[];
  readonly undecided: readonly ResultUndecided[];
  readonly problems: readonly ResultProblem[];
  /** The words of the narrative; results from before they were written have none. */
  readonly passages?: readonly Passage[];
}

/** What was read of a document, before anything was checked: what `extract` writes. */
export interface ReadDocument
  extends Omit<ResultDocument, 'equations' | 'coverage' | 'findings' | 'causes' | 'undecided'> {
  /** The words of the document, for rules on words; extracts from before they were written have none. */
  readonly passages?: readonly Passage[];
  readonly lines?: readonly TextLine[];
  readonly authors?: readonly { readonly file: string; readonly name: string }[];
}

/** An input that gave no document. */
export interface UnreadInput {
  readonly path: string;
  readonly kind: 'unreadable' | 'unrecognised' | 'empty';
  readonly message: Message;
}

/** What became of an entry of a baseline. */
export interface ResultWaiver {
  /** `applied`; `grown`, the gap is more than it was; `expired`; `unmatched`, its document has no such finding. */
  readonly state: 'applied' | 'grown' | 'expired' | 'unmatched';
  readonly rule: string;
  readonly fingerprint: string;
  /** Ids of the document and of the finding in it. */
  readonly document: string;
  readonly finding: string | null;
  readonly who: string;
  readonly why: string;
  readonly until: string;
  readonly message: Message;
}

export interface ResultSummary {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Questions of plausibility; they are no notes and count for nothing. */
  readonly questions: number;
  readonly amounts: number;
  readonly tied: number;
  readonly unread: readonly UnreadInput[];
  /** Files of other kinds, and those that gouji wrote, that a folder held. */
  readonly skipped: number;
  /** Findings between documents. */
  readonly findings: readonly ResultFinding[];
  /** Set where a baseline was given. Those that are expired or unmatched count as notes. */
  readonly waivers?: readonly ResultWaiver[];
}

export interface Result {
  readonly schema: 'gouji-result/1';
  readonly tool: { readonly name: 'gouji'; readonly version: string };
  readonly documents: readonly ResultDocument[];
  readonly summary: ResultSummary;
}
