/** The figures of a whole run. */
import { countOf, isQuestion } from '../../model/counted.js';
import type { ResultDocument, ResultSummary, UnreadInput } from '../result.js';

export function summarise(
  documents: readonly ResultDocument[],
  unread: readonly UnreadInput[],
  skipped: number,
): ResultSummary {
  const findings = documents.flatMap((document) => document.findings);
  const add = (figure: (document: ResultDocument) => number): number =>
    documents.reduce((sum, document) => sum + figure(document), 0);
  return {
    documents: documents.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    notes: countOf(findings, 'note'),
    questions: findings.filter(isQuestion).length,
    amounts: add((document) => document.coverage.amounts),
    tied: add((document) => document.coverage.tied),
    unread,
    skipped,
    findings: [],
  };
}
