/** What the script of the page needs to connect figures: every equation with its terms, its gap and what rounding explains of it. */
import type { ResultCell, ResultDocument } from '../../contract/result.js';
import { Decimal, formatAmount, type Unit } from '../../model/amount.js';
import { placeOf, sightOf } from '../place.js';
import { visible } from '../visible.js';
import type { LinkedEquation, Links } from './linked.js';

const UNITS: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: 'wan-yuan', 亿元: 'yi-yuan' };

export function linksOf(document: ResultDocument): Links {
  const cells = [...document.narrative, ...document.tables.flatMap((table) => table.cells), ...document.strays];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const [zh, en] = [sightOf(document, 'zh'), sightOf(document, 'en')];
  const used = new Set([
    ...document.equations.all.flatMap(({ terms }) => terms.map(({ cell }) => cell)),
    ...document.findings.flatMap(({ evidence }) => evidence.map(({ id }) => id)),
  ]);
  const equations = document.equations.all.map((equation): LinkedEquation => {
    const terms = (sign: 1 | -1): string[] =>
      equation.terms.filter(({ coefficient }) => coefficient === sign).map(({ cell }) => cell);
    const show = shownLike(equation.terms.flatMap(({ cell }) => byId.get(cell) ?? []));
    const sum = (ids: readonly string[]): string =>
      show(ids.reduce((total, id) => total.plus(byId.get(id)?.value ?? 0), new Decimal(0)));
    const [left, right] = [terms(1), terms(-1)];
    return [
      equation.rule,
      equation.verdict,
      equation.kind === 'bound' ? '≤' : '=',
      left,
      right,
      sum(left),
      sum(right),
      show(new Decimal(equation.residual)),
      show(new Decimal(equation.allowed)),
      equation.reason ? [visible(equation.reason.zh), visible(equation.reason.en)] : null,
    ];
  });
  return {
    cells: Object.fromEntries(
      cells
        .filter(({ id }) => used.has(id))
        .map((cell) => [cell.id, [visible(cell.printed), visible(placeOf(cell, zh)), visible(placeOf(cell, en))]]),
    ),
    equations,
    findings: findingNumbers(document),
  };
}

/** A finding and its equation have the same terms and the same gap. */
function findingNumbers({ findings, equations }: ResultDocument): Record<string, number> {
  const key = (rule: string, terms: readonly { readonly coefficient: number; readonly cell: string }[]): string =>
    `${rule} ${terms.map(({ coefficient, cell }) => `${coefficient}${cell}`).join(' ')}`;
  const numbers = new Map(equations.all.map(({ rule, terms }, at) => [key(rule, terms), at]));
  return Object.fromEntries(
    findings.flatMap(({ id, rule, equation }) => {
      const at = equation ? numbers.get(key(rule, equation.terms)) : undefined;
      return at === undefined ? [] : [[id, at]];
    }),
  );
}

/** In the unit of the first figure, and as fine as any of them is printed. */
function shownLike(cells: readonly ResultCell[]): (yuan: Decimal) => string {
  const unit = cells[0]?.unit ?? null;
  const named = unit === null ? 'yuan' : (UNITS[unit] ?? 'yuan');
  const printed = cells
    .filter((cell) => cell.unit === unit)
    .map((cell) => (cell.printed.split('.')[1] ?? '').replace(/\D/g, '').length);
  const decimals = Math.max(0, ...printed);
  return (yuan) => {
    const own = new Decimal(formatAmount(yuan, named, FINEST).replaceAll(',', '')).decimalPlaces();
    return `${formatAmount(yuan, named, Math.max(decimals, own))}${unit ?? ''}`;
  };
}

const FINEST = 12;
