/** What is to be said of one figure of a source, and how to find it there. */
import type { Severity } from './finding.js';
import type { Location } from './source.js';

export interface Remark {
  readonly location: Location;
  readonly severity: Severity;
  readonly text: string;
  readonly printed: string;
  /** The name of the row of a table; null for the narrative. */
  readonly row: string | null;
  readonly sentence: string;
}
