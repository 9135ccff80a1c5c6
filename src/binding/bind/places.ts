/**
 * Equations between places. What is one quantity by any relation forms a class, however many tables print it; each other
 * print of a class is tied to one reference, the first of the value that most prints share.
 */
import { type Decimal, isNil } from '../../model/amount.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Equation, Term } from '../../model/equation.js';
import type { Message } from '../../model/message.js';
import type { PlaceRelation } from '../../model/relation.js';
import type { Rule } from '../../model/rule.js';
import { blankPlace, claimPlace, gapOf, money, placeOf, printed } from '../../wording/place.js';
import { type Instance, instancesOf } from '../instances.js';
import type { Names } from '../names.js';
import { type Indexed, type Slot, vacantOf } from '../places.js';
import { Classes } from './classes.js';
import { restatedPlaces } from './restated.js';

const OPEN: Message = { zh: '有金额属于哪一栏未能确定', en: 'the column of some amount could not be told' };

export function placeEquations(
  rules: readonly Rule[],
  indexed: Indexed,
  catalogue: Catalogue,
  names: Names,
): Equation[] {
  const classes = new Classes();
  const equations: Equation[] = [];
  for (const rule of rules) {
    if (!('relations' in rule)) continue;
    for (const relation of rule.relations) {
      if (relation.over === 'found')
        for (const [one, other] of restatedPlaces(indexed.document)) classes.join(rule.id, one, other, true);
      if (relation.over !== 'places') continue;
      for (const instance of instancesOf(relation, indexed)) {
        if (joins(relation, instance)) join(classes, rule.id, relation, instance);
        else {
          const equation = single(rule.id, relation, instance, catalogue);
          if (equation) equations.push(equation);
        }
      }
    }
  }
  return [...equations, ...classes.equations(catalogue, names)];
}

function joins(relation: PlaceRelation, instance: Instance): boolean {
  if (relation.scope || relation.whenBroken) return false;
  if (relation.kind === 'restatement') return relation.joins !== false;
  return relation.kind === 'sum' && relation.joins === true && addends(instance).length <= 1;
}

/** The slots of the right side that hold an amount, or may. */
function addends(instance: Instance): readonly Slot[] {
  return instance.right.filter((slot) => slot.open || (slot.cell !== null && !isNil(slot.cell.amount)));
}

function join(classes: Classes, rule: string, relation: PlaceRelation, instance: Instance): void {
  const partner = relation.kind === 'sum' ? (addends(instance)[0] ?? instance.right[0]) : instance.right[0];
  const first = instance.left[0];
  if (first && partner) classes.join(rule, first, partner);
}

function single(rule: string, relation: PlaceRelation, instance: Instance, catalogue: Catalogue): Equation | null {
  const terms = [...termsOf(instance.left, 1), ...termsOf(instance.right, -1)];
  if (terms.length === 0) return null;
  const slots = [...instance.left, ...instance.right];
  const blanks = slots.flatMap((slot) => (slot.cell ? [] : [blankOf(slot)]));
  const vacant = [...vacantOf(instance.left, 1), ...vacantOf(instance.right, -1)];
  const scopeCells = instance.scope.flatMap((slot) => (slot.cell ? [slot.cell] : []));
  const { whenBroken, scope } = relation;
  const form = formOf(relation, slots);
  return {
    rule,
    instance: instance.key,
    kind: relation.kind,
    form,
    terms,
    ...(blanks.length > 0 ? { blanks } : {}),
    ...(vacant.length > 0 ? { vacant } : {}),
    ...(scope && scopeCells.length > 0 ? { scope: { cells: scopeCells, line: scope.line } } : {}),
    ...(slots.some((slot) => slot.open) ? { undecided: OPEN } : {}),
    ...(whenBroken ? { whenBroken: (residual) => implied(whenBroken, form, terms, residual, catalogue) } : {}),
  };
}

function formOf(relation: PlaceRelation, slots: readonly Slot[]): Equation['form'] {
  if (relation.kind === 'bound') return 'atMost';
  if (relation.kind === 'restatement') return 'same';
  return slots.some((slot) => slot.claim?.measure === 'change') ? 'change' : 'balance';
}

function termsOf(slots: readonly Slot[], side: 1 | -1): Term[] {
  return slots.flatMap((slot) => (slot.cell ? [{ coefficient: (side * slot.sign) as 1 | -1, cell: slot.cell }] : []));
}

function blankOf(slot: Slot): Message {
  return slot.table && slot.row ? blankPlace(slot.table, slot.row, slot.column) : claimPlace(slot.claim);
}

/** What a broken equation would imply: for a change the figure of the prior year, else how far the two sides are apart. */
function implied(
  why: Message,
  form: Equation['form'],
  terms: readonly Term[],
  residual: Decimal,
  catalogue: Catalogue,
): Message {
  const last = terms.at(-1) as Term;
  const gap = gapOf(residual.abs(), last.cell);
  const named = sameFigure(residual.abs(), terms, catalogue);
  const same = { zh: named ? `，与${named.zh}同数` : '', en: named ? `, which is ${named.en}` : '' };
  const first = terms[0] as Term;
  const sum = first.cell.amount.value.minus(residual.times(first.coefficient));
  const value = form === 'change' ? last.cell.amount.value.minus(residual.times(last.coefficient)) : sum;
  const stated = form === 'change' ? last.cell : first.cell;
  const place = placeOf(stated, catalogue);
  const shown = money(value, stated);
  const lead =
    form === 'change'
      ? { zh: '按此推算上年应为', en: 'It implies, for the prior year,' }
      : { zh: '相应各项合计为', en: 'The other side adds up to' };
  return {
    zh: `${why.zh}。${lead.zh}${shown.zh}，而${place.zh}为${printed(stated).zh}，相差${gap.zh}${same.zh}。`,
    en: `${why.en}. ${lead.en} ${shown.en}; ${place.en} is ${printed(stated).en}, ${gap.en} apart${same.en}.`,
  };
}

const CARRYOVERS = new Set(['carryoverIn', 'generalPublicCarryover']);

/** A carryover line that equals the gap. */
function sameFigure(gap: Decimal, terms: readonly Term[], catalogue: Catalogue): Message | null {
  for (const { cell, where } of catalogue.all.values()) {
    const carryover = where.row?.line !== null && where.row?.line !== undefined && CARRYOVERS.has(where.row.line);
    if (carryover && !isNil(cell.amount) && cell.amount.value.equals(gap) && !terms.some((term) => term.cell === cell))
      return placeOf(cell, catalogue);
  }
  return null;
}
