/** From outcomes to findings: one for each broken equation, and one for each odd column of a quantity printed in several places. */
import type { Catalogue } from '../model/catalogue.js';
import type { Cell, Table } from '../model/document.js';
import { isEstablished, type Outcome, type Weighed } from '../model/equation.js';
import type { Finding, Hint, Severity, Undecided } from '../model/finding.js';
import type { Message } from '../model/message.js';
import type { Rule } from '../model/rule.js';
import { wordEmptyTable, wordFinding } from '../wording/finding.js';
import { hintsFor } from './hints.js';

export interface Judged {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
}

export interface Judgement {
  readonly strict: boolean;
  readonly severityOf: (rule: Rule) => Severity;
}

/** Findings in the order of the outcomes. */
export function judge(
  outcomes: readonly Weighed[],
  rules: ReadonlyMap<string, Rule>,
  catalogue: Catalogue,
  judgement: Judgement,
): Judged {
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  const groups = new Map<string, Weighed[]>();
  for (const outcome of outcomes) {
    if (outcome.verdict === 'exact' || isCoarserPrint(outcome)) continue;
    // What is withheld is gathered by place (withhold.ts).
    if (outcome.verdict === 'undecided') {
      if (!outcome.withheld) undecided.push(undecidedOf(outcome, catalogue));
      continue;
    }
    if (!isEstablished(outcome)) continue;
    const key = groupKey(outcome, catalogue);
    const group = groups.get(key);
    if (group) group.push(outcome);
    else groups.set(key, [outcome]);
  }
  for (const group of groups.values()) findings.push(findingOf(group, rules, catalogue, judgement));
  return { findings, undecided };
}

/** A figure that elsewhere stands in fewer digits and is its direct rounding: nothing to tell anybody. */
function isCoarserPrint(outcome: Outcome): boolean {
  return (
    outcome.verdict === 'rounding' &&
    outcome.equation.kind === 'restatement' &&
    outcome.truncated !== true &&
    outcome.grade !== 'unlikely'
  );
}

function undecidedOf(outcome: Outcome, catalogue: Catalogue): Undecided {
  const { rule, instance, terms } = outcome.equation;
  return {
    rule,
    instance,
    outcome,
    reason: outcome.reason ?? { zh: '', en: '' },
    evidence: inOrder(
      terms.map((term) => term.cell),
      catalogue,
    ),
  };
}

/** Pairs of one quantity are one finding for each table column in which the odd prints stand. */
function groupKey(outcome: Outcome, catalogue: Catalogue): string {
  const { quantity, rule, instance } = outcome.equation;
  const empty = emptyTableOf(outcome);
  if (empty) return `empty ${empty.id}`;
  if (!quantity) return `${rule} ${instance}`;
  const odd = outcome.equation.terms[0]?.cell;
  const where = odd ? catalogue.where(odd) : null;
  const place = where?.table ? `${where.table.id} ${where.columnIndex}` : (odd?.id ?? instance);
  return `${quantity.key} / ${place} / ${outcome.verdict}`;
}

/** A table without a single figure, where another print of a quantity stands: left empty as a whole, it is one slip and one finding. */
function emptyTableOf({ verdict, equation }: Outcome): Table | null {
  const [vacant] = equation.vacant ?? [];
  if (verdict !== 'discrepant' || equation.form !== 'same' || equation.terms.length !== 1 || !vacant) return null;
  return vacant.table.rows.every(({ cells }) => cells.every((cell) => cell === null)) ? vacant.table : null;
}

function greatestOf(group: readonly Weighed[]): Weighed | undefined {
  return group.toSorted((a, b) => b.residual.abs().comparedTo(a.residual.abs()))[0];
}

function findingOf(
  group: readonly Weighed[],
  rules: ReadonlyMap<string, Rule>,
  catalogue: Catalogue,
  judgement: Judgement,
): Finding {
  const empty = group.length > 1 ? emptyTableOf(group[0] as Weighed) : null;
  const outcome = (empty ? greatestOf(group) : group[0]) as Weighed;
  const { equation } = outcome;
  const odd = equation.quantity?.settled
    ? group.flatMap((one) => (one.equation.terms.length > 1 ? [one.equation.terms[0]?.cell as Cell] : []))
    : [];
  const cells = [
    ...odd,
    ...group.flatMap((one) => one.equation.terms.map((term) => term.cell)),
    ...(equation.quantity?.cells ?? []),
    ...(outcome.verdict === 'scope' ? (equation.scope?.cells ?? []) : []),
  ];
  const evidence = inOrder([...new Set(cells)], catalogue);
  const hints: readonly Hint[] = outcome.verdict === 'discrepant' ? hintsFor(outcome, catalogue) : [];
  return {
    rule: equation.rule,
    instance: equation.instance,
    severity: severityOf(outcome, rules.get(equation.rule), judgement),
    outcome,
    standing: outcome.standing,
    ...(group.length > 1 ? { outcomes: group } : {}),
    message: empty
      ? wordEmptyTable(empty, outcome, group.length, catalogue)
      : saidBefore(rules.get(equation.rule)?.says, wordFinding(outcome, odd, catalogue)),
    evidence,
    odd,
    hints,
  };
}

/** What the user wants said, then what the figures say. */
function saidBefore(says: Message | undefined, figures: Message): Message {
  if (says === undefined) return figures;
  return { zh: `${says.zh}：${figures.zh}`, en: `${says.en}: ${figures.en}` };
}

function severityOf(outcome: Outcome, rule: Rule | undefined, judgement: Judgement): Severity {
  const own = rule ? judgement.severityOf(rule) : 'error';
  if (outcome.verdict === 'discrepant') return own;
  if (outcome.verdict === 'scope')
    return rule && 'relations' in rule && rule.scopeSeverity ? rule.scopeSeverity : 'note';
  if (judgement.strict) return 'error';
  return outcome.grade === 'unlikely' ? 'warning' : 'note';
}

function inOrder(cells: readonly Cell[], catalogue: Catalogue): Cell[] {
  return [...new Set(cells)].sort((a, b) => catalogue.where(a).order - catalogue.where(b).order);
}
