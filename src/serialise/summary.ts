/** The figures of a whole run. */
import type { ResultDocument, ResultSummary, UnreadInput } from '../model/result.js';

export function summarise(
  documents: readonly ResultDocument[],
  unread: readonly UnreadInput[],
  skipped: number,
): ResultSummary {
  const findings = documents.flatMap((document) => document.findings);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity && finding.waived !== true).length;
  const add = (figure: (document: ResultDocument) => number): number =>
    documents.reduce((sum, document) => sum + figure(document), 0);
  return {
    documents: documents.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    amounts: add((document) => document.coverage.amounts),
    tied: add((document) => document.coverage.tied),
    unread,
    skipped,
    findings: [],
  };
}
