/** Small equations for the tests of the arithmetic. Figures are in yuan unless a unit is named. */
import { Decimal, parseAmount, stepOf, type Unit } from '../../src/model/amount.js';
import type { Cell, Placing } from '../../src/model/document.js';
import type { Equation, EquationKind, Term } from '../../src/model/equation.js';
import type { Location } from '../../src/model/source.js';

interface Details {
  readonly id?: string;
  readonly unit?: Unit;
  readonly placing?: Placing['state'];
  readonly location?: Location;
}

const FORMS = { sum: 'list', restatement: 'same', bound: 'atMost' } as const;

let cells = 0;

/** A cell that prints this text. `step` is in yuan; the default is the last place printed. */
export function cell(printed: string, step?: string | number, details: Details = {}): Cell {
  const amount = parseAmount(printed, details.unit ?? 'yuan');
  cells += 1;
  return {
    id: details.id ?? `cell-${cells}`,
    kind: 'table',
    amount,
    step: step === undefined ? stepOf(amount.unit, amount.decimals) : new Decimal(step),
    money: true,
    location: details.location ?? { file: 'test.txt' },
    placing: { state: details.placing ?? 'given', onlyEvidence: [] },
  };
}

/** 万元 with two decimals, as most tables print: a step of 100 yuan. */
export function wan(printed: string, details: Details = {}): Cell {
  return cell(printed, 100, { ...details, unit: 'wan-yuan' });
}

/** left = right, or left ≤ right for a bound. */
export function equation(
  kind: EquationKind,
  left: readonly Cell[],
  right: readonly Cell[],
  more: Partial<Pick<Equation, 'scope' | 'undecided' | 'whenBroken' | 'instance'>> = {},
): Equation {
  const side =
    (coefficient: 1 | -1) =>
    (of: Cell): Term => ({ coefficient, cell: of });
  const terms = [...left.map(side(1)), ...right.map(side(-1))];
  return { rule: 'test', instance: 'test', form: FORMS[kind], kind, terms, ...more };
}

export function sum(total: Cell, ...addends: readonly Cell[]): Equation {
  return equation('sum', [total], addends);
}
