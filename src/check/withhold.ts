/**
 * What is not said because its reading is not established: such a break becomes undecided, one entry for each table or sentence. Called by
 * check/run.ts after weighing; it never turns a break into one that holds.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Cell } from '../model/document.js';
import { isEstablished, type Weighed } from '../model/equation.js';
import type { Finding, Undecided } from '../model/finding.js';
import type { Message } from '../model/message.js';
import type { Location } from '../model/source.js';
import { tableWords } from '../model/table-words.js';
import { wordFinding } from '../wording/finding.js';

/** One thing that would have been said. */
export interface Withheld {
  readonly rule: string;
  readonly instance: string;
  readonly message: Message;
  readonly evidence: readonly Cell[];
  readonly outcome: Weighed | null;
}

export interface Held {
  readonly outcomes: readonly Weighed[];
  readonly withheld: readonly Withheld[];
}

/** The outcomes, those that accuse by a reading that is not established turned into undecided ones. */
export function withhold(outcomes: readonly Weighed[], catalogue: Catalogue): Held {
  const withheld: Withheld[] = [];
  const after = outcomes.map((outcome): Weighed => {
    if (isEstablished(outcome) || !accuses(outcome)) return outcome;
    const { rule, instance, terms } = outcome.equation;
    const message = wordFinding(outcome, [], catalogue);
    withheld.push({ rule, instance, message, evidence: terms.map(({ cell }) => cell), outcome });
    const { grade: _, joint: __, truncated: ___, ...rest } = outcome;
    return { ...rest, verdict: 'undecided', withheld: true, reason: notEstablished(message) };
  });
  return { outcomes: after, withheld };
}

function accuses({ verdict, grade }: Weighed): boolean {
  return verdict === 'discrepant' || verdict === 'scope' || (verdict === 'rounding' && grade === 'unlikely');
}

/** Findings of rules that are no equations, by a reading that is not established. */
export function withheldFinding({ rule, instance, message, evidence }: Finding): Withheld {
  return { rule, instance, message, evidence, outcome: null };
}

function notEstablished(message: Message): Message {
  return { zh: `读法未能证实：${message.zh}`, en: `reading not established: ${message.en}` };
}

/** One entry for each table, and for each sentence of the narrative, in the order of the document. */
export function undecidedOf(withheld: readonly Withheld[], catalogue: Catalogue): readonly Undecided[] {
  const places = new Map<string, Withheld[]>();
  for (const one of withheld) {
    const key = placeKey(one, catalogue);
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return [...places.values()].map((own) => gathered(own as [Withheld, ...Withheld[]], catalogue));
}

/** The sentence where a claim is read, else the last of the tables: what it is compared with comes first. */
function placeKey({ evidence }: Withheld, catalogue: Catalogue): string {
  const where = evidence.map((cell) => catalogue.where(cell));
  const claim = where.find((one) => one.claim !== null)?.claim;
  if (claim) return `sentence ${claim.section} ${claim.sentence}`;
  return `table ${where[0]?.table?.id ?? ''}`;
}

function gathered(own: readonly [Withheld, ...Withheld[]], catalogue: Catalogue): Undecided {
  const [first] = own;
  const evidence = [...new Set(own.flatMap((one) => one.evidence))].sort(
    (a, b) => catalogue.where(a).order - catalogue.where(b).order,
  );
  return {
    rule: first.rule,
    instance: first.instance,
    outcome: first.outcome,
    reason: notEstablished(own.length === 1 ? first.message : summary(own, catalogue)),
    evidence,
    withheld: own.map(({ message }) => message),
  };
}

function summary(own: readonly [Withheld, ...Withheld[]], catalogue: Catalogue): Message {
  const cells = own.flatMap(({ evidence }) => evidence);
  const { table, claim } = catalogue.where((cells.find((cell) => catalogue.where(cell).claim) ?? cells[0]) as Cell);
  const place: Message = table
    ? { zh: `${tableWords(table)}${pageOf(table.location).zh}`, en: `${tableWords(table)}${pageOf(table.location).en}` }
    : { zh: `说明${claim?.section ?? ''}`, en: `narrative ${claim?.section ?? ''}` };
  return {
    zh: `${place.zh}按所读结构有${own.length}处不相等，该读法未得到印证，不作为问题，请人工核对`,
    en: `${place.en}: ${own.length} equations do not hold as the structure was read, and nothing confirms that reading; please check by hand`,
  };
}

function pageOf({ page }: Location): Message {
  return page === undefined ? { zh: '', en: '' } : { zh: `（第${page}页）`, en: ` (page ${page})` };
}
