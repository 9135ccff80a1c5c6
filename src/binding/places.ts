/** Finds in a document the places that a relation names. Serves the binding of relations and the placing of amounts alike. */
import type { Cell, Claim, Document, Row, Table, TableKind } from '../model/document.js';
import type { BlankTerm } from '../model/equation.js';
import type { ClaimPlace, Place, TablePlace } from '../model/relation.js';
import { claimsInWords, isEachCode, tablesPrinted } from './printed.js';

/** One place: a cell of a table or a claim. `cell` is null where the place is blank or says its figure in words. */
export interface Slot {
  readonly cell: Cell | null;
  /** −1 where a claim counts downwards. */
  readonly sign: 1 | -1;
  /** Whether it is undecided what stands here. */
  readonly open: boolean;
  readonly table: Table | null;
  readonly row: Row | null;
  readonly column: number;
  readonly claim: Claim | null;
}

interface TableIndex {
  readonly table: Table;
  readonly byCode: ReadonlyMap<string, Row>;
  readonly byLine: ReadonlyMap<string, Row>;
}

/** A document with its rows and claims to hand. */
export interface Indexed {
  readonly document: Document;
  readonly tables: ReadonlyMap<TableKind, readonly TableIndex[]>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

export function indexDocument(document: Document): Indexed {
  const tables = new Map<TableKind, TableIndex[]>();
  for (const table of document.tables) {
    if (table.kind === null) continue;
    const byCode = new Map<string, Row>();
    const byLine = new Map<string, Row>();
    for (const row of table.rows) {
      if (row.code !== null && !byCode.has(row.code)) byCode.set(row.code, row);
      if (row.line !== null && !byLine.has(row.line)) byLine.set(row.line, row);
    }
    const list = tables.get(table.kind) ?? [];
    list.push({ table, byCode, byLine });
    tables.set(table.kind, list);
  }
  const claims = new Map<string, Claim[]>();
  for (const claim of document.claims) {
    if (claim.subject === null || !isOfDocument(claim, document)) continue;
    const key = `${claim.subject}/${claim.measure}`;
    const list = claims.get(key) ?? [];
    list.push(claim);
    claims.set(key, list);
  }
  return { document, tables, claims };
}

/** Whether a claim is of the year and the stage of the document: only then a table holds the same figure. */
export function isOfDocument({ measure, year, of }: Claim, { year: own, stage }: Document): boolean {
  if (measure === 'amount' && year !== null && own !== null && year !== own) return false;
  return of === null || of === (stage === 'budget' ? 'budget' : 'accounts');
}

/** All codes that the tables of these places hold, in order. */
export function codesOf(indexed: Indexed, places: readonly Place[]): string[] {
  const codes = new Set<string>();
  for (const place of places) {
    if ('printed' in place && isEachCode(place.row)) {
      const rows = tablesPrinted(indexed.document, place.printed).flatMap((table) => table.rows);
      for (const row of rows) if (row.code !== null) codes.add(row.code);
    }
    if (!('table' in place) || !('each' in place.row)) continue;
    for (const { byCode } of indexed.tables.get(place.table) ?? []) for (const code of byCode.keys()) codes.add(code);
  }
  return [...codes].sort();
}

/** The slots of a place of a table; none where the document lacks the table, the row or the column. */
export function tableSlots(indexed: Indexed, place: TablePlace, code: string | null): Slot[] {
  const slots: Slot[] = [];
  for (const { table, byCode, byLine } of indexed.tables.get(place.table) ?? []) {
    const row = rowOf(place, code, byCode, byLine);
    if (!row) continue;
    const year = indexed.document.year === null ? null : indexed.document.year + (place.year ?? 0);
    const column = table.columns.findIndex(
      (candidate) =>
        candidate.key === place.column &&
        candidate.side === row.side &&
        candidate.stage === undefined &&
        (year === null || candidate.year === null || candidate.year === year),
    );
    if (column >= 0) slots.push(slotAt(table, row, column));
  }
  return slots;
}

export function slotAt(table: Table, row: Row, column: number): Slot {
  const cell = row.cells[column] ?? null;
  return { cell, sign: 1, open: row.open.includes(column), table, row, column, claim: null };
}

function rowOf(
  place: TablePlace,
  code: string | null,
  byCode: ReadonlyMap<string, Row>,
  byLine: ReadonlyMap<string, Row>,
): Row | undefined {
  if ('line' in place.row) return byLine.get(place.row.line);
  return byCode.get('code' in place.row ? place.row.code : (code ?? ''));
}

export function claimsFor(indexed: Indexed, place: ClaimPlace, code: string | null): readonly Claim[] {
  if (place.words) return claimsInWords(indexed.document, place);
  return indexed.claims.get(`${place.claim.replace('*', code ?? '')}/${place.measure}`) ?? [];
}

export function claimSlot(claim: Claim): Slot {
  const sign = claim.measure === 'change' && claim.direction === 'down' ? -1 : 1;
  return { cell: claim.cell, sign, open: false, table: null, row: null, column: -1, claim };
}

/** The slots that are blank places of tables, as terms of one side of an equation. */
export function vacantOf(slots: readonly Slot[], side: 1 | -1): BlankTerm[] {
  return slots.flatMap(({ cell, sign, table, row, column }) =>
    cell === null && table !== null && row !== null && column >= 0
      ? [{ coefficient: (side * sign) as 1 | -1, table, row, column }]
      : [],
  );
}
