/** What was read as CSV: one amount a line, with the cell's fields as columns. */
import { FIRST_FIGURE_COLUMNS } from '../marks.js';
import type { ReadDocument, ResultCell } from '../result.js';
import { field } from '../separated.js';

const COLUMNS = [
  ...FIRST_FIGURE_COLUMNS,
  'rowCode',
  'rowName',
  'columnKey',
  'column',
  'year',
  'section',
  'subject',
  'measure',
  'sentence',
  'printed',
  'value',
  'unit',
  'placing',
  'file',
  'page',
  'line',
  'position',
  'sheet',
  'ref',
  'box',
] as const;

/** Rows end in CRLF (RFC 4180); a byte order mark lets spreadsheets see UTF-8. */
export function toCsv(extract: { readonly documents: readonly ReadDocument[] }): string {
  const lines = extract.documents.flatMap((document) => {
    const cells = [
      ...document.narrative.filter((cell) => cell.printed !== ''),
      ...document.tables.flatMap((table) => table.cells),
      ...document.strays,
    ];
    return cells.map((cell) => lineOf(document.id, cell));
  });
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function lineOf(document: string, cell: ResultCell): string {
  const { location, row, column, claim } = cell;
  const fields = [
    document,
    cell.id,
    cell.kind,
    cell.table,
    cell.tableKind,
    row?.code,
    row?.name,
    column?.key,
    column?.printed,
    cell.year,
    claim?.section,
    claim?.subject,
    claim?.measure,
    claim?.sentence,
    cell.printed,
    cell.value,
    cell.unit,
    cell.placing,
    location.file,
    location.page,
    location.line,
    location.column,
    location.sheet,
    location.ref,
    location.box?.join(' '),
  ];
  return fields.map(field).join(',');
}
