/** What is to be said of one figure of a source. */
import type { Severity } from './finding.js';
import type { Location } from './source.js';

export interface Remark {
  readonly location: Location;
  readonly severity: Severity;
  readonly text: string;
  /** What stands there. */
  readonly printed: string;
}
