/** A form that nobody filled in: tables or sentences of a budget without a single figure. */
import type { Document } from '../model/document.js';
import type { Message } from '../model/message.js';

/** So many tables without any figure are a form, whatever its sentences say. A document of sentences may print one or two empty tables. */
const MOST_OF_A_FORM = 5;

export function isWithoutFigures(document: Document): boolean {
  const cells = document.tables.some((table) => table.rows.some((row) => row.cells.some((cell) => cell?.money)));
  if (cells) return false;
  const known = document.tables.filter(({ kind }) => kind !== null);
  return (
    known.length >= MOST_OF_A_FORM ||
    (document.claims.every((claim) => claim.cell === null) && document.strays.length === 0)
  );
}

export function withoutFigures(path: string): Message {
  return {
    zh: `${path}：识别出预算表式，但表内和说明均无金额，未作核对；请填列后再核对。`,
    en: `${path}: the form of a budget was recognised, but it holds no amounts, so nothing was checked; fill it in and check again.`,
  };
}
