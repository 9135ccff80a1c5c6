/** Rules for people: the list, and one rule in full. */
import type { Message } from '../../model/message.js';
import type { RuleText } from '../../model/rule.js';
import { FAMILIES } from '../../vocabulary/labels.js';
import type { RenderOptions } from '../format.js';
import { severityLabel } from './finding.js';
import { paintFor } from './paint.js';
import { labelled, paragraph, say, type View, viewOf } from './view.js';

const WORDS = {
  formula: { zh: '公式', en: 'formula' },
  basis: { zh: '依据', en: 'basis' },
  exceptions: { zh: '例外', en: 'exceptions' },
  example: { zh: '举例', en: 'example' },
  unverified: { zh: '（未核实）', en: ' (unverified)' },
} as const satisfies Record<string, Message>;

export async function listRules(rules: readonly RuleText[], options: RenderOptions): Promise<string> {
  const view = viewOf(options.language, options.columns, await paintFor(options.colour));
  const families = [...new Set(rules.map((rule) => rule.family))];
  const lines = families.flatMap((family, at) => [
    ...(at > 0 ? [''] : []),
    ...paragraph(view, say(view, FAMILIES[family])).map(view.paint.heading),
    ...rules.filter((rule) => rule.family === family).flatMap((rule) => entry(rule, view)),
  ]);
  return `${lines.join('\n')}\n`;
}

export async function describeRule(rule: RuleText, options: RenderOptions): Promise<string> {
  const view = viewOf(options.language, options.columns, await paintFor(options.colour));
  return `${entry(rule, view).join('\n')}\n`;
}

function entry(rule: RuleText, view: View): string[] {
  const basis = `${rule.basis.source[view.language]}${rule.basis.verified ? '' : WORDS.unverified[view.language]}`;
  const part = (label: Message, text: string): string[] =>
    labelled(view, `  ${say(view, label)}`, text, view.paint.faint);
  return [
    ...labelled(
      view,
      severityLabel(rule.severity, view),
      `${rule.id} ${rule.title[view.language]}`,
      view.paint.severity[rule.severity],
    ),
    ...part(WORDS.formula, rule.formula[view.language]),
    ...part(WORDS.basis, basis),
    ...(rule.exceptions ? part(WORDS.exceptions, rule.exceptions[view.language]) : []),
    ...(rule.example ? part(WORDS.example, rule.example[view.language]) : []),
  ];
}
