/** Coverage: which money amounts at least one decided equation ties, and why the others are not. */
import { isNil } from '../model/amount.js';
import type { Cell, Document } from '../model/document.js';
import { isEstablished, type Weighed } from '../model/equation.js';
import type { Message } from '../model/message.js';

interface Untied {
  readonly cell: Cell;
  readonly reason: Message;
}

export interface Covered {
  readonly amounts: number;
  readonly tied: number;
  readonly untied: readonly Untied[];
  readonly weights: number;
  readonly counts: number;
  readonly percentages: number;
  readonly checked: number;
}

const NOT_READ: Message = {
  zh: '页面上有此金额，但未能识别其所属的行、栏或事项',
  en: 'the amount is on the page, but its row, column or subject was not recognised',
};
const NO_SUBJECT: Message = { zh: '未能识别该句所指事项', en: 'what the sentence speaks of was not recognised' };
const NO_EQUATION: Message = {
  zh: '文件中没有可与之勾稽的其他数字',
  en: 'the document holds no other figure that it must agree with',
};
const UNDECIDED: Message = { zh: '相关等式均无法判定', en: 'every equation that reads it is undecided' };
const PLACING: Message = { zh: '该金额属于哪一栏未能确定', en: 'its column could not be told' };
const ONLY_EVIDENCE: Message = {
  zh: '仅有的等式已用于确定金额所属栏目，不能再作印证',
  en: 'the only equation that reads it was all the evidence for a column, and so confirms nothing',
};

const NOT_ESTABLISHED: Message = { zh: '读法未能证实', en: 'reading not established' };
const BOUND: Message = {
  zh: '只有“不超过”的关系，不能印证该数',
  en: 'only a bound reads it, which does not confirm the figure',
};

/** Where several equations fail to tie an amount, the last of these is said. */
const REASONS: readonly Message[] = [UNDECIDED, BOUND, NOT_ESTABLISHED, ONLY_EVIDENCE];

function rankOf(reason: Message): number {
  return REASONS.indexOf(reason);
}

/**
 * `checkedOtherwise` are the cells that rules which are no sums have worked out anew: weights, percentages, and the amounts that
 * a percentage was worked out from. An amount is tied by an equation that is not undecided. An equation that was the only evidence for the column of one of its
 * amounts confirms none of them (docs/architecture.md, Coverage).
 */
export function coverageOf(
  document: Document,
  outcomes: readonly Weighed[],
  checkedOtherwise: ReadonlySet<string>,
): Covered {
  const tied = new Set<string>();
  const reasons = new Map<string, Message>();
  const give = (id: string, reason: Message): void => {
    const known = reasons.get(id);
    if (known === undefined || rankOf(reason) > rankOf(known)) reasons.set(id, reason);
  };
  for (const outcome of outcomes) {
    const { equation, verdict } = outcome;
    const cells = [
      ...equation.terms.map((term) => term.cell),
      ...(verdict === 'scope' ? (equation.scope?.cells ?? []) : []),
    ];
    const key = new Set(cells.map((cell) => cell.id));
    const circular = cells.some((cell) => isOnlyEvidence(cell, key));
    for (const { id, amount } of cells) {
      if (!isEstablished(outcome)) give(id, NOT_ESTABLISHED);
      else if (verdict === 'undecided') give(id, UNDECIDED);
      else if (circular) give(id, ONLY_EVIDENCE);
      // Of a list of some, a bound is all that can be said of a zero.
      else if (equation.kind === 'bound' && verdict !== 'discrepant' && !isNil(amount)) give(id, BOUND);
      else tied.add(id);
    }
  }
  const cells = cellsOf(document);
  const money = cells.filter(({ cell }) => cell.money && cell.amount.state !== 'dash');
  const untied = money
    .filter(({ cell }) => !tied.has(cell.id) && !checkedOtherwise.has(cell.id))
    .map(({ cell, missing }) => ({
      cell,
      reason: missing ?? (cell.placing.state === 'undecided' ? PLACING : (reasons.get(cell.id) ?? NO_EQUATION)),
    }));
  const others = cells.filter(({ cell }) => !cell.money);
  return {
    amounts: money.length,
    tied: money.length - untied.length,
    untied,
    ...tally(document),
    checked: others.filter(({ cell }) => tied.has(cell.id) || checkedOtherwise.has(cell.id)).length,
  };
}

function isOnlyEvidence(cell: Cell, equation: ReadonlySet<string>): boolean {
  return cell.placing.onlyEvidence.some(
    (evidence) => evidence.length === equation.size && evidence.every((id) => equation.has(id)),
  );
}

function cellsOf(document: Document): { cell: Cell; missing: Message | null }[] {
  const cells: { cell: Cell; missing: Message | null }[] = [];
  for (const claim of document.claims)
    if (claim.cell) cells.push({ cell: claim.cell, missing: claim.subject === null ? NO_SUBJECT : null });
  for (const table of document.tables) {
    for (const row of table.rows) for (const cell of row.cells) if (cell) cells.push({ cell, missing: null });
  }
  for (const stray of document.strays) cells.push({ cell: stray.cell, missing: NOT_READ });
  return cells;
}

function tally(document: Document): { weights: number; counts: number; percentages: number } {
  const weights = document.tables
    .flatMap((table) => table.rows.flatMap((row) => row.cells))
    .filter((cell) => cell !== null && !cell.money).length;
  const counts = document.claims.filter((claim) => claim.measure === 'count' && claim.cell !== null).length;
  const percentages = document.claims.filter(
    (claim) => claim.cell !== null && !claim.cell.money && claim.measure !== 'count',
  ).length;
  return { weights, counts, percentages };
}
