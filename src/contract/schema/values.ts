/** The words that a result may use, listed once for the schema; the types of the model hold each list complete. */
import type { CauseKind } from '../../model/cause.js';
import type {
  Classification,
  ColumnKey,
  Direction,
  FigureKind,
  Ground,
  Level,
  Measure,
  Side,
  Stage,
  TableKind,
} from '../../model/document.js';
import type { EquationKind, Grade, Verdict } from '../../model/equation.js';
import type { Severity } from '../../model/finding.js';
import type { ResultWaiver, UnreadInput } from '../result.js';

/** The keys of a record that the compiler wants complete. */
function all<T extends string>(values: Readonly<Record<T, true>>): readonly [T, ...T[]] {
  return Object.keys(values) as unknown as readonly [T, ...T[]];
}

export const TABLE_KINDS = all<TableKind>({
  appropriationSummary: true,
  generalPublicExpenditure: true,
  generalPublicBasic: true,
  generalPublicProject: true,
  threePublic: true,
  governmentFundsExpenditure: true,
  stateCapitalExpenditure: true,
  summary: true,
  revenueSummary: true,
  expenditureSummary: true,
  procurement: true,
  departmentPerformance: true,
  projectPerformance: true,
});

export const FIGURE_KINDS = all<FigureKind>({ budget: true, adjusted: true, execution: true, accounts: true });

export const COLUMN_KEYS = all<ColumnKey>({
  total: true,
  basic: true,
  project: true,
  personnel: true,
  operating: true,
  generalPublic: true,
  governmentFunds: true,
  stateCapital: true,
  specialAccount: true,
  serviceRevenue: true,
  subsidyFromAbove: true,
  remittanceFromAffiliates: true,
  businessRevenue: true,
  otherRevenue: true,
  carryoverIn: true,
  overseasVisits: true,
  vehicles: true,
  vehiclePurchase: true,
  vehicleOperation: true,
  hospitality: true,
  appropriation: true,
  agencyOperating: true,
  remittanceToAbove: true,
  subsidyToAffiliates: true,
  businessExpenditure: true,
  revenue: true,
  carryoverOut: true,
  other: true,
  weight: true,
});

export const MEASURES = all<Measure>({
  amount: true,
  change: true,
  percent: true,
  share: true,
  completion: true,
  count: true,
});
export const DIRECTIONS = all<Direction>({ up: true, down: true, same: true });
export const SIDES = all<Side>({ revenue: true, expenditure: true });
export const CLASSIFICATIONS = all<Classification>({ functional: true, economic: true });
export const STAGES = all<Stage>({ budget: true, finalAccounts: true });
export const LEVELS = all<Level>({ department: true, unit: true, government: true });
export const EQUATION_KINDS = all<EquationKind>({ sum: true, restatement: true, bound: true });
export const VERDICTS = all<Verdict>({ exact: true, rounding: true, scope: true, discrepant: true, undecided: true });
export const GRADES = all<Grade>({ likely: true, unlikely: true });
export const GROUNDS = all<Ground>({ stated: true, shown: true, assumed: true });
export const SEVERITIES = all<Severity>({ error: true, warning: true, note: true });
export const UNREAD_KINDS = all<UnreadInput['kind']>({ unreadable: true, unrecognised: true, empty: true });
export const WAIVER_STATES = all<ResultWaiver['state']>({ applied: true, grown: true, expired: true, unmatched: true });

export const CAUSE_KINDS = all<CauseKind>({
  sign: true,
  direction: true,
  point: true,
  digit: true,
  transposition: true,
  lostDigit: true,
  extraDigit: true,
  tail: true,
  otherYear: true,
  neighbour: true,
  omitted: true,
  doubled: true,
  missing: true,
  surplus: true,
  percent: true,
  other: true,
  unit: true,
  rowScale: true,
  columnScale: true,
  swap: true,
  wrongColumn: true,
  shift: true,
  omittedRow: true,
  doubledRow: true,
  shortList: true,
  omittedItem: true,
  several: true,
});
