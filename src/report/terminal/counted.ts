/** What the report counts where it is not asked for everything: notes on a line each, the rest in figures. */
import type { ResultDocument, ResultFinding } from '../../contract/result.js';
import { isQuestion } from '../../model/counted.js';
import { QUESTIONS, ROUNDING, SCOPE, UNDECIDED } from '../../vocabulary/labels.js';
import { isRemark } from '../items.js';
import { visible } from '../visible.js';
import { severityLabel } from './finding.js';
import { paragraph, say, type View } from './view.js';
import { widthOf } from './width.js';
import { firstLine } from './wrap.js';

/** Notes that are neither roundings nor questions, cut at the end of their line. */
export function renderNotes(findings: readonly ResultFinding[], view: View): string[] {
  const notes = findings.filter((one) => one.severity === 'note' && !isRemark(one));
  if (notes.length === 0) return [];
  return ['', ...notes.map((finding) => lineOf(finding, view))];
}

function lineOf(finding: ResultFinding, view: View): string {
  const label = severityLabel(finding.severity, view);
  const behind = ` [${finding.id}]`;
  const room = view.columns - widthOf(label) - 1 - widthOf(behind);
  const shown = firstLine(visible(finding.message[view.language]), room);
  return `${view.paint.severity.note(label)} ${shown}${behind}`;
}

/** How much there is of what is not listed, and how to see it. */
export function renderCounted(document: ResultDocument, unexplained: readonly ResultFinding[], view: View): string[] {
  const remarks = unexplained.filter(isRemark);
  const of = (verdict: string): number => remarks.filter((one) => one.verdict === verdict).length;
  const questions = document.findings.filter((one) => isQuestion(one) && one.waived !== true).length;
  const counts = [
    [say(view, ROUNDING), of('rounding')],
    [say(view, SCOPE), of('scope')],
    [say(view, QUESTIONS), questions],
    [say(view, UNDECIDED), document.undecided.length],
    [view.language === 'zh' ? '未能核对的数字' : 'figures not tied', document.coverage.untied.length],
  ] as const;
  const shown = counts.filter(([, count]) => count > 0);
  if (shown.length === 0) return [];
  const zh = view.language === 'zh';
  const list = shown.map(([name, count]) => (zh ? `${name} ${count} 项` : `${name}: ${count}`)).join(zh ? '、' : ', ');
  const text = zh ? `未逐项列出：${list}。加 --verbose 列出全部。` : `Not listed: ${list}. --verbose lists everything.`;
  return paragraph(view, text).map(view.paint.faint);
}
