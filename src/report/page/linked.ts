/** What the page holds for its script: the shape that the one writes and the other reads. */

/** Arrays instead of objects, since a document has a thousand of each. The script in `client` reads them by place. */
export interface Links {
  /** By id: print, place in Chinese and in English, mark. */
  readonly cells: Readonly<Record<string, readonly [printed: string, zh: string, en: string]>>;
  readonly equations: readonly LinkedEquation[];
  /** The equation of a finding, by number. */
  readonly findings: Readonly<Record<string, number>>;
}

export type LinkedEquation = readonly [
  rule: string,
  verdict: string,
  /** `=` or `≤`. */
  sign: string,
  left: readonly string[],
  right: readonly string[],
  leftSum: string,
  rightSum: string,
  gap: string,
  allowed: string,
  reason: readonly [zh: string, en: string] | null,
];
