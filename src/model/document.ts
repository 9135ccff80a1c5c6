/** The model that every format and every province is read into, and the only thing that rules see. */
import type { Amount, Decimal } from './amount.js';
import type { Problem } from './finding.js';
import type { Location } from './source.js';

export type Stage = 'budget' | 'finalAccounts';
export type Level = 'department' | 'unit' | 'government';

/** What a table is, whatever its number and title. */
export type TableKind =
  | 'appropriationSummary'
  | 'generalPublicExpenditure'
  | 'generalPublicBasic'
  | 'generalPublicProject'
  | 'threePublic'
  | 'governmentFundsExpenditure'
  | 'stateCapitalExpenditure'
  | 'summary'
  | 'revenueSummary'
  | 'expenditureSummary'
  | 'procurement'
  | 'departmentPerformance'
  | 'projectPerformance';

/** What a column measures. The published schema lists the first eight; the others follow `docs/glossary.md`. */
export type ColumnKey =
  | 'total'
  | 'basic'
  | 'project'
  | 'personnel'
  | 'operating'
  | 'generalPublic'
  | 'governmentFunds'
  | 'stateCapital'
  | 'specialAccount'
  | 'serviceRevenue'
  | 'subsidyFromAbove'
  | 'remittanceFromAffiliates'
  | 'businessRevenue'
  | 'otherRevenue'
  | 'carryoverIn'
  | 'overseasVisits'
  | 'vehicles'
  | 'vehiclePurchase'
  | 'vehicleOperation'
  | 'hospitality'
  | 'appropriation'
  | 'agencyOperating'
  | 'remittanceToAbove'
  | 'subsidyToAffiliates'
  | 'businessExpenditure'
  | 'revenue'
  | 'carryoverOut'
  | 'other'
  | 'weight';

/** Why a figure is read as it is: the document says so beyond doubt (a code, a known header), its arithmetic does, or it is only usual. */
export type Ground = 'stated' | 'shown' | 'assumed';

export type Side = 'revenue' | 'expenditure';
export type Classification = 'functional' | 'economic';

/** A column of the same table as an addend of another; −1 where it is taken off, as the year before is for a change. */
export interface ColumnAddend {
  readonly column: number;
  readonly coefficient: 1 | -1;
}

export interface Column {
  readonly key: ColumnKey;
  /** The header as the layout writes it. */
  readonly printed: string;
  /** The words of the header above it, outermost first, where the source knows its cells. */
  readonly above?: readonly string[];
  readonly year: number | null;
  readonly side: Side | null;
  /** The columns of the same year and side whose sum this one is. */
  readonly parts: readonly ColumnKey[];
  /** The columns whose sum this one is, by their places in the table, where its figures show it; they stand before `parts`. */
  readonly addends?: readonly ColumnAddend[];
  /** What its parts rest on; absent where a layout declares them, which is `stated`. */
  readonly ground?: Ground;
  /** Set where the column holds figures of another stage than the document: the budget in final accounts. */
  readonly stage?: Stage;
  /** The unit that the header of this column states for itself. */
  readonly unit?: Amount['unit'];
}

/** How an amount came into its column. */
export interface Placing {
  /** `given`: the source says the column. `searched`: found against what must add up. `undecided`: several columns remain. */
  readonly state: 'given' | 'searched' | 'undecided';
  /**
   * For `searched`: each list of cell ids is an equation that alone rules out some other column.
   * Such an equation is no confirmation of this amount.
   */
  readonly onlyEvidence: readonly (readonly string[])[];
}

export interface Cell {
  readonly id: string;
  /** `words` is no figure but a piece of text that a finding points at; its amount is unreadable. */
  readonly kind: 'table' | 'narrative' | 'words';
  readonly amount: Amount;
  /** The value that a workbook holds behind the print, in yuan, where the print is coarser. */
  readonly stored?: Decimal;
  /** Fineness of the print in yuan: of the table, or of the narrative (docs/architecture.md, Verdicts). Zero means exact. */
  readonly step: Decimal;
  /** Whether the cell is money; weights and counts are not. */
  readonly money: boolean;
  readonly location: Location;
  readonly placing: Placing;
}

/** A named line of a table without codes (收入合计, 上年结转, 货物类 …); see `vocabulary/lines`. */
export type LineKey = string;

export interface Row {
  readonly index: number;
  readonly code: string | null;
  readonly name: string;
  /** The meaning of a named line; null for rows with a code and for names that are not known. */
  readonly line: LineKey | null;
  readonly side: Side | null;
  /** The row whose amount this one is a part of, by code or by the list it stands in; null at the top. */
  readonly parent: number | null;
  /** What `parent` rests on; absent where a code or a layout tells it, which is `stated`. */
  readonly ground?: Ground;
  /** One place for each column of the table; null is a blank, or not a column of this row's side. */
  readonly cells: readonly (Cell | null)[];
  /** Columns of which it is undecided whether they are blank. */
  readonly open: readonly number[];
  readonly location: Location;
  /** Set where the name of a listed code is printed otherwise than the classification writes it. */
  readonly naming?: Naming;
}

/** A printed name against the classification's name for the code, both without blanks and in one shape of brackets. */
export interface Naming {
  /** The name that the classification gives. */
  readonly expected: string;
  /** Whether a published budget has confirmed that name. */
  readonly seen: boolean;
  /** `variant`: 其它 for 其他. `otherCode`: the confirmed name of the code `belongsTo`. `unlike`: neither. */
  readonly as: 'variant' | 'otherCode' | 'unlike';
  readonly belongsTo?: string;
}

