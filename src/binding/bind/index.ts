/** Binds the relations of all rules to one document: the equations, each with its cells. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Document, Row } from '../../model/document.js';
import type { Equation } from '../../model/equation.js';
import type { Relation } from '../../model/relation.js';
import type { Rule } from '../../model/rule.js';
import { Names } from '../names.js';
import { indexDocument } from '../places.js';
import { claimEquations } from './claims.js';
import { placeEquations } from './places.js';
import { childrenEquations, columnEquations } from './structure.js';

/** Equations in the order of rules, tables and rows. */
export function bind(document: Document, rules: readonly Rule[], catalogue: Catalogue): Equation[] {
  const indexed = indexDocument(document);
  const names = new Names(document);
  const equations: Equation[] = [];
  const bound = new Set<Row>();
  for (const { rule, relation } of relationsOf(rules)) {
    if (relation.over === 'columns') equations.push(...columnEquations(rule.id, relation, document, names));
    if (relation.over === 'children' && !('found' in relation.parents))
      equations.push(...childrenEquations(rule.id, relation, document, names, bound));
    if (relation.over === 'claims') equations.push(...claimEquations(rule.id, relation, document, names));
  }
  for (const { rule, relation } of relationsOf(rules)) {
    if (relation.over === 'children' && 'found' in relation.parents)
      equations.push(...childrenEquations(rule.id, relation, document, names, bound));
  }
  return [...equations, ...placeEquations(rules, indexed, catalogue, names)];
}

function relationsOf(rules: readonly Rule[]): { readonly rule: Rule; readonly relation: Relation }[] {
  return rules.flatMap((rule) => ('relations' in rule ? rule.relations.map((relation) => ({ rule, relation })) : []));
}
