/** One finding: how grave, what is the matter, what may explain it, where it stands. */
import type { ResultFinding } from '../../contract/result.js';
import { SEVERITIES } from '../../vocabulary/labels.js';
import { focusOf } from '../focus.js';
import { columnsOf, matterOf } from '../items.js';
import { whereOf } from '../place.js';
import { column, labelled, paragraph, say, type View } from './view.js';
import { widthOf } from './width.js';

/** More places than this are told by `explain`. */
const PLACES = 3;

/**
 * Hints that stand above already are not said again. A figure that is printed in two columns of its row breaks the same
 * equation twice; the second time only the column is named.
 */
export function renderFinding(finding: ResultFinding, above: readonly ResultFinding[], view: View): string[] {
  const twin = above.find((other) => matterOf(other) === matterOf(finding));
  const columns = twin ? columnsOf(finding).filter((name) => !columnsOf(twin).includes(name)) : [];
  if (columns.length > 0) return alsoIn(columns, finding, view);
  const said = new Set(above.flatMap(({ hints }) => hints.map((hint) => hint.message.zh)));
  const hints = finding.hints.filter((hint) => !said.has(hint.message.zh));
  const label = severityLabel(finding.severity, view);
  const indent = ' '.repeat(widthOf(label) + 1);
  return [
    ...labelled(view, label, finding.message[view.language], view.paint.severity[finding.severity]),
    ...hints.flatMap((hint) => paragraph(view, `→ ${hint.message[view.language]}`, indent)),
    ...paragraph(view, reference(finding, view), indent).map(view.paint.faint),
  ];
}

function alsoIn(columns: readonly string[], finding: ResultFinding, view: View): string[] {
  const label = severityLabel(finding.severity, view);
  const names = columns.join(view.language === 'zh' ? '、' : ', ');
  const text =
    view.language === 'zh'
      ? `${names}栏同此。 编号 ${finding.id} · 规则 ${finding.rule}`
      : `the same in column ${names} · id ${finding.id} · rule ${finding.rule}`;
  return labelled(view, label, text, view.paint.severity[finding.severity]);
}

export function severityLabel(severity: ResultFinding['severity'], view: View): string {
  const labels = Object.values(SEVERITIES).map((message) => say(view, message));
  return column(say(view, SEVERITIES[severity]), Math.max(...labels.map(widthOf)));
}

/** Places of the figures in question, and the names under which `explain` and `--rule` know the finding. */
function reference(finding: ResultFinding, view: View): string {
  const focus = focusOf([finding]);
  const zh = view.language === 'zh';
  const places = focus.slice(0, PLACES).map((cell) => [whereOf(cell, view), cell.printed].filter(Boolean).join(' '));
  const rest = focus.length - places.length;
  const more = rest > 0 ? [zh ? `另有 ${rest} 处` : `${rest} more`] : [];
  const where = [...places, ...more].join(zh ? '；' : '; ');
  return zh
    ? `位置 ${where} · 编号 ${finding.id} · 规则 ${finding.rule}`
    : `at ${where} · id ${finding.id} · rule ${finding.rule}`;
}
