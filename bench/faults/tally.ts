/** Counts, and their tables in Markdown. */
import type { Verdict } from './judge.js';

export interface Counts {
  planted: number;
  detectable: number;
  detected: number;
  first: number;
  three: number;
  named: number;
  value: number;
  /** Detected although nothing in the document's build shows it: by words, by a code that stands twice. */
  beyond: number;
  milliseconds: number;
}

export function noCounts(): Counts {
  return { planted: 0, detectable: 0, detected: 0, first: 0, three: 0, named: 0, value: 0, beyond: 0, milliseconds: 0 };
}

export function count(counts: Counts, detectable: boolean, verdict: Verdict, milliseconds: number): void {
  counts.planted += 1;
  counts.milliseconds += milliseconds;
  if (!detectable) {
    if (verdict.detected) counts.beyond += 1;
    return;
  }
  counts.detectable += 1;
  if (verdict.detected) counts.detected += 1;
  if (verdict.rank === 1) counts.first += 1;
  if (verdict.rank !== null && verdict.rank <= 3) counts.three += 1;
  if (verdict.all) counts.named += 1;
  if (verdict.valueRight) counts.value += 1;
}

export function sumOf(all: Iterable<Counts>): Counts {
  const total = noCounts();
  for (const one of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += one[key];
  return total;
}

export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

export function tableOf(head: string, rows: readonly (readonly [string, Counts])[]): string {
  const lines = rows.map(([name, one]) =>
    [
      name,
      one.planted,
      one.detectable,
      share(one.detected, one.detectable),
      share(one.first, one.detectable),
      share(one.three, one.detectable),
      share(one.value, one.detectable),
    ].join(' | '),
  );
  return [
    `| ${head} | planted | detectable | detected | true figure first | among the first three | right value |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
