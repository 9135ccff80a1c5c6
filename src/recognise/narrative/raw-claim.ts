/** A claim before its figure has become a cell. */
import type { Claim } from '../../model/document.js';

export interface RawClaim extends Omit<Claim, 'cell'> {
  readonly printed: string | null;
  readonly unit: string | null;
}
