/**
 * Equations that only confirm: basic expenditure by function against basic expenditure by economic class. They hold in simple units alone
 * (retired staff's operating costs stand in 302, other subsidies in 303), so they are never findings; but where a suggestion makes one of
 * them hold to the last digit, that is evidence for it.
 */
import { printedLike } from '../binding/printed-like.js';
import { Decimal } from '../model/amount.js';
import type { Correction } from '../model/cause.js';
import type { Cell, Document, Table } from '../model/document.js';
import type { Message } from '../model/message.js';

interface Term {
  readonly code: string;
  readonly cell: Cell;
}

interface Identity {
  readonly whole: readonly Term[];
  readonly parts: readonly Term[];
}

const PENSIONS = ['30108', '30109'];

/** What else speaks for these corrections: identities that hold with them, and did not hold as printed. */
export function corroborationOf(document: Document, corrections: readonly Correction[]): readonly Message[] {
  const right = new Map(corrections.flatMap(({ cell, value }) => (cell ? [[cell.id, value] as const] : [])));
  if (right.size === 0) return [];
  return identitiesOf(document).flatMap((identity) => {
    const all = [...identity.whole, ...identity.parts];
    if (!all.some(({ cell }) => right.has(cell.id))) return [];
    const holds = (of: (cell: Cell) => Decimal): boolean => sum(identity.whole, of).equals(sum(identity.parts, of));
    const corrected = (cell: Cell): Decimal => right.get(cell.id) ?? cell.amount.value;
    return holds(corrected) && !holds(({ amount }) => amount.value) ? [words(identity, corrected)] : [];
  });
}

function sum(terms: readonly Term[], of: (cell: Cell) => Decimal): Decimal {
  return terms.reduce((total, { cell }) => total.plus(of(cell)), new Decimal(0));
}

/**
 * 208 = 30108 + 30109 + 303, and what is left of both sides: the other classes and the pensions paid for staff = 301 + 302 + 310. Figures that
 * are not printed are taken for nothing.
 */
function identitiesOf({ tables }: Document): readonly Identity[] {
  const [byFunction, byClass] = ['generalPublicExpenditure', 'generalPublicBasic'].map((kind) =>
    tables.find((table) => table.kind === kind),
  );
  if (!byFunction || !byClass) return [];
  const classes = termsOf(byFunction, 'basic', (code) => code.length === 3);
  const economic = termsOf(byClass, 'total', (code) => code.length === 3 || PENSIONS.includes(code));
  const social = classes.filter(({ code }) => code === '208');
  const rest = classes.filter(({ code }) => code !== '208');
  const pensions = economic.filter(({ code }) => PENSIONS.includes(code));
  const subsidies = economic.filter(({ code }) => code === '303');
  const costs = economic.filter(({ code }) => code.length === 3 && code !== '303');
  if (social.length !== 1 || pensions.length === 0 || rest.length === 0 || costs.length === 0) return [];
  return [
    { whole: social, parts: [...pensions, ...subsidies] },
    { whole: costs, parts: [...rest, ...pensions] },
  ];
}

function termsOf({ columns, rows }: Table, key: string, isWanted: (code: string) => boolean): readonly Term[] {
  const latest = columns.reduce((year, column) => Math.max(year, column.year ?? 0), 0);
  const at = columns.findIndex((column) => column.key === key && (column.year === null || column.year === latest));
  return rows.flatMap(({ code, cells }) => {
    const cell = cells[at];
    return code !== null && cell && isWanted(code) ? [{ code, cell }] : [];
  });
}

function words({ whole, parts }: Identity, of: (cell: Cell) => Decimal): Message {
  const side = (terms: readonly Term[]): string =>
    terms.map(({ code, cell }) => `${code} ${printedLike(of(cell), cell)}`).join(' + ');
  const computation = `${side(whole)} = ${side(parts)}`;
  return {
    zh: `按支出功能分类与经济分类交叉计算相符：${computation}（仅作旁证，结构复杂的单位不一定成立）`,
    en: `basic expenditure by function and by economic class then agree: ${computation} (evidence only; it need not hold in every unit)`,
  };
}
