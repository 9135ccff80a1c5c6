/** One equation written out: both sides with their figures and sums, the gap, and what rounding explains. */
import type { Links } from '../linked.js';

const VERDICTS: Readonly<Record<string, readonly [zh: string, en: string, sign: string]>> = {
  exact: ['一致', 'agrees', '✓'],
  rounding: ['尾差', 'within rounding', '≈'],
  scope: ['口径差异', 'differs in scope', '≈'],
  discrepant: ['不一致', 'does not agree', '✗'],
  undecided: ['无法判定', 'undecided', '?'],
};

function element(name: string, className: string, ...inside: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...inside);
  return made;
}

export function arithmetic(links: Links, at: number, isChinese: boolean, focus: readonly string[]): HTMLElement {
  const equation = links.equations[at];
  if (!equation) return element('div', '');
  const [rule, verdict, sign, left, right, leftSum, rightSum, gap, allowed, reason] = equation;
  const [zh, en, mark] = VERDICTS[verdict] ?? [verdict, verdict, ''];
  const side = (ids: readonly string[]): HTMLElement[] =>
    ids.map((id) => {
      const [printed = '', own = '', other = ''] = links.cells[id] ?? [];
      const button = element('button', focus.includes(id) ? 'term focus' : 'term');
      (button as HTMLButtonElement).type = 'button';
      button.dataset.cell = id;
      button.append(element('b', '', printed === '' ? '–' : printed), element('span', '', isChinese ? own : other));
      return button;
    });
  const nothing = element('i', '', isChinese ? '（无）' : '(none)');
  const words = isChinese
    ? `相差 ${gap}，四舍五入最多可解释 ${allowed}`
    : `gap ${gap}; rounding explains at most ${allowed}`;
  return element(
    'div',
    `equation ${verdict}`,
    element('p', 'verdictline', `${mark} ${isChinese ? zh : en} `, element('code', '', rule)),
    element('div', 'side', element('p', 'total', leftSum), ...(left.length > 0 ? side(left) : [nothing])),
    element('p', 'sign', sign),
    element(
      'div',
      'side',
      element('p', 'total', rightSum),
      ...(right.length > 0 ? side(right) : [nothing.cloneNode(true)]),
    ),
    element('p', 'gap', words),
    ...(reason ? [element('p', 'reason', isChinese ? reason[0] : reason[1])] : []),
  );
}
