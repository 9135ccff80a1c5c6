/** A claim before its figure has become a cell. */
import type { Claim } from '../../model/document.js';

export interface RawClaim extends Omit<Claim, 'cell'> {
  readonly printed: string | null;
  readonly unit: string | null;
}

/** What a claim says nothing of. */
export const UNSAID = {
  direction: null,
  baseYear: null,
  printed: null,
  unit: null,
  partOf: null,
  lead: null,
  changeOf: null,
  none: false,
  of: null,
  base: null,
  baseOf: null,
} as const satisfies Partial<RawClaim>;
