/** What an accountant tries first on a gap. Equality alone proves nothing, so only a line that may be left out is named. */
import { isNil } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Outcome } from '../model/equation.js';
import type { Hint } from '../model/finding.js';
import { isCarryover } from '../vocabulary/carryovers.js';
import { gapOf, placeOf } from '../wording/place.js';

export function hintsFor(outcome: Outcome, catalogue: Catalogue): Hint[] {
  return [...omittedLine(outcome, catalogue), ...wrongDirection(outcome)];
}

/** The gap is a carryover: somebody may have left it out, or counted it, here alone. */
function omittedLine(outcome: Outcome, catalogue: Catalogue): Hint[] {
  const gap = outcome.residual.abs();
  const involved = new Set(outcome.equation.terms.map((term) => term.cell.id));
  for (const { cell, where } of catalogue.all.values()) {
    if (!isCarryover(where.row?.line) || isNil(cell.amount) || involved.has(cell.id)) continue;
    if (!cell.amount.value.abs().equals(gap)) continue;
    const place = placeOf(cell, catalogue);
    const shown = gapOf(gap, cell);
    return [
      {
        kind: 'omitted-line',
        cells: [cell],
        message: {
          zh: `差额${shown.zh}与${place.zh}同数，疑仅此处未含（或多含）该项。`,
          en: `The gap of ${shown.en} equals ${place.en}; it may have been left out, or counted, here alone.`,
        },
      },
    ];
  }
  return [];
}

/** A change whose opposite direction would fit. */
function wrongDirection(outcome: Outcome): Hint[] {
  if (outcome.equation.form !== 'change') return [];
  const change = outcome.equation.terms[1];
  if (change?.cell.kind !== 'narrative') return [];
  const turned = outcome.residual.minus(change.cell.amount.value.times(change.coefficient).times(2));
  if (!turned.isZero() || isNil(change.cell.amount)) return [];
  return [
    {
      kind: 'direction',
      cells: [change.cell],
      message: {
        zh: '按相反方向（增加改为减少，或减少改为增加）则两年数相符，疑增减方向写反。',
        en: 'With the opposite direction both years agree: increase and decrease may have been confused.',
      },
    },
  ];
}
