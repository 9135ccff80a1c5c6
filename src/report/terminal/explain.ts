/** One finding in full: every figure with its place, both sides added up, the gap, and what rounding explains of it. */
import { Decimal, formatAmount, type Unit } from '../../model/amount.js';
import type { Result, ResultCell, ResultFinding, ResultTerm } from '../../model/result.js';
import { UNITS } from '../../vocabulary/labels.js';
import type { RenderOptions } from '../format.js';
import { titleOf } from './document.js';
import { severityLabel } from './finding.js';
import { paintFor } from './paint.js';
import { placeOf, positionOf } from './place.js';
import { labelled, paragraph, type View, viewDocument, viewOf } from './view.js';

type Equation = NonNullable<ResultFinding['equation']>;

const NAMED: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: 'wan-yuan', 亿元: 'yi-yuan' };

/** Null where the result has no finding of this id or fingerprint. Ids count within a document, so several may have it. */
export async function explainFinding(result: Result, id: string, options: RenderOptions): Promise<string | null> {
  const view = viewOf(options.language, options.columns, await paintFor(options.colour));
  const wanted = (finding: ResultFinding): boolean => finding.id === id || finding.fingerprint === id;
  const blocks = [
    ...result.documents.flatMap((document) =>
      document.findings
        .filter(wanted)
        .map((finding) => [
          ...paragraph(view, titleOf(document, view)).map(view.paint.heading),
          ...explained(finding, viewDocument(view, document)),
        ]),
    ),
    ...result.summary.findings.filter(wanted).map((finding) => explained(finding, view)),
  ];
  return blocks.length === 0 ? null : `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function explained(finding: ResultFinding, view: View): string[] {
  const { equation, evidence } = finding;
  const terms = new Set(equation?.terms.map((term) => term.cell));
  const others = evidence.filter((cell) => !terms.has(cell.id));
  const also = view.language === 'zh' ? '同时涉及：' : 'Also concerned:';
  const label = severityLabel(finding.severity, view);
  return [
    ...labelled(view, label, finding.message[view.language], view.paint.severity[finding.severity]),
    ...finding.hints.flatMap((hint) => paragraph(view, `→ ${hint.message[view.language]}`)),
    ...paragraph(view, `${finding.id} · ${finding.fingerprint} · ${finding.rule}`).map(view.paint.faint),
    ...(equation ? sides(equation, finding, view) : []),
    ...(others.length > 0 ? ['', ...paragraph(view, equation ? also : figuresOf(view))] : []),
    ...others.flatMap((cell) => figure('  ·', cell, finding, view)),
  ];
}

function figuresOf(view: View): string {
  return view.language === 'zh' ? '所涉数字：' : 'Figures concerned:';
}

function sides(equation: Equation, finding: ResultFinding, view: View): string[] {
  const cells = new Map(finding.evidence.map((cell) => [cell.id, cell]));
  const left = equation.terms.filter((term) => term.coefficient === 1);
  const right = equation.terms.filter((term) => term.coefficient === -1);
  const show = printer(equation, cells, view);
  const zh = view.language === 'zh';
  const must = {
    bound: zh ? '左边应不大于右边' : 'left must not exceed right',
    sum: zh ? '左边应等于右边' : 'left must equal right',
  };
  const of = (terms: readonly ResultTerm[]): string => show(sum(terms, cells));
  const block = (title: string, terms: readonly ResultTerm[]): string[] => [
    ...paragraph(view, title),
    ...terms.flatMap((term) => {
      const cell = cells.get(term.cell);
      return cell ? figure('  +', cell, finding, view) : [];
    }),
  ];
  const gap = show(new Decimal(equation.residual));
  const exact = new Decimal(equation.allowed).isZero();
  const allowed = show(new Decimal(equation.allowed));
  const explains = {
    zh: exact ? '四舍五入不能解释' : `四舍五入最多可解释 ${allowed}`,
    en: exact ? 'rounding explains none of it' : `rounding explains at most ${allowed}`,
  };
  return [
    '',
    ...block(zh ? `左边合计 ${of(left)}：` : `Left, ${of(left)}:`, left),
    ...block(zh ? `右边合计 ${of(right)}：` : `Right, ${of(right)}:`, right),
    ...paragraph(
      view,
      zh
        ? `${must[equation.kind === 'bound' ? 'bound' : 'sum']}；左边减右边相差 ${gap}，${explains.zh}。`
        : `${must[equation.kind === 'bound' ? 'bound' : 'sum']}; left minus right is ${gap}, ${explains.en}.`,
    ),
  ];
}

function figure(label: string, cell: ResultCell, finding: ResultFinding, view: View): string[] {
  const odd = finding.odd.includes(cell.id);
  const unit = cell.unit === null ? '' : UNITS[cell.unit][view.language];
  const printed = `${cell.printed}${unit}`;
  const text = [odd ? `▶【${printed}】` : printed, placeOf(cell, view), positionOf(cell.location, view)]
    .filter(Boolean)
    .join(' ');
  return labelled(view, label, text).map(odd ? view.paint.odd : (line) => line);
}

function sum(terms: readonly ResultTerm[], cells: ReadonlyMap<string, ResultCell>): Decimal {
  return terms.reduce((total, term) => total.plus(cells.get(term.cell)?.value ?? 0), new Decimal(0));
}

/** Writes yuan in the unit of the first figure, as fine as its finest print. */
function printer(equation: Equation, cells: ReadonlyMap<string, ResultCell>, view: View): (yuan: Decimal) => string {
  const first = cells.get(equation.terms[0]?.cell ?? '');
  const name = first?.unit ?? null;
  const unit = name === null ? 'yuan' : (NAMED[name] ?? 'yuan');
  const decimals = Math.max(
    ...equation.terms.map((term) => {
      const cell = cells.get(term.cell);
      return cell?.unit === name ? (cell?.printed.split('.')[1] ?? '').replace(/\D/g, '').length : 0;
    }),
  );
  return (yuan) => {
    const own = new Decimal(formatAmount(yuan, unit, 12).replaceAll(',', '')).decimalPlaces();
    return `${formatAmount(yuan, unit, Math.max(decimals, own))}${name === null ? '' : UNITS[name][view.language]}`;
  };
}
