/**
 * Names of places that survive a reprint: a table by its kind, a row by its code or line, a column by its key and the age of
 * its year, a claim by its section and subject. No amount, page, line or year stands in them.
 */
import type { Claim, Document, Row, Table } from '../model/document.js';

export class Names {
  readonly #tables = new Map<Table, string>();
  readonly #rows = new Map<Row, string>();
  readonly #claims = new Map<string, string>();

  constructor(document: Document) {
    const kinds = new Map<string, number>();
    for (const { kind } of document.tables) if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const table of document.tables) {
      const only = table.kind !== null && kinds.get(table.kind) === 1;
      this.#tables.set(table, only ? (table.kind ?? '') : `${table.kind ?? 'unknown'} ${table.number}`);
      const rows = new Map<string, number>();
      for (const row of table.rows) this.#rows.set(row, numbered(rowWords(row), rows));
    }
    const claims = new Map<string, number>();
    for (const claim of document.claims) this.#claims.set(claim.id, numbered(claimWords(claim), claims));
  }

  claim(claim: Claim): string {
    return this.#claims.get(claim.id) ?? claimWords(claim);
  }

  place(table: Table, row: Row, column: number): string {
    const header = table.columns[column];
    const latest = table.columns.reduce((year, other) => Math.max(year, other.year ?? 0), 0);
    const age = (header?.year ?? latest) < latest ? ' prior' : '';
    return `${this.#tables.get(table)} ${this.#rows.get(row)} ${header?.key}${age}`;
  }
}

function claimWords(claim: Claim): string {
  return [claim.section, claim.subject ?? claim.words, claim.measure].join(' ');
}

function rowWords({ side, code, line, name }: Row): string {
  return [side, code ?? line ?? name].filter(Boolean).join(' ');
}

/** The second and later bearers of a name are numbered. */
function numbered(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}
