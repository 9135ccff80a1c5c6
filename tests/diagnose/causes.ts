/** The causes of a document in the notation of the rules' tests. */
import { run } from '../../src/check/run.js';
import { diagnose } from '../../src/diagnose/index.js';
import type { Solve } from '../../src/diagnose/least/programme.js';
import type { Cause, Correction } from '../../src/model/cause.js';
import type { Document } from '../../src/model/document.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../rules/notation.js';

function diagnosed(document: Document, solve: Solve | null): readonly Cause[] {
  // Few rows confirm a reading that many of them contradict; the search is tried on them all the same.
  const trusting = { trusting: true } as const;
  return diagnose(run(document, RULES, trusting), (changed) => run(changed, RULES, trusting), solve).causes;
}

const placeOf = ({ cell, blank }: Correction): string =>
  cell?.id ?? `${blank?.table.id}.${blank?.row.code ?? blank?.row.line}.blank`;

/** The causes of a document in words, by language. */
export function wordsIn(text: string): readonly Cause['message'][] {
  return diagnosed(documentOf(text), null).map(({ message }) => message);
}

/** `kind certainty: place → right, …`, and for a row that is missing or too many its figures. */
export function causesIn(text: string, solve: Solve | null = null): string[] {
  return diagnosed(documentOf(text), solve).map(({ kind, certain, corrections, cells }) => {
    const shown =
      corrections.length > 0 ? corrections.map((one) => `${placeOf(one)} → ${one.printed}`) : cells.map(({ id }) => id);
    return `${kind} ${certain ? 'certain' : 'candidate'}: ${shown.join(', ')}`;
  });
}
