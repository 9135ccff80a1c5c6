/**
 * Tells true findings from false ones. A finding that was opened on the page (verified.tsv) has that verdict. Else it is true if it shows a
 * key of the document's truth, and false if not: published budgets nearly always tie.
 */
import { bare } from './truth.js';

const FIGURES = /\d[\d,]*(?:\.\d+)?/g;
/** A direction may be the wrong word of a sentence, and so a key. */
const DIRECTIONS = /增加|减少/g;

/** All figures and directions that a finding shows, in its evidence or in its message. */
function shownBy({ evidence, message }) {
  return new Set(
    [
      ...evidence.map(({ printed }) => printed),
      ...(message.zh.match(FIGURES) ?? []),
      ...(message.zh.match(DIRECTIONS) ?? []),
    ]
      .map(bare)
      .filter((text) => text !== ''),
  );
}

/** Errors, and the warnings of equations. Warnings on words are judged only where somebody looked. */
const isJudged = ({ severity, verdict }) => severity === 'error' || (severity === 'warning' && verdict !== null);

function verdictIn(verified, hashes, rule, shown) {
  return verified.find(
    (one) => one.rule === rule && hashes.has(one.sha256) && one.figures.every((figure) => shown.has(figure)),
  );
}

/**
 * The judged findings of one document, and the truths that any finding above a note reports. A slip is one fault: findings joined by one
 * cause are one slip, every other finding is a slip of its own.
 */
export function findingsOf(document, { keys }, verified) {
  const hashes = new Set(document.files.map(({ sha256 }) => sha256));
  const reported = new Set();
  const judged = [];
  for (const finding of document.findings) {
    if (finding.severity === 'note') continue;
    const shown = shownBy(finding);
    const hits = keys.filter(({ any }) =>
      any.some(({ figure, rule }) => shown.has(figure) && finding.rule.startsWith(rule)),
    );
    for (const hit of hits) reported.add(hit.text);
    const seen = verdictIn(verified, hashes, finding.rule, shown);
    if (!isJudged(finding) && !seen) continue;
    judged.push({
      id: finding.id,
      rule: finding.rule,
      standing: finding.standing ?? null,
      severity: finding.severity,
      slip: finding.cause ?? finding.id,
      isTrue: seen ? seen.isTrue : hits.length > 0,
      isVerified: seen !== undefined,
      figures: [...new Set(finding.evidence.map(({ printed }) => bare(printed)))].filter((text) => text !== ''),
    });
  }
  return { judged, reported: [...reported] };
}

/** Slips with their verdict: one that any of its findings is true of is true. */
export function slipsOf(judged) {
  const slips = new Map();
  for (const { slip, isTrue } of judged) slips.set(slip, (slips.get(slip) ?? false) || isTrue);
  const verdicts = [...slips.values()];
  return { true: verdicts.filter(Boolean).length, false: verdicts.filter((isTrue) => !isTrue).length };
}

/**
 * The upper end of what the precision may be: the one-sided 90 % bound of Clopper and Pearson, the share at which so few true ones of so
 * many would still be seen in one case of ten.
 */
export function upperBound(hits, all) {
  if (all === 0 || hits === all) return 1;
  let [low, high] = [hits / all, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (atMost(hits, all, middle) > 0.1) low = middle;
    else high = middle;
  }
  return high;
}

/** The probability of at most so many hits. Summed by logarithms: one term alone may be below the smallest number. */
function atMost(hits, all, share) {
  let logTerm = all * Math.log1p(-share);
  let sum = Math.exp(logTerm);
  for (let at = 1; at <= hits; at++) {
    logTerm += Math.log((all - at + 1) / at) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(logTerm);
  }
  return sum;
}
