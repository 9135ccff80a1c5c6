/**
 * Causes that a rule states itself: a unit that slipped, a section that lacks its item, a percentage that does not follow from the figures beside
 * it. Of a percentage it may be one of those figures that is wrong: where one stroke makes it fit, and nothing else confirms it, it is likelier.
 */
import { printedLike } from '../binding/printed-like.js';
import type { Checked } from '../check/run.js';
import { Decimal } from '../model/amount.js';
import type { Cause, Correction } from '../model/cause.js';
import type { Cell } from '../model/document.js';
import type { Finding, Suggestion } from '../model/finding.js';
import { slipBetween, sourcesOf } from './misprint.js';
import { fenOf } from './system.js';
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
    const others = finding.evidence.filter((cell) => cell !== suggests.cell);
    const own: Correction = { cell: suggests.cell, blank: null, printed: suggests.printed, value: suggests.value };
    const amounts = others.filter(({ id }) => !confirmed.has(id)).flatMap((cell) => fitting(cell, suggests));
    const [amount] = isStroke(suggests) ? [] : amounts;
    const [best, ...rest] = amount ? [amount.correction, own] : [own, ...amounts.map(({ correction }) => correction)];
    const cause = {
      kind: amount?.kind ?? suggests.kind,
      corrections: [best as Correction],
      cells: [amount?.cell ?? suggests.cell],
      certain: rest.length === 0 && others.every(({ id }) => confirmed.has(id)),
      alternatives: rest,
      explains: [finding],
      confirmedBy: [],
      contradictedBy: [],
      corroboration: [],
    };
    return [{ ...cause, message: wordCause(cause, catalogue, amount ? undefined : suggests.says) }];
  });
}

/** Whether the print is one stroke from what the rule works out. */
function isStroke({ cell, value }: Suggestion): boolean {
  const scale = new Decimal(10).pow(cell.amount.decimals);
  const [right, printed] = [value.times(scale), cell.amount.value.times(scale)].map((steps) =>
    fenOf(steps.dividedBy(100)),
  );
  return right !== null && printed !== null && slipBetween(right ?? 0, printed ?? 0) !== null;
}

/** The amount that is one stroke from the print and makes the rule hold; none where several do. */
function fitting(
  cell: Cell,
  { fits }: Suggestion,
): { readonly cell: Cell; readonly kind: Cause['kind']; readonly correction: Correction }[] {
  const [value, step] = [fenOf(cell.amount.value), Math.max(1, fenOf(cell.step) ?? 1)];
  if (!fits || value === null) return [];
  const printed = Math.round(value / step);
  const found = sourcesOf(printed).filter((steps) => steps > 0 && fits(cell, new Decimal(steps * step).dividedBy(100)));
  const [only, another] = found;
  if (only === undefined || another !== undefined) return [];
  const right = new Decimal(only * step).dividedBy(100);
  const correction = { cell, blank: null, printed: printedLike(right, cell), value: right };
  return [{ cell, kind: slipBetween(only, printed) ?? 'digit', correction }];
}
