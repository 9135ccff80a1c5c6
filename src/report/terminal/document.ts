/** The report on one document. */
import type { ResultDocument, ResultFinding, ResultWaiver } from '../../contract/result.js';
import { countsOf, isRemark, itemsOf, unexplainedOf } from '../items.js';
import { titleOf } from '../title.js';
import { isUnchecked, UNCHECKED } from '../unchecked.js';
import { renderCauses } from './causes.js';
import { renderCounted, renderNotes } from './counted.js';
import { renderCoverage } from './coverage.js';
import { renderGroups } from './groups.js';
import { renderProblems, renderUndecided } from './open.js';
import { renderQuestions } from './questions.js';
import { renderRemarks } from './remarks.js';
import { paragraph, type View, viewDocument } from './view.js';
import { renderWaived } from './waived.js';

export function renderDocument(document: ResultDocument, given: View, waivers: readonly ResultWaiver[] = []): string[] {
  const view = viewDocument(given, document);
  const counted = document.findings.filter((finding) => finding.waived !== true);
  const unexplained = unexplainedOf(document);
  const listed = unexplained.filter((one) => !isRemark(one) && (view.verbose || one.severity !== 'note'));
  // The gravest first; of the same gravity what has a cause.
  const matters = [...renderCauses(document, view), ...renderGroups(document, listed, view)];
  return [
    ...paragraph(view, titleOf(document, view)).map(view.paint.heading),
    ...paragraph(view, filesOf(document, view)).map(view.paint.faint),
    ...verdict(document, view),
    ...matters.toSorted((a, b) => a.rank - b.rank).flatMap(({ lines }) => lines),
    ...(view.verbose
      ? [...renderRemarks(unexplained, view), ...renderQuestions(counted, view)]
      : renderNotes(unexplained, view)),
    ...renderWaived(document, waivers, view),
    ...(view.verbose ? renderUndecided(document, view) : []),
    ...renderProblems(document, view),
    ...renderCoverage(document, view),
    ...(view.verbose ? [] : renderCounted(document, unexplained, view)),
    ...renderHint(document, counted, view),
  ];
}

/** A Word file has neither pages nor lines that could be named; a copy with comments shows the places. */
function renderHint({ files }: ResultDocument, counted: readonly ResultFinding[], view: View): string[] {
  const grave = counted.some(({ severity }) => severity !== 'note');
  if (!grave || !files.some(({ format }) => format === 'docx')) return [];
  const text =
    view.language === 'zh'
      ? '要在 Word 中看到各处：加 --annotate 文件夹，写出带批注的副本。'
      : 'To see the places in Word: --annotate FOLDER writes a copy with comments.';
  return paragraph(view, text).map(view.paint.faint);
}

/** The files that the document was read from; of several it is said that they were put together. */
function filesOf({ files }: ResultDocument, { language }: View): string {
  const names = files.map(({ path }) => path);
  if (names.length === 1) return names.join();
  return language === 'zh'
    ? `由 ${names.length} 个文件合为一份：${names.join('、')}`
    : `put together from ${names.length} files: ${names.join(', ')}`;
}

const NOTHING_FOUND = {
  zh: '未发现须更正事项（不等于未核对部分无误）',
  en: 'Nothing to correct was found (which does not vouch for what was not checked)',
};

function verdict(document: ResultDocument, view: View): string[] {
  const items = itemsOf(document);
  const { error: errors, warning: warnings, note: notes } = countsOf(items);
  const worst = errors ? 'error' : warnings ? 'warning' : null;
  const usual = isUnchecked(document) ? view.paint.severity.warning : view.paint.good;
  const brush = worst ? view.paint.severity[worst] : usual;
  const none = isUnchecked(document) ? UNCHECKED : NOTHING_FOUND;
  const zh = view.language === 'zh';
  const causes = items.filter(({ cause }) => cause !== null).length;
  const because = causes === 0 ? '' : zh ? `其中查明原因 ${causes} 处。` : ` Causes found: ${causes}.`;
  const rest = zh
    ? `请核实 ${warnings} 项，提示 ${notes} 项。${because}`
    : `${warnings} to verify, notes: ${notes}.${because}`;
  const first = errors
    ? zh
      ? `须更正 ${errors} 项，`
      : `${errors} to correct, `
    : `${none[view.language]}${zh ? '；' : '; '}`;
  return paragraph(view, `${first}${rest}`).map(brush);
}
