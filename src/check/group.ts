/** Findings that share a wrong figure are read once: connected through odd cells, or through cells of more than one error. */
import type { Finding } from '../model/finding.js';

/** For each finding its group, numbered from 1 in order of reading. */
export function groupFindings(findings: readonly Finding[]): number[] {
  const parents = findings.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] as number;
    return at;
  };
  const first = new Map<string, number>();
  findings.forEach((finding, index) => {
    for (const key of suspects(finding)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else parents[Math.max(root(known), root(index))] = Math.min(root(known), root(index));
    }
  });
  const numbers = new Map<number, number>();
  return findings.map((_, index) => {
    const own = root(index);
    if (!numbers.has(own)) numbers.set(own, numbers.size + 1);
    return numbers.get(own) as number;
  });
}

/** The figures that a finding may blame. A row's figure printed in two columns is one figure, so rows are compared. */
function suspects(finding: Finding): string[] {
  if (finding.outcome?.verdict !== 'discrepant') return [];
  const cells = finding.odd.length > 0 ? finding.odd : finding.outcome.equation.terms.map((term) => term.cell);
  return cells.map((cell) => (cell.kind === 'narrative' ? cell.id : cell.id.slice(0, cell.id.lastIndexOf('.'))));
}
