/** Small papers for the cases: written here as words and figures, checked as files. The names are made up. */
import { expect } from 'vitest';
import { check, type ResultCell, type ResultDocument, type ResultFinding } from '../../src/index.js';

/** A paper as a web page, under the title of an office. */
export function pageOf(title: string, ...parts: readonly string[]): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><p>${title}</p>${parts.join('\n')}</body></html>`;
}

export const paragraphs = (...lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

/** A table below its title lines. A row is its cells between bars; `>2` behind a cell spans columns, `^2` rows. */
export function tableOf(titles: readonly string[], rows: readonly string[]): string {
  const cellOf = (cell: string): string => {
    const match = /^(.*?)(?:>(\d+))?(?:\^(\d+))?$/.exec(cell.trim());
    const spans = [match?.[2] ? ` colspan="${match[2]}"` : '', match?.[3] ? ` rowspan="${match[3]}"` : ''].join('');
    return `<td${spans}>${match?.[1] ?? ''}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.split('|').map(cellOf).join('')}</tr>`).join('');
  return `${paragraphs(...titles)}<table>${body}</table>`;
}

async function checked(name: string, text: string): Promise<ResultDocument> {
  const { documents } = await check([{ name, bytes: new TextEncoder().encode(text) }]);
  expect(documents).toHaveLength(1);
  return documents[0] as ResultDocument;
}

export const checkedPage = (html: string): Promise<ResultDocument> => checked('paper.html', html);
export const checkedText = (text: string): Promise<ResultDocument> => checked('paper.txt', text);

export function findingsOf({ findings }: ResultDocument, ...severities: readonly string[]): readonly ResultFinding[] {
  return findings.filter(({ severity }) => severities.includes(severity));
}

/** What accuses: errors, and warnings of equations. */
export const accusing = (document: ResultDocument): readonly string[] =>
  findingsOf(document, 'error', 'warning')
    .filter(({ severity, verdict }) => severity === 'error' || verdict !== null)
    .map(({ rule, message }) => `${rule}: ${message.zh}`);

/** Prints that no equation ties. */
export const untied = ({ coverage }: ResultDocument): readonly string[] =>
  coverage.untied.map(({ cell }) => cell.printed);

export const cellsOf = ({ tables, narrative }: ResultDocument): readonly ResultCell[] => [
  ...tables.flatMap(({ cells }) => cells),
  ...narrative,
];
