/** The file of a baseline, and which finding an entry of it is for. */
import type { Baseline, Waiver } from '../contract/baseline.js';

export const NO_WAIVERS: Baseline = { schema: 'gouji-baseline/1', waivers: [] };

/** The file of a baseline: in one order, so that a change of it shows what changed. */
export function baselineText({ schema, waivers }: Baseline): string {
  const sorted = [...waivers].sort((a, b) => compare(keyOf(a), keyOf(b)));
  return `${JSON.stringify({ schema, waivers: sorted }, null, 2)}\n`;
}

export function keyOf({ document, rule, fingerprint }: Pick<Waiver, 'document' | 'rule' | 'fingerprint'>): string {
  return `${document}\n${rule}\n${fingerprint}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
