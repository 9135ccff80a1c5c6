/** Whether a set of own rules can do its work: alone, and on documents that are at hand. */
import { instancesOf } from '../../binding/instances.js';
import { indexDocument } from '../../binding/places.js';
import type { Document } from '../../model/document.js';
import type { Equation, Outcome } from '../../model/equation.js';
import type { Message } from '../../model/message.js';
import type { ClaimPlace, Place, PlaceRelation, PrintedPlace } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { contradictions } from './contradictions.js';
import { unknownIn } from './names.js';
import { placeText } from './parse.js';

export interface Complaint {
  readonly rule: string;
  readonly kind: 'trivial' | 'duplicate' | 'unknown' | 'unbound' | 'contradiction' | 'builtIn';
  /** Whether the rule set should not go into use like this; else it is worth knowing. */
  readonly grave: boolean;
  readonly message: Message;
}

/** A document with the own rules that hold for it, and what came of all equations. */
export interface Tried {
  readonly document: Document;
  readonly own: readonly RelationRule[];
  readonly outcomes: readonly Outcome[];
}

export function prove(rules: readonly RelationRule[], tried: readonly Tried[]): readonly Complaint[] {
  const relations = rules.flatMap((rule) => placeRelations(rule).map((relation) => ({ rule, relation })));
  return [
    ...relations.flatMap(({ rule, relation }) => trivial(rule, relation)),
    ...duplicates(relations),
    ...(tried.length === 0 ? [] : relations.flatMap(({ rule, relation }) => onDocuments(rule, relation, tried))),
    ...contradictions(tried),
    ...asBuiltIn(tried),
  ];
}

interface Own {
  readonly rule: RelationRule;
  readonly relation: PlaceRelation;
}

function placeRelations(rule: RelationRule): readonly PlaceRelation[] {
  return rule.relations.filter((relation) => relation.over === 'places');
}

function isOwnPlace(place: Place): place is PrintedPlace | ClaimPlace {
  return 'printed' in place || 'claim' in place;
}

const textsOf = (places: readonly Place[]): string[] => places.filter(isOwnPlace).map(placeText).sort();

/** A place that stands on both sides says nothing; where nothing else is left, neither does the rule. */
function trivial(rule: RelationRule, { left, right, key }: PlaceRelation): Complaint[] {
  const [one, other] = [textsOf(left), textsOf(right)];
  const both = one.find((text) => other.includes(text));
  if (both === undefined) return [];
  const message = {
    zh: `关系式“${key}”两边都有“${both}”，相互抵消，不能核对出问题。`,
    en: `“${key}” has “${both}” on both sides, which says nothing.`,
  };
  return [{ rule: rule.id, kind: 'trivial', grave: true, message }];
}

function duplicates(all: readonly Own[]): Complaint[] {
  const seen = new Map<string, string>();
  return all.flatMap(({ rule, relation }) => {
    const sides = [textsOf(relation.left).join(' + '), textsOf(relation.right).join(' + ')];
    const key = relation.kind === 'bound' ? sides.join(' ≤ ') : sides.sort().join(' = ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, rule.id);
    if (first === undefined) return [];
    const message = {
      zh: `关系式“${relation.key}”与 ${first} 重复。`,
      en: `“${relation.key}” says what ${first} says already.`,
    };
    return [{ rule: rule.id, kind: 'duplicate' as const, grave: true, message }];
  });
}

function onDocuments(rule: RelationRule, relation: PlaceRelation, tried: readonly Tried[]): Complaint[] {
  const documents = tried.filter(({ own }) => own.includes(rule)).map(({ document }) => document);
  if (documents.length === 0) return [unbound(rule, NO_DOCUMENT)];
  const unknown = [...relation.left, ...relation.right].filter(isOwnPlace).flatMap((place): Complaint[] => {
    const message = unknownIn(place, documents);
    return message ? [{ rule: rule.id, kind: 'unknown', grave: place.missing === 'skip', message }] : [];
  });
  if (unknown.some(({ grave }) => grave)) return unknown;
  const binds = documents.some((document) => instancesOf(relation, indexDocument(document)).length > 0);
  return binds ? unknown : [...unknown, unbound(rule, notTogether(relation))];
}

function unbound({ id }: RelationRule, message: Message): Complaint {
  return { rule: id, kind: 'unbound', grave: true, message };
}

const NO_DOCUMENT: Message = {
  zh: '所给文件均不在此规则的适用范围（overrides）内。',
  en: 'no document given is one that the rule is for (overrides).',
};

function notTogether({ key, when = [] }: PlaceRelation): Message {
  const conditions =
    when.length > 0
      ? { zh: `或条件（${when.join('、')}）不成立`, en: `, or the conditions (${when.join(', ')}) do not hold` }
      : { zh: '', en: '' };
  return {
    zh: `关系式“${key}”在所给文件中没有可核对之处：各项不在同一份文件中${conditions.zh}。`,
    en: `“${key}” finds nothing to compare: its places are in no document together${conditions.en}.`,
  };
}

/** Own equations over the very cells of a built-in one. */
function asBuiltIn(tried: readonly Tried[]): Complaint[] {
  const found = new Map<string, Complaint>();
  for (const { outcomes } of tried) {
    const builtIn = new Map<string, string>();
    for (const { equation } of outcomes) if (!isOwn(equation)) builtIn.set(shape(equation), equation.rule);
    for (const { equation } of outcomes) {
      const same = isOwn(equation) ? builtIn.get(shape(equation)) : undefined;
      if (same === undefined || found.has(`${equation.rule} ${same}`)) continue;
      const message = {
        zh: `与内置规则 ${same} 核对的是同一等式。`,
        en: `compares what the built-in rule ${same} compares.`,
      };
      found.set(`${equation.rule} ${same}`, { rule: equation.rule, kind: 'builtIn', grave: false, message });
    }
  }
  return [...found.values()];
}

function isOwn({ rule }: Equation): boolean {
  return rule.startsWith('own/');
}

function shape({ kind, terms }: Equation): string {
  const side = (sign: 1 | -1): string =>
    terms
      .filter(({ coefficient }) => coefficient === sign)
      .map(({ cell }) => cell.id)
      .sort()
      .join('+');
  return kind === 'bound' ? `${side(1)}≤${side(-1)}` : [side(1), side(-1)].sort().join('=');
}
