/**
 * A document that ends in the middle of a table. What is missing below its last line makes the sums above it short, so the
 * end is said and the sums of the tables concerned prove nothing. A single misprint does not look like this: it leaves short
 * either one level, or a total with all main tables still to come after it.
 */
import { Decimal } from '../../model/amount.js';
import type { Row, Table, TableKind } from '../../model/document.js';
import type { Problem } from '../../model/finding.js';
import { tableWords } from '../../model/table-words.js';
import { placeWords } from '../words/locate.js';

/** Tables that every disclosure holds; where one is missing, the document may go on after its last line. */
const MAIN: readonly TableKind[] = [
  'appropriationSummary',
  'generalPublicExpenditure',
  'generalPublicBasic',
  'summary',
  'revenueSummary',
  'expenditureSummary',
];
const ZERO = new Decimal(0);

export interface Ending {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}

/** The tables, those that the end of the document leaves short marked as in doubt. */
export function markCutOff(tables: readonly Table[]): Ending {
  const last = tables.at(-1);
  if (!last || !endsShort(last, tables)) return { tables, problems: [] };
  const marked = tables.map((table) =>
    isShort(table, totalOf(table)) && !table.doubts.includes('rows')
      ? { ...table, doubts: [...table.doubts, 'rows' as const] }
      : table,
  );
  return { tables: marked, problems: [problemOf(last)] };
}

function endsShort(table: Table, tables: readonly Table[]): boolean {
  if (table.classification === null || !isShort(table, totalOf(table))) return false;
  const complete = MAIN.every((kind) => tables.some((other) => other.kind === kind));
  const end = lastRow(table);
  const above = end?.parent === undefined || end.parent === null ? undefined : table.rows[end.parent];
  return !complete || (above !== undefined && above.line !== 'total' && isShort(table, above));
}

function totalOf(table: Table): Row | undefined {
  return table.classification === null ? undefined : table.rows.find((row) => row.line === 'total');
}

function lastRow(table: Table): Row | undefined {
  return table.rows.reduce<Row | undefined>(
    (last, row) => ((row.location.line ?? 0) >= (last?.location.line ?? 0) ? row : last),
    undefined,
  );
}

/** Whether the children of a row make less than the row in some column, by more than rounding explains. */
function isShort(table: Table, row: Row | undefined): boolean {
  if (!row) return false;
  const children = table.rows.filter((other) => other.parent === row.index);
  const slack = table.step.times(Math.floor(children.length / 2));
  return row.cells.some((cell, column) => {
    if (!cell || row.open.includes(column)) return false;
    const sum = children.reduce((total, child) => total.plus(child.cells[column]?.amount.value ?? ZERO), ZERO);
    return cell.amount.value.minus(sum).greaterThan(slack);
  });
}

function problemOf(table: Table): Problem {
  const end = lastRow(table);
  const where = placeWords(end?.location ?? table.location);
  const name = tableWords(table);
  return {
    kind: 'document-cut-off',
    message: {
      zh: `文件似在${name}中途结束（${where.zh}“${end?.code ?? ''}${end?.name ?? ''}”之后），其后内容未能读取和核对，请核实文件是否完整。`,
      en: `The document seems to end in the middle of ${name} (after ${where.en}, “${end?.code ?? ''}${end?.name ?? ''}”); what follows was not read or checked. Please make sure that the file is complete.`,
    },
    location: end?.location ?? table.location,
  };
}
