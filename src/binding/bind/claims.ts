/** Equations between the claims of a narrative: a whole and its parts, a change and the changes of the parts. */
import type { Claim, Document } from '../../model/document.js';
import type { Equation, Term } from '../../model/equation.js';
import type { Message } from '../../model/message.js';
import type { ClaimRelation } from '../../model/relation.js';
import type { Names } from '../names.js';
import { isOfDocument } from '../places.js';

const IDENTITY = ['basic', 'project'];

const ITEM_DIGITS = 7;

const NOT_EXHAUSTIVE: Message = {
  zh: '“主要是”所列不要求穷尽，不能据此判定；如已列全，则各项之和应等于总数',
  en: 'a list after 主要是 need not be exhaustive, so nothing follows; if it is complete, the parts must make the whole',
};

export function claimEquations(rule: string, relation: ClaimRelation, document: Document, names: Names): Equation[] {
  if (relation.link === 'fromBase') return fromBase(rule, document, names);
  if (relation.link === 'items') return itemsOfTotal(rule, document, names);
  const byWhole = new Map<string, Claim[]>();
  for (const claim of document.claims) {
    if (claim.partOf !== null) byWhole.set(claim.partOf, [...(byWhole.get(claim.partOf) ?? []), claim]);
  }
  return document.claims.flatMap((whole) => {
    const parts = byWhole.get(whole.id) ?? [];
    const isChange = whole.measure === 'change';
    // A single part need not be all of the whole; of a change nothing follows from it.
    if (
      parts.length === 0 ||
      (parts.length === 1 && isChange) ||
      isChange !== (relation.link === 'changesOfParts') ||
      !whole.cell
    )
      return [];
    return [toEquation(rule, whole, parts, names)];
  });
}

/** Both years stand in the sentence, or both stages. */
function fromBase(rule: string, document: Document, names: Names): Equation[] {
  const cells = new Map(document.claims.map(({ id, cell }) => [id, cell]));
  return document.claims.flatMap((change): Equation[] => {
    const [after, before] = [cells.get(change.changeOf ?? ''), cells.get(change.baseOf ?? '')];
    if (change.measure !== 'change' || !after || !before || (!change.cell && change.direction !== 'same')) return [];
    const terms: Term[] = [
      { coefficient: 1, cell: after },
      { coefficient: -1, cell: before },
    ];
    if (change.cell) terms.push({ coefficient: sign(change) === 1 ? -1 : 1, cell: change.cell });
    const instance = `base ${names.claim(change)}`;
    return [
      change.cell
        ? { rule, instance, kind: 'sum', form: 'change', terms }
        : { rule, instance, kind: 'restatement', form: 'same', terms },
    ];
  });
}

const TOTAL = 'generalPublicExpenditure';
const ITEM = 'generalPublic.function:';

/** Of figures that no table prints (全年预算数): the sentences on the items are complete where they name every item of the table. */
function itemsOfTotal(rule: string, document: Document, names: Names): Equation[] {
  const codes = new Set(
    document.tables
      .filter(({ kind }) => kind === TOTAL)
      .flatMap(({ rows }) => rows.flatMap(({ code }) => (code?.length === ITEM_DIGITS ? [code] : []))),
  );
  const stated = document.claims.filter(
    ({ measure, of, cell }) => measure === 'amount' && of !== null && cell !== null,
  );
  return stated.flatMap((total): Equation[] => {
    if (total.subject !== TOTAL || !total.cell || isOfDocument(total, document)) return [];
    const items = stated.filter(
      ({ subject, year, of }) => subject?.startsWith(ITEM) && year === total.year && of === total.of,
    );
    const named = new Set(items.map(({ subject }) => subject?.slice(ITEM.length)));
    if (items.length !== named.size || named.size !== codes.size || ![...codes].every((code) => named.has(code)))
      return [];
    const parts = items.flatMap(({ cell }): Term[] => (cell ? [{ coefficient: -1, cell }] : []));
    const terms: Term[] = [{ coefficient: 1, cell: total.cell }, ...parts];
    return [{ rule, instance: `items ${total.of} ${names.claim(total)}`, kind: 'sum', form: 'list', terms }];
  });
}

function toEquation(rule: string, whole: Claim, parts: readonly Claim[], names: Names): Equation {
  const terms: Term[] = [];
  if (whole.cell) terms.push({ coefficient: sign(whole), cell: whole.cell });
  for (const part of parts) if (part.cell) terms.push({ coefficient: sign(part) === 1 ? -1 : 1, cell: part.cell });
  const mainly = parts.some((part) => part.lead === 'mainly');
  const identity = IDENTITY.every((key) => parts.some((part) => part.subject?.toLowerCase().endsWith(key)));
  const [only, ...others] = parts;
  if (only?.cell && whole.cell && others.length === 0) {
    const within: Term[] = [
      { coefficient: 1, cell: only.cell },
      { coefficient: -1, cell: whole.cell },
    ];
    return { rule, instance: names.claim(whole), kind: 'bound', form: 'list', terms: within };
  }
  return {
    rule,
    instance: names.claim(whole),
    kind: 'sum',
    form: 'list',
    terms,
    ...(whole.measure === 'change' ? { ofDifferences: true } : {}),
    ...(mainly && !identity ? { undecided: NOT_EXHAUSTIVE } : {}),
  };
}

function sign(claim: Claim): 1 | -1 {
  return claim.measure === 'change' && claim.direction === 'down' ? -1 : 1;
}
