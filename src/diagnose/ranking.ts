/** Which of several explanations that are as good: the one that leaves the document with the fewest new troubles. */
import { corroborationOf } from './corroboration.js';
import { correctionsBy, type Trial } from './explained.js';
import type { Solution } from './search.js';

/** Explanations that cost so much more than the best are nearly as good. */
const AS_GOOD = 0.3;
/** So many of them are tried on the document itself. */
const TRIED = 4;
const FRESH = 0.35;
const GONE = 0.04;
const CORROBORATED = 0.05;

/** The likeliest first, and only those that are nearly as good as it. */
export function ranked(solutions: readonly Solution[], trial: Trial): readonly Solution[] {
  const [best, ...others] = solutions;
  if (!best) return [];
  const rivals = [best, ...others.filter(({ cost, left }) => cost <= best.cost + AS_GOOD && isAsFull(left, best))];
  if (rivals.length === 1) return rivals;
  const judged = rivals.map((solution, at) => {
    const verdict = at < TRIED ? trial.after(correctionsBy(solution.system, solution.steps)) : null;
    const corroborated = corroborationOf(trial.checked.document, correctionsBy(solution.system, solution.steps));
    const effect = verdict ? verdict.fresh * FRESH - verdict.gone.length * GONE : 0;
    const cost = solution.cost + effect - corroborated.length * CORROBORATED;
    return { ...solution, cost };
  });
  const tried = judged.slice(0, TRIED).sort((a, b) => a.cost - b.cost);
  const likeliest = tried[0] ?? best;
  return [...tried, ...judged.slice(TRIED)].filter(({ cost }) => cost <= likeliest.cost + AS_GOOD);
}

function isAsFull(left: Solution['left'], best: Solution): boolean {
  return left.length <= best.left.length;
}
