/**
 * Hints for findings that no cause explains. A gap equals some figure of a document only too often, so equality alone is no reason: a figure of the
 * equation itself is named, whose sign, point or two digits, put right, would close the gap; or one of its own parts, or a carryover, that is as
 * great as the gap. (Pre-filters of bookkeeping: half the gap, a power of ten, a gap divisible by nine, a gap that is an item.)
 */
import { printedLike } from '../binding/printed-like.js';
import type { Checked } from '../check/run.js';
import { type Decimal, isNil } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cell } from '../model/document.js';
import type { Finding, Hint } from '../model/finding.js';
import { gapOf, placeOf } from '../wording/place.js';
import { partLike } from './kinds.js';
import { type Slip, slipBetween } from './misprint.js';
import { fenOf } from './system.js';

const MOST = 2;
/** More addends than these have one by chance whose digits happen to fit. */
const MOST_TERMS = 12;

const WORDS: Readonly<Partial<Record<Slip, { readonly zh: string; readonly en: string }>>> = {
  sign: { zh: '正负号相反', en: 'with the other sign' },
  point: { zh: '小数点或单位错位', en: 'with its point or unit moved' },
  transposition: { zh: '相邻两位数字颠倒', en: 'with two digits exchanged' },
};

/** For each finding without a cause what an accountant would try first. */
export function unexplainedHints(
  { findings, catalogue }: Checked,
  explained: ReadonlySet<Finding>,
): ReadonlyMap<Finding, readonly Hint[]> {
  const hints = new Map<Finding, readonly Hint[]>();
  for (const finding of findings) {
    if (finding.outcome?.verdict !== 'discrepant' || explained.has(finding)) continue;
    const own = hintsOn(finding, catalogue);
    if (own.length > 0) hints.set(finding, own);
  }
  return hints;
}

function hintsOn({ outcome, hints }: Finding, catalogue: Catalogue): readonly Hint[] {
  if (!outcome || outcome.equation.kind === 'bound') return [];
  const { terms } = outcome.equation;
  const slips =
    terms.length > MOST_TERMS
      ? []
      : terms.flatMap(({ cell, coefficient }) => slipHint(cell, outcome.residual.times(coefficient), catalogue));
  const known = new Set(hints.flatMap(({ cells }) => cells));
  const parts = terms.slice(0, 1).flatMap(({ cell }) => partHint(cell, outcome.residual.abs(), catalogue));
  return [...slips, ...parts.filter(({ cells }) => !cells.some((cell) => known.has(cell)))].slice(0, MOST);
}

function slipHint(cell: Cell, excess: Decimal, catalogue: Catalogue): Hint[] {
  if (isNil(cell.amount) || cell.step.isZero()) return [];
  const right = cell.amount.value.minus(excess);
  const [step, shown, wanted] = [fenOf(cell.step), fenOf(cell.amount.value), fenOf(right)];
  if (!step || shown === null || wanted === null) return [];
  const slip = slipBetween(wanted / step, shown / step);
  const words = slip && WORDS[slip];
  if (!words) return [];
  const [place, printed] = [placeOf(cell, catalogue), printedLike(right, cell)];
  return [
    {
      kind: slip,
      cells: [cell],
      message: {
        zh: `${place.zh}${cell.amount.printed}如改为${printed}（${words.zh}），此式即相符，但与其他数不符，请核对原始资料。`,
        en: `${place.en} ${cell.amount.printed} as ${printed} (${words.en}) would close this gap, though it would not fit other figures; see the source.`,
      },
    },
  ];
}

function partHint(total: Cell, gap: Decimal, catalogue: Catalogue): Hint[] {
  const part = gap.isZero() ? null : partLike(total, gap, catalogue);
  if (!part) return [];
  const [place, shown] = [placeOf(part, catalogue), gapOf(gap, part)];
  return [
    {
      kind: 'part',
      cells: [part],
      message: {
        zh: `差额${shown.zh}与${place.zh}同数，该数是此合计的组成部分或结转，请核对是否漏加或多加。`,
        en: `The gap of ${shown.en} equals ${place.en}, a part of this total or a carryover: was it left out, or added twice?`,
      },
    },
  ];
}
