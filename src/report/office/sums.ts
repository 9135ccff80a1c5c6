/** Equations as rows: those of findings term by term, with live formulas; all of them, ticked. */
import type { ResultCell, ResultFinding, ResultTerm } from '../../contract/result.js';
import type { Desk } from '../papers/sight.js';
import { READING, standingWord } from '../standing.js';
import { letters } from './list.js';
import { type Column, cellsById, ID, PLACE, type Row, RULE, t, UNIT, VERDICTS } from './words.js';

export const TERMS: readonly Column[] = [
  UNIT,
  [t('问题', 'finding'), 8],
  [t('边（左1右-1）', 'side (left 1, right -1)'), 9],
  PLACE,
  [t('原件数字', 'as printed'), 16],
  [t('单位', 'unit'), 7],
  [t('元', 'yuan'), 18],
  [t('应为零（元）', 'should be zero (yuan)'), 18],
  [t('报告差额（元）', 'gap as reported (yuan)'), 18],
  [t('复算', 'worked out again'), 10],
];
const [SIDE_COLUMN, YUAN_COLUMN, SUM_COLUMN, GAP_COLUMN] = [2, 6, 7, 8];

/** Each finding with its terms, and below them the gap as a live formula over them. */
export function termRows(desks: readonly Desk[]): Row[] {
  const rows: Row[] = [];
  for (const desk of desks) {
    for (const finding of desk.document.findings) {
      if (!finding.equation) continue;
      const cells = new Map(finding.evidence.map((cell) => [cell.id, cell]));
      const from = rows.length + 2;
      rows.push(...finding.equation.terms.map((term) => termRow(term, cells, finding, desk)));
      const to = rows.length + 1;
      const [side, yuan] = [letters(SIDE_COLUMN), letters(YUAN_COLUMN)];
      const own = to + 1;
      const { residual } = finding.equation;
      rows.push([
        desk.title,
        finding.id,
        null,
        desk.say(finding.message),
        null,
        null,
        null,
        { formula: `SUMPRODUCT(${side}${from}:${side}${to},${yuan}${from}:${yuan}${to})`, result: residual },
        { decimal: residual },
        {
          formula: `IF(ROUND(${letters(SUM_COLUMN)}${own}-${letters(GAP_COLUMN)}${own},2)=0,"√","×")`,
          result: '√',
        },
      ]);
    }
  }
  return rows;
}

function termRow(
  { coefficient, cell: id }: ResultTerm,
  cells: ReadonlyMap<string, ResultCell>,
  { id: finding }: ResultFinding,
  { title, where }: Desk,
): Row {
  const cell = cells.get(id);
  return [
    title,
    finding,
    { decimal: String(coefficient), decimals: 0 },
    cell ? where(cell) : id,
    cell?.printed ?? '',
    cell?.unit ?? '',
    cell?.value == null ? null : { decimal: cell.value },
  ];
}

export const EQUATIONS: readonly Column[] = [
  UNIT,
  ID,
  RULE,
  [t('判定', 'verdict'), 12],
  [t('勾稽', 'tick'), 6],
  [READING, 12],
  [t('左边', 'left'), 60],
  [t('右边', 'right'), 60],
  [t('差额（元）', 'gap (yuan)'), 15],
  [t('四舍五入可解释（元）', 'rounding explains (yuan)'), 15],
  [t('无法判定的原因', 'why undecided'), 30],
];
const TICKS: Readonly<Record<string, string>> = {
  exact: '√',
  rounding: '≈',
  scope: '≈',
  discrepant: '×',
  undecided: '?',
};
/** More terms than these are counted. */
const TERMS_WRITTEN = 12;

export function equationRows({ document, title, say, where, language }: Desk): Row[] {
  const cells = cellsById(document);
  const side = (terms: readonly ResultTerm[], sign: number): string => {
    const own = terms.filter(({ coefficient }) => coefficient === sign);
    const shown = own.slice(0, TERMS_WRITTEN).map(({ cell: id }) => {
      const cell = cells.get(id);
      return cell ? `${where(cell)} ${cell.printed}` : id;
    });
    const more = language === 'zh' ? `等共${own.length}项` : `… ${own.length} in all`;
    return [...shown, ...(own.length > shown.length ? [more] : [])].join('\n+ ');
  };
  return document.equations.all.map((equation): Row => {
    const { id, rule, verdict, terms, residual, allowed, reason, kind } = equation;
    const reading = standingWord(equation);
    return [
      title,
      id,
      rule,
      say(VERDICTS[verdict] ?? t(verdict, verdict)),
      TICKS[verdict] ?? '',
      reading ? say(reading) : '',
      side(terms, 1),
      `${kind === 'bound' ? '≤ ' : ''}${side(terms, -1)}`,
      { decimal: residual },
      { decimal: allowed },
      reason ? say(reason) : '',
    ];
  });
}
