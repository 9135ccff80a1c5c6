/** Which figures of some findings to point at: the odd ones, else those that most of the findings speak of. */
import type { ResultCell, ResultFinding } from '../contract/result.js';

export function focusOf(findings: readonly ResultFinding[]): readonly ResultCell[] {
  const counts = new Map<string, { readonly cell: ResultCell; readonly count: number }>();
  const odd = findings.some((finding) => finding.odd.length > 0);
  for (const finding of findings) {
    for (const cell of odd ? oddOf(finding) : suspects(finding)) {
      counts.set(cell.id, { cell, count: (counts.get(cell.id)?.count ?? 0) + 1 });
    }
  }
  const found = [...counts.values()];
  const most = odd ? 1 : Math.max(...found.map(({ count }) => count));
  return found.filter(({ count }) => count >= most).map(({ cell }) => cell);
}

function oddOf(finding: ResultFinding): readonly ResultCell[] {
  return finding.evidence.filter((cell) => finding.odd.includes(cell.id));
}

/** Of two figures that must be equal, both; of a sum, the total; else the first figure. */
function suspects(finding: ResultFinding): readonly ResultCell[] {
  const terms = finding.equation?.terms ?? [];
  const wanted = terms.length === 2 ? terms : terms.slice(0, 1);
  const found = wanted.flatMap((term) => finding.evidence.find((cell) => cell.id === term.cell) ?? []);
  return found.length > 0 ? found : finding.evidence.slice(0, 1);
}
