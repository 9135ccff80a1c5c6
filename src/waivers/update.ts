/** New entries of a baseline. Nothing is absorbed silently: each is listed, and each has somebody who answers for it. */
import type { Baseline, Waiver } from '../contract/baseline.js';
import type { Result, ResultFinding } from '../contract/result.js';
import { isQuestion } from '../model/counted.js';
import type { Severity } from '../model/finding.js';
import { identityOf } from '../model/identity.js';
import { keyOf } from './baseline.js';
import { growthOf, sizeOf } from './growth.js';

export interface Answer {
  readonly who: string;
  readonly why: string;
  readonly until: string;
}

export interface Addition {
  readonly finding: ResultFinding;
  readonly document: string;
  /** The entry that this one replaces: its gap grew, or it is past its day. */
  readonly before: Waiver | null;
}

/** Findings of these severities that a result, with its baseline laid over it, still counts. */
export function openFindings(
  { documents }: Result,
  { waivers }: Baseline,
  severities: readonly Severity[],
): readonly Addition[] {
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver), waiver]));
  const additions = documents.flatMap((one) => {
    const document = identityOf(one);
    return one.findings
      .filter((finding) => finding.waived !== true && !isQuestion(finding) && severities.includes(finding.severity))
      .map((finding) => ({
        finding,
        document,
        before: byKey.get(keyOf({ ...finding, document })) ?? null,
      }));
  });
  // Of a document that was checked in several formats, the greater.
  const greatest = new Map<string, Addition>();
  for (const addition of additions) {
    const key = keyOf({ ...addition.finding, document: addition.document });
    const known = greatest.get(key);
    if (!known || isGreater(addition.finding, known.finding)) greatest.set(key, addition);
  }
  return [...greatest.values()];
}

function isGreater(one: ResultFinding, other: ResultFinding): boolean {
  return growthOf(one, sizeOf(other)) !== null;
}

/** The baseline with these findings in it; all other entries stay as they are. */
export function withAdditions(baseline: Baseline, additions: readonly Addition[], answer: Answer): Baseline {
  const waivers = new Map(baseline.waivers.map((waiver) => [keyOf(waiver), waiver]));
  for (const { finding, document } of additions) {
    const { rule, fingerprint, message } = finding;
    const { who, why, until } = answer;
    const waiver = { rule, fingerprint, document, ...sizeOf(finding), who, why, until, finding: message };
    waivers.set(keyOf(waiver), waiver);
  }
  return { ...baseline, waivers: [...waivers.values()] };
}
