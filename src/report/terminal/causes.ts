/** Causes: one slip, one item to read. What it explains is named by id; `explain` tells it in full. */
import type { ResultCause, ResultCell, ResultDocument, ResultFinding } from '../../contract/result.js';
import { cellsOf, GRAVITY, gravestOf, lapsedOf, openOf } from '../items.js';
import { positionOf, whereOf } from '../place.js';
import { rewrittenSentences } from '../rewriting.js';
import { renderExcerpts } from './excerpt.js';
import { severityLabel } from './finding.js';
import { labelled, paragraph, type View } from './view.js';
import { widthOf } from './width.js';

/** A part of the report by its gravity, the gravest 0. */
export interface Ranked {
  readonly rank: number;
  readonly lines: readonly string[];
}

/** More ids than this are counted. */
const IDS = 12;

/** Causes with their gravity; a cause whose findings are all waived is not shown. */
export function renderCauses(document: ResultDocument, view: View): Ranked[] {
  return document.causes.flatMap((cause) => {
    const own = openOf(cause, document);
    if (own.length === 0) return [];
    return [{ rank: GRAVITY.indexOf(gravestOf(own)), lines: ['', ...renderCause(document, cause, own, view)] }];
  });
}

function renderCause(
  document: ResultDocument,
  cause: ResultCause,
  findings: readonly ResultFinding[],
  view: View,
): string[] {
  const severity = gravestOf(findings);
  const label = severityLabel(severity, view);
  const indent = ' '.repeat(widthOf(label) + 1);
  const cells = cellsOf(document, cause);
  return [
    ...labelled(view, label, cause.message[view.language], view.paint.severity[severity]),
    ...lapsedOf(findings).flatMap((why) => paragraph(view, `→ ${why[view.language]}`, indent)),
    ...rewrittenSentences(document, cause).flatMap((sentence) =>
      paragraph(view, `→ ${view.language === 'zh' ? '改写为：' : 'rewritten: '}${sentence}`, indent),
    ),
    ...paragraph(view, reference(cause, cells, findings, view), indent).map(view.paint.faint),
    ...renderExcerpts(document, findings, view, { focus: cells, leftOut: cause.leftOut }),
  ];
}

/** Where it stands, and what it explains. */
function reference(
  { id, corrections, explains }: ResultCause,
  cells: readonly ResultCell[],
  findings: readonly ResultFinding[],
  view: View,
): string {
  const zh = view.language === 'zh';
  const [cell] = cells;
  const blank = corrections.find((one) => one.blank !== null)?.blank;
  const place = cell
    ? whereOf(cell, view)
    : [blank?.table, blank && positionOf(blank.location, view)].filter(Boolean).join(' ');
  const counted = GRAVITY.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  const ids =
    explains.length > IDS ? `${explains.slice(0, IDS).join(zh ? '、' : ', ')}…` : explains.join(zh ? '、' : ', ');
  const words = zh ? ['须更正', '请核实', '提示'] : ['to correct', 'to verify', 'notes'];
  const kinds = counted.flatMap((count, at) =>
    count > 0 ? [zh ? `${words[at]} ${count} 处` : `${count} ${words[at]}`] : [],
  );
  return zh
    ? `位置 ${place} · 编号 ${id} · 改正后一并消除 ${kinds.join('、')}（${ids}）`
    : `at ${place} · id ${id} · mends ${kinds.join(', ')} (${ids})`;
}
