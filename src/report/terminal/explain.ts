/** One finding in full: every figure with its place, both sides added up, the gap, and what rounding explains of it. */
import type { Result, ResultCell, ResultDocument, ResultFinding } from '../../contract/result.js';
import type { RenderOptions } from '../format.js';
import { standingWords } from '../standing.js';
import { titleOf } from '../title.js';
import { explainedCause, explainedFigure } from './explain-cause.js';
import { figure } from './figure.js';
import { severityLabel } from './finding.js';
import { paintFor } from './paint.js';
import { type Fineness, finenessIn, reckoning } from './reckoning.js';
import { labelled, paragraph, say, type View, viewDocument, viewOf } from './view.js';

/** A finding, a cause or a figure. Null where the result has none of this id or fingerprint, nor prints such a figure. Ids count within a document, so several may have it. */
export async function explainFinding(result: Result, id: string, options: RenderOptions): Promise<string | null> {
  const view = viewOf(options.language, options.columns, await paintFor(options.colour));
  const wanted = (finding: ResultFinding): boolean => finding.id === id || finding.fingerprint === id;
  const blocks = [
    ...result.documents.flatMap((document) => {
      const own = viewDocument(view, document);
      const title = paragraph(view, titleOf(document, view)).map(view.paint.heading);
      const figures = figuresNamed(document, id);
      return [
        ...document.findings
          .filter(wanted)
          .map((finding) => [...title, ...explained(finding, own, finenessIn(document))]),
        ...document.causes
          .filter((cause) => cause.id === id)
          .map((cause) => [...title, ...explainedCause(cause, document, own)]),
        ...(figures.length > 0 ? [[...title, ...explainedFigure(figures, document, own)]] : []),
      ];
    }),
    ...result.summary.findings.filter(wanted).map((finding) => explained(finding, view, () => null)),
  ];
  return blocks.length === 0 ? null : `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The figure of this id; else all that print this amount. */
function figuresNamed({ tables, narrative }: ResultDocument, name: string): readonly ResultCell[] {
  const cells = [...narrative, ...tables.flatMap((table) => table.cells)];
  const own = cells.filter(({ id }) => id === name);
  if (own.length > 0 || !/\d/.test(name)) return own;
  return cells.filter(({ printed, unit }) => unit !== null && printed.replaceAll(',', '') === name.replaceAll(',', ''));
}

function explained(finding: ResultFinding, view: View, fineness: Fineness): string[] {
  const { equation, evidence } = finding;
  const terms = new Set(equation?.terms.map((term) => term.cell));
  const others = evidence.filter((cell) => !terms.has(cell.id));
  const also = view.language === 'zh' ? '同时涉及：' : 'Also concerned:';
  const label = severityLabel(finding.severity, view);
  const words = standingWords([finding]);
  const standing = words ? [say(view, words)] : [];
  return [
    ...labelled(view, label, finding.message[view.language], view.paint.severity[finding.severity]),
    ...finding.hints.flatMap((hint) => paragraph(view, `→ ${hint.message[view.language]}`)),
    ...paragraph(view, [finding.id, finding.fingerprint, finding.rule, ...standing].join(' · ')).map(view.paint.faint),
    ...(equation ? reckoning(equation, finding, fineness, view) : []),
    ...(others.length > 0 ? ['', ...paragraph(view, equation ? also : figuresOf(view))] : []),
    ...others.flatMap((cell) => figure('  ·', cell, finding, view)),
  ];
}

function figuresOf(view: View): string {
  return view.language === 'zh' ? '所涉数字：' : 'Figures concerned:';
}
