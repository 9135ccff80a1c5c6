/** Whether a waived finding is still what was waived, or has become more. */
import type { Waiver } from '../contract/baseline.js';
import type { ResultFinding } from '../contract/result.js';
import { Decimal } from '../model/amount.js';
import type { Message } from '../model/message.js';

/** What a finding weighs: its gap in yuan, and how many places it names. */
export function sizeOf({ equation, evidence, odd }: ResultFinding): Pick<Waiver, 'gap' | 'places'> {
  return { gap: equation?.residual ?? null, places: Math.max(1, equation ? odd.length : evidence.length) };
}

/** In words from what to what it grew; null where it is as it was, or less. */
export function growthOf(finding: ResultFinding, waiver: Pick<Waiver, 'gap' | 'places'>): Message | null {
  const now = sizeOf(finding);
  if (now.gap !== null && waiver.gap !== null && isMore(new Decimal(now.gap), new Decimal(waiver.gap))) {
    return {
      zh: `差额由豁免时的${yuan(waiver.gap)}元变为${yuan(now.gap)}元，豁免不再适用，请重新核实。`,
      en: `The gap was ${yuan(waiver.gap)} CNY when it was waived and is ${yuan(now.gap)} CNY now; the waiver no longer applies.`,
    };
  }
  if (now.places > waiver.places) {
    return {
      zh: `所涉由豁免时的${waiver.places}处变为${now.places}处，豁免不再适用，请重新核实。`,
      en: `It concerned ${waiver.places} places when it was waived and concerns ${now.places} now; the waiver no longer applies.`,
    };
  }
  return null;
}

/** Beyond the old gap, or to the other side of zero: another gap than the one that was accounted for. */
function isMore(now: Decimal, before: Decimal): boolean {
  if (now.isZero()) return false;
  return now.isPositive() !== before.isPositive() || now.abs().greaterThan(before.abs());
}

function yuan(gap: string): string {
  const [whole = '', fraction = ''] = gap.split('.');
  return fraction === '' ? whole : `${whole}.${fraction.padEnd(2, '0')}`;
}
