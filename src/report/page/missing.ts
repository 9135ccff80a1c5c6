/** A row that a table lacks, drawn where it would stand. */
import type { ResultDocument, ResultLeftOut, ResultTable } from '../../contract/result.js';
import { both, type Html, html } from './html.js';

/** Rows that a table lacks behind a row of the given index; null: before its first. */
export function missingBehind(
  index: number | null,
  { id }: ResultTable,
  { causes }: ResultDocument,
): readonly ResultLeftOut[] {
  return causes.flatMap(({ leftOut }) => (leftOut?.table === id && leftOut.after === index ? [leftOut] : []));
}

/** The columns of its side of the table, and how deep it stands. */
interface Place {
  readonly columns: readonly number[];
  readonly hasCodes: boolean;
  readonly level: number;
}

export function missingRow({ code, name, figures }: ResultLeftOut, { columns, hasCodes, level }: Place): Html {
  const cells = columns.map((at) => {
    const figure = figures.find(({ column }) => column === at);
    return figure ? html`<td class="n"><ins>${figure.printed}</ins></td>` : html`<td></td>`;
  });
  return html`${hasCodes ? html`<td class="code">${code}</td>` : null}<th scope="row" class="l${level}">${name} <small>${both(MISSING)}</small></th>${cells}`;
}

const MISSING = { zh: '疑漏列', en: 'may be missing' };
