/** States of a whole document under which relations hold, read off the named lines of its summaries and its fund tables. */
import { isNil } from '../model/amount.js';
import type { Cell, Row, TableKind } from '../model/document.js';
import type { Condition } from '../model/relation.js';
import type { Indexed } from './places.js';

const OWN = [
  'specialAccountRevenue',
  'serviceRevenue',
  'subsidyFromAbove',
  'remittanceFromAffiliates',
  'businessRevenue',
  'otherRevenue',
  'nonAppropriatedSurplus',
];
const OTHER_FUNDS = [
  'governmentFundsRevenue',
  'stateCapitalRevenue',
  'governmentFundsCarryover',
  'stateCapitalCarryover',
];
/** The lines of a fund in the summaries, and the table that all its money stands in. */
const FUND_TABLES: readonly (readonly [TableKind, readonly string[]])[] = [
  ['governmentFundsExpenditure', ['governmentFundsRevenue', 'governmentFundsCarryover']],
  ['stateCapitalExpenditure', ['stateCapitalRevenue', 'stateCapitalCarryover']],
];
/** What was carried over of the appropriations, as a whole and by fund. */
const CARRYOVERS = ['carryoverIn', 'generalPublicCarryover', 'governmentFundsCarryover', 'stateCapitalCarryover'];
/** Grants that some forms print below 本年收入合计, beside the carryover. */
const GRANTS = ['subsidyFromAbove', 'remittanceFromAffiliates'];
const SUMMARIES: readonly TableKind[] = ['appropriationSummary', 'summary'];

const TESTS: Readonly<Record<Condition, (indexed: Indexed) => boolean>> = {
  // Money that is no appropriation: own revenue, surplus, or a carryover that the appropriations do not know.
  noOwnRevenue: (indexed) =>
    indexed.tables.has('summary') && linesNil(indexed, ['summary'], OWN) && !TESTS.carryoverOutside(indexed),
  hasOwnRevenue: (indexed) => indexed.tables.has('summary') && !TESTS.noOwnRevenue(indexed),
  carryoverOutside: (indexed) =>
    indexed.tables.has('appropriationSummary') &&
    !linesNil(indexed, ['summary'], ['carryoverIn']) &&
    linesNil(indexed, ['appropriationSummary'], CARRYOVERS),
  onlyGeneralPublic: (indexed) =>
    TESTS.noOwnRevenue(indexed) &&
    linesNil(indexed, SUMMARIES, OTHER_FUNDS) &&
    tableEmpty(indexed, 'governmentFundsExpenditure') &&
    tableEmpty(indexed, 'stateCapitalExpenditure'),
  noCarryoverOut: (indexed) => linesNil(indexed, SUMMARIES, ['carryoverOut']),
  noCarryoverIn: (indexed) => linesNil(indexed, SUMMARIES, ['carryoverIn', 'nonAppropriatedSurplus']),
  // A budget spends what it takes in; a year that is over may leave money for the next, item by item.
  revenueIsSpent: (indexed) =>
    indexed.document.stage === 'budget' || (TESTS.noCarryoverIn(indexed) && TESTS.noCarryoverOut(indexed)),
  summaryFoldsCarryover: (indexed) => !summaryHasLine(indexed, 'carryoverIn'),
  summaryShowsCarryover: (indexed) => summaryHasLine(indexed, 'carryoverIn'),
  // A form without a table for a fund cannot tie the money of that fund to anything.
  fundsHaveTables: (indexed) =>
    FUND_TABLES.every(([table, lines]) => indexed.tables.has(table) || linesNil(indexed, SUMMARIES, lines)),
  // A general table whose columns for basic and project expenditure were not found says nothing of either.
  generalIsSplit: (indexed) =>
    (indexed.tables.get('generalPublicExpenditure') ?? []).every(({ table: { columns } }) =>
      ['basic', 'project'].every((wanted) => columns.some(({ key }) => key === wanted)),
    ),
  grantsWithinYear: (indexed) => grantsOf(indexed).every(({ isBelow }) => !isBelow),
  grantsBelowYear: (indexed) => grantsOf(indexed).length > 0 && grantsOf(indexed).every(({ isBelow }) => isBelow),
  // Whether the revenue table has last year's money in a column of its own, and not in the columns of the funds.
  revenueFoldsCarryover: (indexed) => !TESTS.revenueShowsCarryover(indexed),
  revenueShowsCarryover: (indexed) =>
    (indexed.tables.get('revenueSummary') ?? []).some(({ table: { columns, rows } }) => {
      const at = columns.findIndex(({ key }) => key === 'carryoverIn');
      return at >= 0 && rows.some(({ cells }) => !nil(cells[at] ?? null));
    }),
};

export function holds(condition: Condition, indexed: Indexed): boolean {
  return TESTS[condition](indexed);
}

/** All conditions of a document as one text, to see whether any of them has changed. */
export function stateOf(indexed: Indexed): string {
  return Object.entries(TESTS)
    .map(([condition, test]) => `${condition} ${test(indexed)}`)
    .join(', ');
}

/** The grants of a summary that has a total of the year's revenue, and whether they are no part of it. */
function grantsOf(indexed: Indexed): { readonly isBelow: boolean }[] {
  return (indexed.tables.get('summary') ?? []).flatMap(({ byLine }) => {
    const year = byLine.get('revenueForYear');
    const grants = GRANTS.flatMap((line) => byLine.get(line) ?? []);
    return year ? grants.map(({ parent }) => ({ isBelow: parent !== year.index })) : [];
  });
}

function summaryHasLine(indexed: Indexed, line: string): boolean {
  return (indexed.tables.get('summary') ?? []).some(({ byLine }) => byLine.has(line));
}

function linesNil(indexed: Indexed, kinds: readonly TableKind[], lines: readonly string[]): boolean {
  return kinds.every((kind) =>
    (indexed.tables.get(kind) ?? []).every(({ byLine }) => lines.every((line) => rowNil(byLine.get(line)))),
  );
}

function tableEmpty(indexed: Indexed, kind: TableKind): boolean {
  return (indexed.tables.get(kind) ?? []).every(({ table }) => table.rows.every(rowNil));
}

/** A row with an amount whose column is not known yet is not nil. */
function rowNil(row: Row | undefined): boolean {
  return row === undefined || (row.open.length === 0 && row.cells.every(nil));
}

function nil(cell: Cell | null): boolean {
  return cell === null || isNil(cell.amount);
}
