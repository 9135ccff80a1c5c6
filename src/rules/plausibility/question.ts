/**
 * What the questions of plausibility share: the figures they are worked out from, and their form. A question shows its computation,
 * says what would make the figure normal, and judges nothing; it never counts for the exit code.
 */
import { claimsFor, type Indexed, indexDocument, tableSlots } from '../../binding/places.js';
import { formatAmount, isNil } from '../../model/amount.js';
import type { Cell, ColumnKey, Document, TableKind } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import { quotient, type Range, rangeOf } from '../../model/range.js';
import type { TablePlace } from '../../model/relation.js';
import type { Basis, Observation, WordRule } from '../../model/rule.js';

/** What reviewers work out by custom; nothing requires it of a disclosure. */
const REVIEWERS: Basis = {
  source: {
    zh: '预算审核中的合理性分析惯例（依据不在公开文本内，只作提问）',
    en: "reviewers' custom of testing plausibility (what decides it is not in the disclosure, so it only asks)",
  },
  verified: false,
};

export class Figures {
  readonly #indexed: Indexed;

  constructor(readonly document: Document) {
    this.#indexed = indexDocument(document);
  }

  /** The figure of a code in a table; null where it is blank, nil, unsure, or the table is there twice. */
  code(table: TableKind, code: string, column: ColumnKey = 'total', year: 0 | -1 = 0): Cell | null {
    return this.#only(table, { code }, column, year);
  }

  line(table: TableKind, line: string, column: ColumnKey = 'total', year: 0 | -1 = 0): Cell | null {
    return this.#only(table, { line }, column, year);
  }

  #only(table: TableKind, row: { code: string } | { line: string }, column: ColumnKey, year: 0 | -1): Cell | null {
    const place: TablePlace = { table, row, column, year, missing: 'skip' };
    const slots = tableSlots(this.#indexed, place, null);
    const [slot] = slots;
    if (!slot?.cell || slots.length > 1 || slot.open || slot.table?.doubts.length !== 0) return null;
    return isNil(slot.cell.amount) || slot.cell.placing.state === 'undecided' ? null : slot.cell;
  }

  claim(subject: string): Cell | null {
    const claims = claimsFor(this.#indexed, { claim: subject, measure: 'amount', missing: 'skip' }, null);
    return claims.find(({ cell }) => cell !== null && !isNil(cell.amount))?.cell ?? null;
  }
}

/** A rule that asks: title, formula and what makes it normal. */
export function asks(
  id: `plausibility/${string}`,
  texts: { readonly title: Message; readonly formula: Message; readonly exceptions: Message; readonly basis?: Basis },
  examine: (figures: Figures, context: Parameters<WordRule['examine']>[1]) => readonly Finding[],
): WordRule {
  const { basis = REVIEWERS, ...said } = texts;
  return {
    id,
    family: 'plausibility',
    severity: 'note',
    ...said,
    basis,
    examine: (document: Document, context): Observation => ({
      findings: examine(new Figures(document), context),
      undecided: [],
    }),
  };
}

/** One question on these figures. The message ends with a question mark, and that is tested. */
export function question(rule: string, instance: string, message: Message, evidence: readonly Cell[]): Finding {
  return { rule, instance, severity: 'note', outcome: null, message, evidence, odd: [], hints: [] };
}

/** The share of one figure in another, as far as their print tells. */
export function shareOf(part: Cell, whole: Cell): Range | null {
  return quotient(rangeOf(part), rangeOf(whole));
}

/** The range of a sum. */
export function sumOf(cells: readonly Cell[]): Range | null {
  const ranges = cells.map(rangeOf);
  const [first, ...others] = ranges;
  if (!first) return null;
  return others.reduce((sum, { least, most }) => ({ least: sum.least.plus(least), most: sum.most.plus(most) }), first);
}

/** A share as a percentage with two decimals, at the middle of what the print allows. */
export function percent({ least, most }: Range): string {
  return `${least.plus(most).times(50).toFixed(2)}%`;
}

/** A sum of money in 万元 with two decimals, or in 元 where the figures are. */
export function money({ least, most }: Range, like: Cell): string {
  return formatAmount(least.plus(most).dividedBy(2), like.amount.unit, like.amount.unit === 'yuan' ? 0 : 2);
}

export const printed = (cell: Cell): string => cell.amount.printed;
