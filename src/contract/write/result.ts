/** What came of checking, as plain JSON. Sorted, so that the same input gives the same bytes. */
import type { Checked } from '../../check/run.js';
import type { Cause } from '../../model/cause.js';
import type { Cell } from '../../model/document.js';
import type { Outcome, Term, Weighed } from '../../model/equation.js';
import type { Finding, Hint } from '../../model/finding.js';
import { identityOf } from '../../model/identity.js';
import { maskedAll } from '../../model/private.js';
import type { ResultCell, ResultDocument, ResultEquation, ResultFinding, ResultTerm } from '../result.js';
import { causeOfFinding, toCauses } from './causes.js';
import { toCell } from './cells.js';
import { toReadDocument } from './document.js';
import { fnv1a } from './fnv.js';

/** What diagnosis makes of the findings: causes, and hints for what has none. */
interface Diagnosed {
  readonly causes: readonly Cause[];
  readonly hints: ReadonlyMap<Finding, readonly Hint[]>;
}

/** Where something was found that should not be published, no report repeats it: every such number is masked. */
export function toResultDocument(checked: Checked, diagnosed: Diagnosed): ResultDocument {
  const result = plainOf(checked, diagnosed);
  return checked.findings.some(({ rule }) => rule.startsWith('disclosure/')) ? maskedAll(result) : result;
}

function plainOf(checked: Checked, { causes, hints }: Diagnosed): ResultDocument {
  const causeIds = causeOfFinding(causes);
  const { coverage, outcomes, findings, groups } = checked;
  const count = (verdict: Outcome['verdict']): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const { problems, ...read } = toReadDocument(checked.document);
  const cell = (one: Cell): ResultCell => cellOf(one, checked);
  return {
    ...read,
    equations: {
      exact: count('exact'),
      rounding: count('rounding'),
      scope: count('scope'),
      discrepant: count('discrepant'),
      undecided: count('undecided'),
      all: outcomes.map(toEquation),
    },
    coverage: {
      amounts: coverage.amounts,
      tied: coverage.tied,
      untied: coverage.untied.map((one) => ({ cell: cell(one.cell), reason: one.reason })),
      other: {
        weights: coverage.weights,
        counts: coverage.counts,
        percentages: coverage.percentages,
        checked: coverage.checked,
      },
    },
    findings: findings.map((found, index) => {
      const cause = causeIds.get(found);
      const finding = { ...found, hints: [...found.hints, ...(hints.get(found) ?? [])] };
      const plain = toFinding(finding, index, groups[index] ?? 0, checked);
      return cause === undefined ? plain : { ...plain, cause };
    }),
    causes: toCauses(causes, checked),
    undecided: checked.undecided.map(({ rule, instance, reason, evidence, withheld }) => ({
      rule,
      instance,
      reason,
      evidence: evidence.map(cell),
      ...(withheld ? { withheld } : {}),
    })),
    problems,
    passages: checked.document.passages,
  };
}

function cellOf(cell: Cell, checked: Checked): ResultCell {
  return toCell(cell, checked.catalogue.where(cell));
}

function toTerm({ coefficient, cell }: Term): ResultTerm {
  return { coefficient, cell: cell.id };
}

function toEquation(outcome: Weighed, index: number): ResultEquation {
  const { equation, verdict, residual, allowed, grade, truncated, joint, reason, standing, family } = outcome;
  return {
    id: `e${index + 1}`,
    rule: equation.rule,
    instance: equation.instance,
    kind: equation.kind,
    terms: equation.terms.map(toTerm),
    verdict,
    ...(grade ? { grade } : {}),
    ...(truncated ? { truncated } : {}),
    ...(joint ? { joint } : {}),
    residual: residual.toFixed(),
    allowed: allowed.toFixed(),
    ...(reason ? { reason } : {}),
    standing,
    family,
  };
}

function toFinding(finding: Finding, index: number, group: number, checked: Checked): ResultFinding {
  const { outcome, rule, instance, severity, message } = finding;
  const verdict = outcome?.verdict;
  const shown = verdict === 'discrepant' || verdict === 'rounding' || verdict === 'scope' ? verdict : null;
  return {
    id: `f${index + 1}`,
    fingerprint: fingerprint(rule, identityOf(checked.document), instance),
    rule,
    severity,
    verdict: shown,
    standing: finding.standing ?? null,
    ...(outcome?.grade ? { grade: outcome.grade } : {}),
    ...(outcome?.truncated ? { truncated: true } : {}),
    ...(outcome?.joint ? { joint: true } : {}),
    message,
    ...(outcome
      ? {
          equation: {
            kind: outcome.equation.kind,
            terms: outcome.equation.terms.map(toTerm),
            residual: outcome.residual.toFixed(),
            allowed: outcome.allowed.toFixed(),
          },
        }
      : {}),
    evidence: finding.evidence.map((one) => cellOf(one, checked)),
    odd: finding.odd.map((one) => one.id),
    hints: finding.hints.map((hint) => ({
      kind: hint.kind,
      message: hint.message,
      cells: hint.cells.map((one) => one.id),
    })),
    group,
  };
}

/** Made of rule, document and instance, never of numbers or pages. */
function fingerprint(rule: string, document: string, instance: string): string {
  return fnv1a(`${rule}\n${document}\n${instance}`);
}
