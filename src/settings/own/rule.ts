/** A user's rule as plain data, and as a rule like the built-in ones. */
import type { Severity } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import type { Condition, Missing } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { parseRelation, relationOf } from './parse.js';

export interface OwnRule {
  /** `own/…`; the family may be left out. */
  readonly id: string;
  /** One relation or several, such as 表二[2010306].项目支出 = 表十三.年度资金总额. */
  readonly relation: string | readonly string[];
  readonly severity?: Severity;
  readonly title?: string | Message;
  /** Said before the figures of a finding. */
  readonly message?: string | Message;
  readonly basis?: string | Message;
  /** What a place means that the document does not have: no such rule (`skip`), or nothing there (`zero`). */
  readonly missing?: Missing;
  /** States of the document under which alone the rule holds. */
  readonly when?: readonly Condition[];
}

const FAMILY = 'own';
const BY_THE_USER: Message = { zh: '用户自定', en: 'set by the user' };

export function ownId(id: string): string {
  return id.startsWith(`${FAMILY}/`) ? id : `${FAMILY}/${id}`;
}

export function relationsOf({ relation }: OwnRule): readonly string[] {
  return typeof relation === 'string' ? [relation] : relation;
}

/** Throws a `RelationFault` where a relation cannot be read. */
export function toRule(own: OwnRule): RelationRule {
  const parsed = relationsOf(own).map((relation) => parseRelation(relation, own.missing ?? 'skip'));
  const text = parsed.map((one) => one.text).join('；');
  const id = ownId(own.id);
  return {
    id,
    family: FAMILY,
    severity: own.severity ?? 'error',
    title: own.title === undefined ? both(id.slice(FAMILY.length + 1)) : both(own.title),
    formula: { zh: text, en: text.replaceAll('；', '; ') },
    ...(own.message === undefined ? {} : { says: both(own.message) }),
    basis: { source: own.basis === undefined ? BY_THE_USER : both(own.basis), verified: true },
    relations: parsed.map((one) => relationOf(one, own.when)),
  };
}

function both(text: string | Message): Message {
  return typeof text === 'string' ? { zh: text, en: text } : text;
}
