/** What was read, how much of it is tied, and what is not: so that silence can be trusted. */
import type { Coverage, ResultDocument } from '../../contract/result.js';
import { percent } from '../percent.js';
import { placeOf, positionOf } from '../place.js';
import { labelled, paragraph, type View } from './view.js';

const LISTED = 10;

export function renderCoverage(document: ResultDocument, view: View): string[] {
  const { coverage } = document;
  const untied = (view.verbose ? coverage.untied.slice(0, LISTED) : []).flatMap(({ cell, reason }) => {
    const where = [placeOf(cell, view), positionOf(cell.location, view), cell.printed].filter(Boolean).join(' ');
    return labelled(view, '  ·', `${where}${view.language === 'zh' ? '：' : ': '}${reason[view.language]}`);
  });
  return [
    '',
    ...paragraph(view, amounts(coverage, view)),
    ...untied,
    ...(view.verbose ? rest(coverage, view) : []),
    ...others(coverage, view),
    ...equations(document, view),
  ];
}

function amounts({ amounts, tied, untied }: Coverage, view: View): string {
  const share =
    amounts === 0 ? '' : view.language === 'zh' ? `（${percent(tied, amounts)}）` : ` (${percent(tied, amounts)})`;
  return view.language === 'zh'
    ? `共读取金额 ${amounts} 个，已勾稽 ${tied} 个${share}，未能核对 ${untied.length} 个${untied.length > 0 && view.verbose ? '：' : '。'}`
    : `${amounts} amounts read, ${tied} tied${share}, ${untied.length} not tied${untied.length > 0 && view.verbose ? ':' : '.'}`;
}

function rest({ untied }: Coverage, view: View): string[] {
  const more = untied.length - LISTED;
  if (more <= 0) return [];
  return labelled(
    view,
    '  ·',
    view.language === 'zh' ? `其余 ${more} 个见 --format json` : `${more} more: see --format json`,
  );
}

function others({ other }: Coverage, view: View): string[] {
  const all = other.weights + other.counts + other.percentages;
  if (all === 0) return [];
  const text =
    view.language === 'zh'
      ? `非金额数字 ${all} 个（权重 ${other.weights}、数量 ${other.counts}、百分比 ${other.percentages}），已核对 ${other.checked} 个。`
      : `${all} figures that are not money (weights ${other.weights}, counts ${other.counts}, percentages ${other.percentages}), ${other.checked} checked.`;
  return paragraph(view, text);
}

function equations({ equations }: ResultDocument, view: View): string[] {
  const { exact, rounding, scope, discrepant, undecided } = equations;
  const all = exact + rounding + scope + discrepant + undecided;
  const text =
    view.language === 'zh'
      ? `等式 ${all} 个：一致 ${exact}、尾差 ${rounding}、口径差异 ${scope}、不一致 ${discrepant}、无法判定 ${undecided}。`
      : `${all} equations: ${exact} agree, ${rounding} within rounding, ${scope} differ in scope, ${discrepant} do not agree, ${undecided} undecided.`;
  return paragraph(view, text);
}
