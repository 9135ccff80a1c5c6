/** All rules, in the order in which they are listed and their findings are read. */
import type { Relation } from '../model/relation.js';
import type { Rule } from '../model/rule.js';
import * as balance from './balance/index.js';
import * as disclosure from './disclosure/index.js';
import { EXAMPLES } from './examples.js';
import * as footing from './footing/index.js';
import * as form from './form/index.js';
import * as hierarchy from './hierarchy/index.js';
import * as narrative from './narrative/index.js';
import * as performance from './performance/index.js';
import * as plausibility from './plausibility/index.js';
import * as restatement from './restatement/index.js';

export const RULES: readonly Rule[] = [
  ...Object.values(balance),
  ...Object.values(footing),
  ...Object.values(hierarchy),
  ...Object.values(restatement),
  ...Object.values(performance),
  ...Object.values(narrative),
  ...Object.values(form),
  ...Object.values(plausibility),
  ...Object.values(disclosure),
]
  .map((rule): Rule => withExample(rule))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The relations of all rules that are data. */
export const RELATIONS: readonly Relation[] = RULES.flatMap((rule) => ('relations' in rule ? rule.relations : []));

function withExample(rule: Rule): Rule {
  const example = EXAMPLES[rule.id];
  return example ? { ...rule, example } : rule;
}
