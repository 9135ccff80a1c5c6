/** The arithmetic of a finding: both sides with what their prints stand for, the gap, and what would close it. */
import type { ResultCell, ResultDocument, ResultFinding, ResultTerm } from '../../contract/result.js';
import { Decimal, formatAmount, type Unit } from '../../model/amount.js';
import type { Message } from '../../model/message.js';
import { UNITS } from '../../vocabulary/labels.js';
import { placeOf } from '../place.js';
import { figure } from './figure.js';
import { labelled, paragraph, type View } from './view.js';

type Equation = NonNullable<ResultFinding['equation']>;

/** Yuan that the last place of a print is worth; null where a result does not say. */
export type Fineness = (cell: ResultCell) => Decimal | null;

const ZERO = new Decimal(0);
const NAMED: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: 'wan-yuan', 亿元: 'yi-yuan' };
/** Of more terms than these only the whole is said to be a way to close the gap. */
const WAYS = 6;

/** Zeros, blanks and what is not money are exact; a figure of a table is as fine as its table. */
export function finenessIn({ tables }: ResultDocument): Fineness {
  const steps = new Map(tables.flatMap(({ cells, step }) => cells.map(({ id }) => [id, step] as const)));
  return (cell) => {
    if (cell.unit === null || new Decimal(cell.value ?? 0).isZero()) return ZERO;
    const step = cell.step ?? steps.get(cell.id);
    return step === undefined ? null : new Decimal(step);
  };
}

export function reckoning(equation: Equation, finding: ResultFinding, fineness: Fineness, view: View): string[] {
  const cells = new Map(finding.evidence.map((cell) => [cell.id, cell]));
  const show = printer(equation, cells, view);
  const side = (sign: 1 | -1, name: Message): string[] => {
    const terms = equation.terms.filter((term) => term.coefficient === sign);
    const within = rangeOf(terms, cells, fineness);
    const total = show(sum(terms, cells));
    return [
      ...paragraph(view, sideTitle(name, total, within && [show(within[0]), show(within[1])], view)),
      ...terms.flatMap((term) => {
        const cell = cells.get(term.cell);
        return cell ? figure('  +', cell, finding, view) : [];
      }),
    ];
  };
  return [
    '',
    ...side(1, { zh: '左边', en: 'Left' }),
    ...side(-1, { zh: '右边', en: 'Right' }),
    ...paragraph(view, gapWords(equation, show, view)),
    ...(finding.verdict === 'discrepant' ? ways(equation, cells, view) : []),
  ];
}

function sideTitle(name: Message, total: string, range: readonly [string, string] | null, view: View): string {
  if (view.language === 'zh')
    return `${name.zh}合计 ${total}${range ? `（按四舍五入，实际在 ${range[0]} 至 ${range[1]} 之间）` : ''}：`;
  return `${name.en}, ${total}${range ? ` (as printed it stands for ${range[0]} to ${range[1]})` : ''}:`;
}

/** The least and the greatest that the prints of one side may stand for; null where they are exact or the result does not say. */
function rangeOf(
  terms: readonly ResultTerm[],
  cells: ReadonlyMap<string, ResultCell>,
  fineness: Fineness,
): readonly [Decimal, Decimal] | null {
  let width = ZERO;
  for (const { cell: id } of terms) {
    const cell = cells.get(id);
    const step = cell ? fineness(cell) : null;
    if (step === null) return null;
    width = width.plus(step);
  }
  if (width.isZero()) return null;
  const middle = sum(terms, cells);
  return [middle.minus(width.dividedBy(2)), middle.plus(width.dividedBy(2))];
}

function gapWords(equation: Equation, show: (yuan: Decimal) => string, view: View): string {
  const gap = show(new Decimal(equation.residual));
  const exact = new Decimal(equation.allowed).isZero();
  const allowed = show(new Decimal(equation.allowed));
  const bound = equation.kind === 'bound';
  if (view.language === 'zh') {
    const must = bound ? '左边应不大于右边' : '左边应等于右边';
    return `${must}；左边减右边相差 ${gap}，${exact ? '四舍五入不能解释' : `四舍五入最多可解释 ${allowed}`}。`;
  }
  const must = bound ? 'left must not exceed right' : 'left must equal right';
  return `${must}; left minus right is ${gap}, ${exact ? 'rounding explains none of it' : `rounding explains at most ${allowed}`}.`;
}

/** What each figure would have to be, if all others are right. */
function ways(equation: Equation, cells: ReadonlyMap<string, ResultCell>, view: View): string[] {
  const zh = view.language === 'zh';
  const residual = new Decimal(equation.residual);
  const wholes = equation.terms.filter(
    (term) => equation.terms.filter(({ coefficient }) => coefficient === term.coefficient).length === 1,
  );
  const chosen = equation.terms.length <= WAYS ? equation.terms : wholes;
  const lines = chosen.flatMap((term) => {
    const cell = cells.get(term.cell);
    if (!cell?.value) return [];
    const value = new Decimal(cell.value).minus(residual.times(term.coefficient));
    const limit = equation.kind !== 'bound' ? '' : term.coefficient === 1 ? '≤ ' : '≥ ';
    const text = `${placeOf(cell, view)}${zh ? '应为' : ' would be'} ${limit}${shownAs(value, cell, view)}`;
    return labelled(view, '  ·', text);
  });
  const title = zh
    ? '其余数字无误时，以下任一改动可使等式成立：'
    : 'If all other figures are right, one of these closes it:';
  return lines.length === 0 ? [] : [...paragraph(view, title), ...lines];
}

/** In the unit of a figure, and as fine as it is printed. */
function shownAs(yuan: Decimal, { unit, printed }: Pick<ResultCell, 'unit' | 'printed'>, view: View): string {
  const named = unit === null ? 'yuan' : (NAMED[unit] ?? 'yuan');
  const own = new Decimal(formatAmount(yuan, named, 12).replaceAll(',', '')).decimalPlaces();
  const decimals = Math.max(decimalsOf(printed), own);
  return `${formatAmount(yuan, named, decimals)}${unit === null ? '' : UNITS[unit][view.language]}`;
}

function decimalsOf(printed: string): number {
  return (printed.split('.')[1] ?? '').replace(/\D/g, '').length;
}

function sum(terms: readonly ResultTerm[], cells: ReadonlyMap<string, ResultCell>): Decimal {
  return terms.reduce((total, term) => total.plus(cells.get(term.cell)?.value ?? 0), ZERO);
}

/** Writes yuan in the unit of the first figure, as fine as its finest print. */
function printer(equation: Equation, cells: ReadonlyMap<string, ResultCell>, view: View): (yuan: Decimal) => string {
  const first = cells.get(equation.terms[0]?.cell ?? '');
  const finest = equation.terms.flatMap((term) => {
    const cell = cells.get(term.cell);
    return cell && cell.unit === first?.unit ? [cell] : [];
  });
  const printed = finest.toSorted((a, b) => decimalsOf(b.printed) - decimalsOf(a.printed))[0]?.printed ?? '';
  const like = { unit: first?.unit ?? null, printed };
  return (yuan) => shownAs(yuan, like, view);
}
