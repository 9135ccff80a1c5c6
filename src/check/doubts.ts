/**
 * A break proves nothing where the reading is in doubt: a sum down a table that may have lost a row, any figure of a table whose
 * columns are unsure, or figures of two places of which one states no unit. Such an outcome is undecided and says why; what holds in spite of the doubt, holds.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Document, Doubt, Table } from '../model/document.js';
import type { Outcome } from '../model/equation.js';
import type { Message } from '../model/message.js';
import { tableWords } from '../model/table-words.js';

/** The outcomes, breaks that rest on something in doubt turned into undecided ones. */
export function respectDoubts(
  outcomes: readonly Outcome[],
  document: Document,
  catalogue: Catalogue,
): readonly Outcome[] {
  if (document.tables.every((table) => table.doubts.length === 0)) return outcomes;
  return outcomes.map((outcome) => {
    if (outcome.verdict !== 'discrepant' && outcome.verdict !== 'scope') return outcome;
    const reason = doubtIn(outcome, catalogue);
    return reason ? { ...outcome, verdict: 'undecided', reason } : outcome;
  });
}

function doubtIn({ equation }: Outcome, catalogue: Catalogue): Message | null {
  const tables = new Set(equation.terms.map((term) => catalogue.where(term.cell).table));
  const doubted = (doubt: Doubt): Table | undefined =>
    [...tables].find((table) => table?.doubts.includes(doubt)) ?? undefined;
  const lost = doubted('columns') ?? (equation.form === 'children' ? doubted('rows') : undefined);
  if (lost) return lostRows(lost);
  const unit = tables.size > 1 ? doubted('unit') : undefined;
  return unit ? unknownUnit(unit) : null;
}

function lostRows(table: Table): Message {
  const name = tableWords(table);
  return {
    zh: `${name}有未读出的内容，可能缺行缺栏，不能据此判定不一致`,
    en: `part of ${name} was not read, so rows or columns may be missing and the difference proves nothing`,
  };
}

function unknownUnit(table: Table): Message {
  const name = tableWords(table);
  if (table.unitSlip) {
    return {
      zh: `${name}的金额单位似与表内数字不符，不能与他处比较`,
      en: `the unit that ${name} states seems to contradict its figures, so they cannot be compared with others`,
    };
  }
  return {
    zh: `${name}未注明金额单位，不能与他处比较`,
    en: `${name} states no unit of money, so its figures cannot be compared with others`,
  };
}
