/** Equations between the claims of a narrative: a whole and its parts, a change and the changes of the parts. */
import type { Claim, Document } from '../../model/document.js';
import type { Equation, Term } from '../../model/equation.js';
import type { Message } from '../../model/message.js';
import type { ClaimRelation } from '../../model/relation.js';
import type { Names } from '../names.js';

const IDENTITY = ['basic', 'project'];

const NOT_EXHAUSTIVE: Message = {
  zh: '“主要是”所列不要求穷尽，不能据此判定；如已列全，则各项之和应等于总数',
  en: 'a list after 主要是 need not be exhaustive, so nothing follows; if it is complete, the parts must make the whole',
};

export function claimEquations(rule: string, relation: ClaimRelation, document: Document, names: Names): Equation[] {
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
    ...(mainly && !identity ? { undecided: NOT_EXHAUSTIVE } : {}),
  };
}

function sign(claim: Claim): 1 | -1 {
  return claim.measure === 'change' && claim.direction === 'down' ? -1 : 1;
}
