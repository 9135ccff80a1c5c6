/** Checks one document: binds the rules, works out every equation, and says what follows. */
import { bind } from '../binding/bind/index.js';
import { type Catalogue, catalogueOf } from '../model/catalogue.js';
import { isQuestion } from '../model/counted.js';
import type { Document } from '../model/document.js';
import type { Outcome, Weighed } from '../model/equation.js';
import type { Finding, Severity, Undecided } from '../model/finding.js';
import type { Profile } from '../model/profile.js';
import type { Context, Rule } from '../model/rule.js';
import { weigh, weighTrials } from '../weighing/index.js';
import { type Covered, coverageOf } from './coverage.js';
import { respectDoubts } from './doubts.js';
import { evaluate } from './evaluate.js';
import { judge } from './findings.js';
import { groupFindings } from './group.js';
import { jointly } from './joint.js';
import { gradeByTable } from './regime.js';
import { scopeByColumn } from './scope.js';
import { undecidedOf, withheldFinding, withhold } from './withhold.js';

type RuleLevel = Severity | 'off';

export interface RunOptions {
  /** Every rounding finding is an error. */
  readonly strict?: boolean;
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly profile?: Profile;
  /** Every reading counts as established: for tests of what comes after weighing. */
  readonly trusting?: true;
}

export interface Checked {
  readonly document: Document;
  readonly catalogue: Catalogue;
  readonly outcomes: readonly Weighed[];
  readonly findings: readonly Finding[];
  /** For each finding the number of its group: findings that share a wrong figure. */
  readonly groups: readonly number[];
  readonly undecided: readonly Undecided[];
  readonly coverage: Covered;
}

/** A pure function of document, rules and options. */
export function run(document: Document, rules: readonly Rule[], options: RunOptions = {}): Checked {
  const active = rules.filter((rule) => options.rules?.[rule.id] !== 'off');
  const catalogue = catalogueOf(document);
  const weighed = weigh(outcomesOf(document, active, catalogue), catalogue).map(
    (outcome): Weighed => (options.trusting ? { ...outcome, standing: 'stated' } : outcome),
  );
  const { outcomes, withheld } = withhold(weighed, catalogue);
  const severityOf = (rule: Rule): Severity => levelOf(rule, options);
  const judged = judge(outcomes, new Map(active.map((rule) => [rule.id, rule])), catalogue, {
    strict: options.strict ?? false,
    severityOf,
  });
  const context: Context = { profile: options.profile ?? null, outcomes };
  const examined = active.flatMap((rule) =>
    'examine' in rule ? [{ rule, seen: rule.examine(document, context) }] : [],
  );
  const trials = weighTrials(examined.flatMap(({ seen }) => seen.trials ?? []));
  const observed = examined.map(({ rule, seen }) => ({
    rule,
    seen: {
      ...seen,
      findings: seen.findings.map((finding) => ({ ...finding, standing: trials.get(finding) ?? null })),
    },
  }));
  const silent = observed.flatMap(({ seen }) => seen.findings.filter(({ standing }) => standing === 'assumed'));
  const findings = [
    ...judged.findings,
    ...observed.flatMap(({ rule, seen }) =>
      seen.findings
        .filter(({ standing }) => standing !== 'assumed')
        .map((finding) => ({ ...finding, severity: observedLevel(finding, rule, options) })),
    ),
  ];
  const ordered = inOrder(findings, catalogue);
  const checked = new Set(observed.flatMap(({ seen }) => (seen.checked ?? []).map(({ id }) => id)));
  return {
    document,
    catalogue,
    outcomes,
    findings: ordered,
    groups: groupFindings(ordered),
    undecided: [
      ...judged.undecided,
      ...undecidedOf([...withheld, ...silent.map(withheldFinding)], catalogue),
      ...observed.flatMap(({ seen }) => seen.undecided),
    ],
    coverage: coverageOf(document, outcomes, checked),
  };
}

function outcomesOf(document: Document, rules: readonly Rule[], catalogue: Catalogue): readonly Outcome[] {
  const alone = bind(document, rules, catalogue).map(evaluate);
  const scoped = scopeByColumn(alone, catalogue);
  const joint = respectDoubts(jointly(scoped), document, catalogue);
  return gradeByTable(
    joint,
    (cell) => catalogue.where(cell).table?.id ?? null,
    (cell) => catalogue.where(cell).row?.index ?? null,
  );
}

function levelOf(rule: Rule, options: RunOptions): Severity {
  if (isQuestion({ rule: rule.id })) return 'note';
  const level = options.rules?.[rule.id];
  return level === undefined || level === 'off' ? rule.severity : level;
}

/** A level that is asked for is that of what the rule takes gravely; what the rule itself takes lightly never becomes graver. */
function observedLevel({ severity }: Finding, rule: Rule, options: RunOptions): Severity {
  const asked = levelOf(rule, options);
  if (severity === rule.severity) return asked;
  return RANK[asked] > RANK[severity] ? asked : severity;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const LAST = 3;

function rankOf(finding: Finding): number {
  return isQuestion(finding) ? LAST : RANK[finding.severity];
}

/** By gravity, then in the order of the document. Questions come last: whether they are asked changes no number of another finding. */
function inOrder(findings: readonly Finding[], catalogue: Catalogue): Finding[] {
  const place = (finding: Finding): number => {
    const first = finding.odd[0] ?? finding.outcome?.equation.terms[0]?.cell ?? finding.evidence[0];
    return first ? catalogue.where(first).order : 0;
  };
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => rankOf(a.finding) - rankOf(b.finding) || place(a.finding) - place(b.finding) || a.index - b.index)
    .map(({ finding }) => finding);
}
