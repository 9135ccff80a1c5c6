/** Which of several explanations that are nearly as good: the one that leaves the document with the fewest new troubles. */
import { changesOf, type Trial } from './explained.js';
import type { Solution } from './search.js';

/** So many of the best are tried on the document itself. */
const TRIED = 4;
const FRESH = 0.35;
const GONE = 0.04;

export function ranked(solutions: readonly Solution[], trial: Trial): readonly Solution[] {
  if (solutions.length < 2) return solutions;
  const judged = solutions.map((solution, at) => {
    const verdict = at < TRIED ? trial.after(changesOf(solution.steps)) : null;
    const cost = solution.cost + (verdict ? verdict.fresh * FRESH - verdict.gone.length * GONE : 0);
    return { ...solution, cost };
  });
  const tried = judged.slice(0, TRIED).sort((a, b) => a.cost - b.cost);
  return [...tried, ...judged.slice(TRIED)];
}
