/** What the whole tool says of a document in notation, in one line each. */
import { run } from '../../src/check/run.js';
import type { Cell } from '../../src/model/document.js';
import type { Outcome } from '../../src/model/equation.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from './notation.js';

/** The equations of a rule: `exact 表八.total.total = 表八.total.basic + 表八.total.project`. All rules run, as in a real check. */
export function equationsOf(rule: string, text: string): string[] {
  return run(documentOf(text), RULES)
    .outcomes.filter(({ equation }) => equation.rule === rule)
    .map(inWords);
}

/** The findings of a rule: severity, verdict, and the odd figures, or all figures where none is odd. */
export function findingsOf(rule: string, text: string): string[] {
  return run(documentOf(text), RULES)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, outcome, odd, evidence }) =>
      [severity, outcome?.verdict ?? 'words', ...ids(odd.length > 0 ? odd : evidence)].join(' '),
    );
}

/** Why a rule leaves its equations undecided, in Chinese. */
export function undecidedOf(rule: string, text: string): string[] {
  return run(documentOf(text), RULES)
    .undecided.filter((one) => one.rule === rule)
    .map(({ reason }) => reason.zh);
}

const SIGNS = { sum: '=', restatement: '=', bound: '≤' } as const;

function inWords({ equation, verdict }: Outcome): string {
  const side = (sign: 1 | -1): string => {
    const cells = equation.terms.filter(({ coefficient }) => coefficient === sign).map(({ cell }) => cell);
    return ids(cells).join(' + ') || '0';
  };
  return `${verdict} ${side(1)} ${SIGNS[equation.kind]} ${side(-1)}`;
}

function ids(cells: readonly Cell[]): string[] {
  return cells.map(({ id }) => id);
}
