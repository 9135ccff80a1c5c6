/** Causes that a rule states itself: a unit that slipped, a percentage that does not follow from the figures beside it. */
import type { Checked } from '../check/run.js';
import type { Cause } from '../model/cause.js';
import type { Cell } from '../model/document.js';
import type { Finding } from '../model/finding.js';
import { wordCause } from './wording.js';

export function statedCauses(
  { findings, outcomes, catalogue }: Checked,
  explained: ReadonlySet<Finding>,
): readonly Cause[] {
  const confirmed = new Set(
    outcomes.flatMap(({ verdict, equation }) => (verdict === 'exact' ? equation.terms.map(({ cell }) => cell.id) : [])),
  );
  return findings.flatMap((finding): Cause[] => {
    const { suggests } = finding;
    if (!suggests || explained.has(finding)) return [];
    const { kind, cell, printed, value, says } = suggests;
    const others = finding.evidence.filter((one: Cell) => one !== cell);
    const cause = {
      kind,
      corrections: [{ cell, blank: null, printed, value }],
      cells: [cell],
      certain: others.every(({ id }) => confirmed.has(id)),
      alternatives: [],
      explains: [finding],
      confirmedBy: [],
      contradictedBy: [],
    };
    return [{ ...cause, message: wordCause(cause, catalogue, says) }];
  });
}
