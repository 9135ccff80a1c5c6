/**
 * A page's text may be out of order, so rows can stand inside another table's region. The classification that their codes
 * are of says that they are strangers there. Strangers that follow each other go together to the nearest table before, else
 * behind, that has rows of their classification, none of their codes yet, and room for their amounts. Where there is none,
 * they belong to no table: they are named as not read, since among the rows of another table they would only break its sums.
 */
import type { Classification } from '../../model/document.js';
import { notUnderstood, type RawRow, type RawTable } from './raw.js';

const CLASSIFICATION_OF: Readonly<Record<string, Classification>> = { '2': 'functional', '3': 'economic' };

export function moveStrangers(tables: readonly RawTable[], path: string): void {
  const homes = tables.map((table) => new Set(table.rows.filter((row) => isAtHome(row, table))));
  tables.forEach((table, at) => {
    if (table.layout === null || table.layout.kind === null || table.layout.shape === 'sides') return;
    // Rows of a grid stand where their table is.
    if (table.columns !== null) return;
    for (const run of runsOf(table)) {
      const home = homeOf(run, at, tables, homes);
      for (const row of run) {
        table.rows.splice(table.rows.indexOf(row), 1);
        if (home) home.rows.push(row);
        else table.problems.push(notUnderstood(path, row.at, row.at.text.trim(), table.region.number));
      }
    }
  });
}

function isAtHome(row: RawRow, table: RawTable): boolean {
  return row.code !== null && classificationOf(row) === table.layout?.classification;
}

function classificationOf(row: RawRow): Classification | undefined {
  return CLASSIFICATION_OF[row.code?.[0] ?? ''];
}

/** Strangers that follow each other in one table. */
function runsOf(table: RawTable): RawRow[][] {
  const runs: RawRow[][] = [];
  let open: RawRow[] | null = null;
  for (const row of table.rows) {
    if (row.code === null || isAtHome(row, table)) {
      open = null;
      continue;
    }
    if (open === null || open.some((other) => other.code === row.code)) {
      open = [];
      runs.push(open);
    }
    open.push(row);
  }
  return runs;
}

function homeOf(
  run: readonly RawRow[],
  at: number,
  tables: readonly RawTable[],
  homes: readonly ReadonlySet<RawRow>[],
): RawTable | null {
  const wanted = classificationOf(run[0] as RawRow);
  const most = Math.max(...run.map((row) => row.amounts.length));
  const fits = (index: number): boolean => {
    const { layout, rows = [] } = tables[index] ?? {};
    if (!layout || layout.classification !== wanted || (homes[index]?.size ?? 0) === 0) return false;
    return most <= layout.columns.length && run.every((row) => rows.every((own) => own.code !== row.code));
  };
  for (let index = at - 1; index >= 0; index -= 1) if (fits(index)) return tables[index] ?? null;
  for (let index = at + 1; index < tables.length; index += 1) if (fits(index)) return tables[index] ?? null;
  return null;
}
