/** A baseline (`gouji-baseline/1`): findings that somebody answers for, each with its gap at that time, until a day. */
import type { Message } from '../model/message.js';

export interface Waiver {
  readonly rule: string;
  readonly fingerprint: string;
  /** The document that the finding is in, so that a waiver is missed only where its document was checked. */
  readonly document: string;
  /** Left minus right at that time, in yuan as a plain decimal; null for findings on words. */
  readonly gap: string | null;
  /** How many figures or pieces of text the finding named at that time. */
  readonly places: number;
  readonly who: string;
  readonly why: string;
  /** The last day on which it holds, as YYYY-MM-DD. */
  readonly until: string;
  /** What was found, for whoever reads the file; nothing relies on it. */
  readonly finding?: Message;
}

export interface Baseline {
  readonly schema: 'gouji-baseline/1';
  readonly waivers: readonly Waiver[];
}
