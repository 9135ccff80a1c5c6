/** What was read of a document, as plain JSON: tables, rows, cells, claims. */
import type { Cell, Document, Stray, Table } from '../../model/document.js';
import type { ReadDocument, ResultCell, ResultTable } from '../result.js';
import { type Context, claimCell, toCell, UNIT_NAMES } from './cells.js';

/** What `extract` writes: with the words. */
export function toExtractDocument(document: Document): ReadDocument {
  const { authors, lines, passages } = document;
  return { ...toReadDocument(document), passages, lines, ...(authors ? { authors } : {}) };
}

export function toReadDocument(document: Document): ReadDocument {
  return {
    id: document.id,
    files: document.files,
    organisation: document.organisation,
    year: document.year,
    stage: document.stage,
    level: document.level,
    layout: document.layout,
    tables: document.tables.map(toTable),
    narrative: document.claims.map(claimCell),
    strays: document.strays.map((stray) => toCell(stray.cell, strayContext(stray))),
    problems: document.problems,
  };
}

function strayContext(stray: Stray): Context {
  return { table: null, row: null, column: null, claim: null, stray };
}

function toTable(table: Table): ResultTable {
  return {
    id: table.id,
    number: table.number,
    kind: table.kind,
    title: table.title,
    unit: UNIT_NAMES[table.unit],
    step: table.step.toFixed(),
    wholeYuan: table.wholeYuan,
    classification: table.classification,
    columns: table.columns.map(({ unit, ...column }) => ({
      ...column,
      ...(unit === undefined ? {} : { unit: UNIT_NAMES[unit] }),
    })),
    rows: table.rows.map(({ code, name, line, side, parent, ground, cells, open, location }) => ({
      code,
      name,
      line,
      side,
      parent,
      ...(ground === undefined ? {} : { ground }),
      cells: cells.map((cell) => cell?.id ?? null),
      open,
      location,
    })),
    cells: cellsOf(table),
    notes: table.notes,
    doubts: table.doubts,
    location: table.location,
  };
}

function cellsOf(table: Table): ResultCell[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell: Cell | null, column) => {
      if (!cell) return [];
      return [toCell(cell, { table, row, column: table.columns[column] ?? null, claim: null, stray: null })];
    }),
  );
}