/** A remark under a table. */
export interface Note {
  readonly text: string;
  readonly location: Location;
}

export interface Table {
  readonly id: string;
  /** The printed number without blanks, or the title where tables have none. */
  readonly number: string;
  readonly kind: TableKind | null;
  readonly title: string;
  readonly unit: Amount['unit'];
  /** Fineness of the print in yuan; zero where it is exact (元 with two decimals). */
  readonly step: Decimal;
  /** The step was inferred: every figure in 元 ends in .00, so the table was compiled in whole yuan. */
  readonly wholeYuan: boolean;
  readonly classification: Classification | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /**
   * What the reading of this table leaves in doubt: `rows`, that a row with amounts may have been missed; `columns`, that its
   * amounts may stand in wrong columns or rows; `unit`, in which unit it prints. A break of an equation that rests on what is in
   * doubt proves nothing.
   */
  readonly doubts: readonly Doubt[];
  /**
   * Set where the figures contradict the unit: `own` times ten to the power of `exponent` would be as another place prints it,
   * so that the table seems to print in a unit that is so many places greater or smaller than it says.
   */
  readonly unitSlip?: UnitSlip;
  readonly location: Location;
}

export interface UnitSlip {
  readonly exponent: number;
  readonly own: Cell;
  readonly other: Cell;
}

export type Doubt = 'rows' | 'columns' | 'unit';

/** What a sentence speaks of; see `vocabulary/subjects`. A function class is `function:201`. */
export type SubjectKey = string;

export type Measure = 'amount' | 'change' | 'percent' | 'share' | 'completion' | 'count';
export type Direction = 'up' | 'down' | 'same';

/** Which figure of a year: 年初预算 (`budget`), 全年预算、调整预算 (`adjusted`), 预算执行数 (`execution`), 决算数 (`accounts`). */
export type FigureKind = 'budget' | 'adjusted' | 'execution' | 'accounts';

/** One statement of the narrative. */
export interface Claim {
  readonly id: string;
  readonly subject: SubjectKey | null;
  /** The words that name the subject, as printed. */
  readonly words: string;
  readonly measure: Measure;
  readonly year: number | null;
  /** For changes: which way, and against which year. */
  readonly direction: Direction | null;
  readonly baseYear: number | null;
  /** Which figure an amount is, where the words say so. */
  readonly of: FigureKind | null;
  /** Which figure a change, percentage or completion is measured against, where the words say so. */
  readonly base: FigureKind | null;
  /** The amount that it is measured against, where the text prints it; for shares, the whole. */
  readonly baseOf: string | null;
  /** Where the sentence stands: 二、（一） */
  readonly section: string;
  readonly sentence: string;
  /** Null where the sentence says it without a figure (持平, 无…预算). */
  readonly cell: Cell | null;
  readonly location: Location;
  /** The claim that this one is a part of, and the word that says so. */
  readonly partOf: string | null;
  readonly lead: 'exhaustive' | 'mainly' | null;
  /** The amount that a change is the change of. */
  readonly changeOf: string | null;
  /** True for 无…预算, 无…支出. */
  readonly none: boolean;
}

/** An amount on the page that no table and no claim took in: what the plain scanner saw and the grammar did not. */
export interface Stray {
  readonly cell: Cell;
  readonly table: string | null;
  readonly section: string | null;
  readonly sentence: string;
}

/** A line of the page as its characters stand. */
export interface TextLine {
  readonly text: string;
  /** Whether it stands in the region of a table, its notes included. */
  readonly inTable: boolean;
  readonly location: Location;
}

/** An entry of a table of contents. */
export interface Listed {
  readonly kind: TableKind;
  readonly title: string;
  readonly location: Location;
}

/** A stretch of the narrative under one heading: its lines joined without blanks. */
export interface Passage {
  /** The ordinals of the headings: 二、（一） */
  readonly section: string;
  /** The words of the headings, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
  /** Where its pieces stand: each begins at this character of the text, ascending. */
  readonly places: readonly { readonly start: number; readonly location: Location }[];
}

/** A part of the explanation that the rules on disclosure ask for. */
export type SectionKey = 'threePublic' | 'agencyOperating' | 'procurement' | 'stateAssets' | 'performance' | 'terms';

interface MandatoryTable {
  readonly kind: TableKind;
  /** The first year that it is asked for. */
  readonly since?: number;
  /** Set where the form that the place hands out has no such table: what every unit there lacks is no unit's own omission. */
  readonly noForm?: true;
}

/** What a document of this place and stage has to hold, as its layout says. */
export interface Mandatory {
  readonly tables: readonly MandatoryTable[];
  readonly sections: readonly SectionKey[];
  /** Whether a table without figures has to say why it is empty. */
  readonly emptyNote: boolean;
}

interface Author {
  readonly file: string;
  readonly name: string;
}

export interface FileInfo {
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  readonly pages?: number;
}

export interface Document {
  readonly id: string;
  readonly files: readonly FileInfo[];
  readonly organisation: string | null;
  readonly year: number | null;
  readonly stage: Stage;
  readonly level: Level;
  readonly layout: string;
  readonly tables: readonly Table[];
  readonly claims: readonly Claim[];
  readonly strays: readonly Stray[];
  readonly passages: readonly Passage[];
  readonly lines: readonly TextLine[];
  /** Tables that a table of contents names, by their kind and title; those of no known kind are left out. */
  readonly listed?: readonly Listed[];
  /** Absent where the layout asks for nothing. */
  readonly mandatory?: Mandatory;
  /** Who made or last saved the files, as their properties say; in no report. */
  readonly authors?: readonly Author[];
  readonly problems: readonly Problem[];
}
