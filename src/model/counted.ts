/** Which findings count: for the figures of a summary, for the status, for a baseline. */
import type { Severity } from './finding.js';

interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly waived?: boolean;
}

/** Questions of plausibility (合理性提示) ask and never judge: they count for nothing, whatever level is asked for them. */
export function isQuestion({ rule }: Pick<Said, 'rule'>): boolean {
  return rule.startsWith('plausibility/');
}

/** How many findings of a severity count: neither waived nor a question. */
export function countOf(findings: readonly Said[], severity: Severity): number {
  return findings.filter((one) => one.severity === severity && one.waived !== true && !isQuestion(one)).length;
}
