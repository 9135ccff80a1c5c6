/** Rows that several forms share: the tree by function with its sums, the tree by economic class, the sources of money. */
import {
  allOf,
  type Department,
  type Economic,
  economicName,
  type Fen,
  granted,
  type Item,
  nameOf,
  sum,
} from './department.js';

export interface CodedRow {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly Fen[];
}

/** Classes, sections and items in the order of their codes; each figure is summed upwards. The first row is the total. */
export function byFunction(
  items: readonly Item[],
  figuresOf: (item: Item) => readonly Fen[],
): {
  readonly total: readonly Fen[];
  readonly rows: readonly CodedRow[];
} {
  const rows = new Map<string, Fen[]>();
  const total: Fen[] = [];
  const ordered = [...items].sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const item of ordered) {
    const figures = figuresOf(item);
    for (const code of [item.code.slice(0, 3), item.code.slice(0, 5), item.code]) {
      const row = rows.get(code) ?? figures.map(() => 0);
      rows.set(code, row);
      figures.forEach((figure, at) => {
        row[at] = (row[at] ?? 0) + figure;
      });
    }
    figures.forEach((figure, at) => {
      total[at] = (total[at] ?? 0) + figure;
    });
  }
  return { total, rows: [...rows].map(([code, figures]) => ({ code, name: nameOf(code), figures })) };
}

/** 301, 302, 303, 310 with what is below them: all, personnel, operating. */
export function byEconomicClass(economic: readonly Economic[]): {
  readonly total: readonly Fen[];
  readonly rows: readonly CodedRow[];
} {
  const classes = [...new Set(economic.map(({ code }) => code.slice(0, 3)))].sort();
  const split = (code: string, amount: Fen): Fen[] =>
    /^30[13]/.test(code) ? [amount, amount, 0] : [amount, 0, amount];
  const rows = classes.flatMap((code) => {
    const below = economic.filter((one) => one.code.startsWith(code));
    const whole = { code, name: economicName(code), figures: split(code, sum(below.map(({ amount }) => amount))) };
    return [whole, ...below.map((one) => ({ code: one.code, name: one.name, figures: split(one.code, one.amount) }))];
  });
  const all = economic.map(({ code, amount }) => split(code, amount));
  return { total: [0, 1, 2].map((at) => sum(all.map((figures) => figures[at] ?? 0))), rows };
}

export const ofFund = ({ items }: Department, fund: Item['fund']): readonly Item[] =>
  items.filter((item) => item.fund === fund);

/** Where the money comes from: appropriations of the year by fund, own revenue, what was carried over. */
export function sourcesOf(department: Department): {
  readonly revenue: Readonly<Record<Item['fund'], Fen>>;
  readonly carried: Readonly<Record<Item['fund'], Fen>>;
  readonly own: Fen;
  readonly granted: Fen;
  readonly all: Fen;
} {
  const of = (fund: Item['fund'], figure: (item: Item) => Fen): Fen => sum(ofFund(department, fund).map(figure));
  const fresh = (item: Item): Fen => granted(item) - item.carried;
  const carried = (item: Item): Fen => item.carried;
  return {
    revenue: { general: of('general', fresh), funds: of('funds', fresh), capital: of('capital', fresh) },
    carried: { general: of('general', carried), funds: of('funds', carried), capital: of('capital', carried) },
    own: sum(department.items.map(({ own, ownProject }) => own + ownProject)),
    granted: sum(department.items.map(granted)),
    all: sum(department.items.map(allOf)),
  };
}

/** The classes with what is spent on each: all, and by fund. */
export function classesOf(items: readonly Item[]): readonly CodedRow[] {
  const of =
    (fund: Item['fund']) =>
    (item: Item): Fen =>
      item.fund === fund ? granted(item) : 0;
  return byFunction(items, (item) => [
    allOf(item),
    granted(item),
    of('general')(item),
    of('funds')(item),
    of('capital')(item),
  ]).rows.filter(({ code }) => code.length === 3);
}
