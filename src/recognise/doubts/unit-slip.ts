/**
 * A table whose unit line contradicts its figures: what other tables print of the same quantities is the same number ten thousand
 * or a hundred million times over. That is one slip of a unit and not a break of every figure, so the table's unit is put in doubt.
 */
import { Decimal, isNil } from '../../model/amount.js';
import type { Cell, Claim, Table } from '../../model/document.js';

const EXPONENTS = [4, -4, 8, -8] as const;
/** One pair may be chance; where two places share only one quantity, it is no proof. */
const FEWEST = 2;
const TOTALS = new Set(['total', 'totalUses', 'totalSources']);
const HALF = new Decimal('0.5');

/** A table, or the sentences. */
type Place = Table | null;

interface Print {
  readonly place: Place;
  readonly cell: Cell;
}

/** What two places print of the same quantities: how many agree, and how many are shifted by each power of ten. */
interface Pair {
  same: number;
  readonly shifted: Map<number, { readonly own: Cell; readonly other: Cell; count: number }>;
}

export function markUnitSlips(tables: readonly Table[], claims: readonly Claim[]): readonly Table[] {
  const pairs = pairsOf(tables, claims);
  const slipped = new Set<Place>();
  return tables.map((table) => {
    const others = [...(pairs.get(table) ?? [])].filter(([other]) => !slipped.has(other));
    const agreeing = others.filter(([, { same }]) => same > 0).length;
    const [exponent, against] = mostShifted(others.map(([, pair]) => pair));
    const [first] = against;
    if (!first || against.length <= agreeing) return table;
    slipped.add(table);
    const doubts = table.doubts.includes('unit') ? table.doubts : [...table.doubts, 'unit' as const];
    return { ...table, doubts, unitSlip: { exponent, own: first.own, other: first.other } };
  });
}

/** The power of ten by which most places are shifted, and a pair of figures from each of them. */
function mostShifted(pairs: readonly Pair[]): [number, readonly { own: Cell; other: Cell }[]] {
  const candidates = EXPONENTS.map((exponent): [number, { own: Cell; other: Cell }[]] => {
    const against = pairs.flatMap(({ same, shifted }) => {
      const shift = shifted.get(exponent);
      return shift && shift.count >= FEWEST && shift.count > same ? [shift] : [];
    });
    return [exponent, against];
  });
  return candidates.reduce((most, one) => (one[1].length > most[1].length ? one : most));
}

function pairsOf(tables: readonly Table[], claims: readonly Claim[]): ReadonlyMap<Place, Map<Place, Pair>> {
  const pairs = new Map<Place, Map<Place, Pair>>();
  for (const prints of quantitiesOf(tables, claims)) {
    for (const one of prints) {
      const own = pairs.get(one.place) ?? new Map<Place, Pair>();
      pairs.set(one.place, own);
      for (const other of prints) {
        if (other.place === one.place) continue;
        const pair = own.get(other.place) ?? { same: 0, shifted: new Map() };
        own.set(other.place, pair);
        compare(one.cell, other.cell, pair);
      }
    }
  }
  return pairs;
}

function compare(own: Cell, other: Cell, pair: Pair): void {
  if (own.amount.value.equals(other.amount.value) || agrees(own, other, 0)) {
    pair.same += 1;
    return;
  }
  for (const exponent of EXPONENTS) {
    if (!agrees(own, other, exponent)) continue;
    const shift = pair.shifted.get(exponent) ?? { own, other, count: 0 };
    shift.count += 1;
    pair.shifted.set(exponent, shift);
  }
}

/** Whether one figure is the other, so many places on, as far as both are printed. */
function agrees(own: Cell, other: Cell, exponent: number): boolean {
  const factor = new Decimal(`1e${-exponent}`);
  const slack = own.step.times(factor).plus(other.step).times(HALF);
  return own.amount.value.times(factor).minus(other.amount.value).abs().lessThanOrEqualTo(slack);
}

/** Prints of the same code, or of the total, in columns of one meaning. */
function quantitiesOf(tables: readonly Table[], claims: readonly Claim[]): Iterable<readonly Print[]> {
  const prints = new Map<string, Print[]>();
  const add = (key: string, print: Print): void => {
    prints.set(key, [...(prints.get(key) ?? []), print]);
  };
  for (const table of tables) {
    for (const row of table.rows) {
      const name = row.code ?? (row.line !== null && TOTALS.has(row.line) ? 'total' : null);
      if (name === null) continue;
      row.cells.forEach((cell, at) => {
        const column = table.columns[at];
        if (cell && column && cell.amount.state === 'value')
          add(`${name}/${column.key}/${column.year}`, { place: table, cell });
      });
    }
  }
  for (const { subject, cell, year, measure } of claims) {
    if (cell && measure === 'amount' && subject !== null && TOTALS.has(subject) && !isNil(cell.amount))
      add(`total/total/${year}`, { place: null, cell });
  }
  return prints.values();
}
