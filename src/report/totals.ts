/**
 * 总数对照表: the quantities that several tables print, a row each, with what every table and the narrative print of it, so that the odd one
 * is seen at a glance. Read from the equations of a result.
 */
import type { ResultCell, ResultDocument, ResultRow, ResultTable } from '../contract/result.js';

/** Prints of one quantity in one table, or in the narrative. */
interface Prints {
  readonly cells: readonly ResultCell[];
  /** Whether a finding or a cause points at one of them. */
  readonly isOdd: boolean;
}

interface Quantity {
  /** What it is called where it is printed first: line and column of a table. */
  readonly name: string;
  /** For each place (see `Totals.places`) its prints; null where it prints none. */
  readonly prints: readonly (Prints | null)[];
}

export interface Totals {
  /** Numbers of tables in their order; null is the narrative, at the end. */
  readonly places: readonly (string | null)[];
  /** The places as a head of columns: titles without what all of them begin with. */
  readonly labels: readonly (string | null)[];
  /** In reading order: those that a finding or a cause points at, and those that most places print. */
  readonly quantities: readonly Quantity[];
}

const NIL = /^[-–—−/0.,\s]*$/;
/** In fewer places there is nothing to compare at a glance. */
const FEWEST_PLACES = 3;
const MOST_QUANTITIES = 20;

export function totalsOf(document: ResultDocument): Totals {
  const byId = new Map<string, ResultCell>();
  for (const cell of [...document.tables.flatMap(({ cells }) => cells), ...document.narrative]) byId.set(cell.id, cell);
  const odd = oddIn(document);
  const all = classesOf(document, byId)
    .map((cells) => ({ cells, places: new Set(cells.map(({ table }) => table)) }))
    .filter(({ places, cells }) => places.size >= FEWEST_PLACES && cells.some(({ kind }) => kind === 'table'));
  const apart = apartIn(document);
  const isApart = (cells: readonly ResultCell[]): boolean => {
    const ids = new Set(cells.map(({ id }) => id));
    return apart.some((pair) => pair.every((id) => ids.has(id)));
  };
  const isOdd = (cells: readonly ResultCell[]): boolean => cells.some(({ id }) => odd.has(id));
  const chosen = new Set(
    all
      .toSorted((a, b) => (isOdd(a.cells) === isOdd(b.cells) ? b.places.size - a.places.size : isOdd(a.cells) ? -1 : 1))
      .slice(0, MOST_QUANTITIES),
  );
  const used = new Set(all.flatMap(({ places }) => [...places]));
  const places = [
    ...document.tables
      .map(({ number }) => number)
      .filter((number, at, list) => used.has(number) && list.indexOf(number) === at),
    ...(used.has(null) ? [null] : []),
  ];
  const quantities = all
    .filter((one) => chosen.has(one))
    .map(({ cells }) => ({
      name: nameOf(cells, document),
      prints: places.map((place): Prints | null => {
        const own = cells.filter(({ table }) => table === place);
        return own.length === 0 ? null : { cells: own, isOdd: isOdd(own) && isApart(cells) };
      }),
    }));
  const titles = document.tables.filter(({ number, title }) => number === title).map(({ title }) => title);
  const skipped = commonStart(titles);
  const labels = places.map((place) =>
    place !== null && titles.includes(place) ? place.slice(skipped) || place : place,
  );
  return { places, labels, quantities };
}

/** Figures that should be equal and are found not to be. */
function apartIn({ findings }: ResultDocument): readonly (readonly string[])[] {
  return findings
    .filter(({ severity, waived }) => severity !== 'note' && waived !== true)
    .flatMap(({ equation }) => (equation?.kind === 'restatement' ? [equation.terms.map(({ cell }) => cell)] : []));
}

/** What titles of several tables all begin with says nothing between them. */
function commonStart(names: readonly string[]): number {
  const [first = '', ...others] = names;
  let length = 0;
  while (others.length > 0 && length < first.length && others.every((name) => name[length] === first[length]))
    length += 1;
  return length;
}

/** The figures that a finding calls odd, or that a cause would change. */
export function oddIn({ findings, causes }: Pick<ResultDocument, 'findings' | 'causes'>): ReadonlySet<string> {
  const counted = findings.filter(({ severity, waived }) => severity !== 'note' && waived !== true);
  return new Set([...counted.flatMap((finding) => finding.odd), ...causes.flatMap((cause) => cause.cells)]);
}

/** Figures that equalities join, whether they hold or not; those of a sum with a single addend where it holds. */
function classesOf({ equations }: ResultDocument, byId: ReadonlyMap<string, ResultCell>): ResultCell[][] {
  const parents = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    while (parents.has(top)) top = parents.get(top) as string;
    return top;
  };
  for (const { kind, terms, verdict } of equations.all) {
    if (kind === 'bound' || verdict === 'undecided' || verdict === 'scope') continue;
    const [one, other, third] = terms.filter(({ cell }) => !NIL.test(byId.get(cell)?.printed ?? ''));
    if (!one || !other || third || one.coefficient === other.coefficient) continue;
    if (kind === 'sum' && verdict !== 'exact') continue;
    const [a, b] = [root(one.cell), root(other.cell)];
    if (a !== b) parents.set(b, a);
  }
  const classes = new Map<string, ResultCell[]>();
  for (const cell of byId.values()) {
    const top = root(cell.id);
    classes.set(top, [...(classes.get(top) ?? []), cell]);
  }
  return [...classes.values()].filter((cells) => cells.length > 1);
}

/** By the first table that prints it: its line, and its column where that is not the total. */
function nameOf(cells: readonly ResultCell[], { tables }: ResultDocument): string {
  const first = cells.find(({ kind }) => kind === 'table');
  const table = tables.find((one) => one.cells.some(({ id }) => id === first?.id));
  const row = table?.rows.find((one) => one.cells.includes(first?.id ?? ''));
  const line = [row?.code, row?.name].filter(Boolean).join(' ') || rowless(table, row);
  const column = first?.column && first.column.key !== 'total' ? ` · ${first.column.printed}` : '';
  return `${line}${column}`;
}

/** A table of one row without a name is what its title says. */
function rowless(table: ResultTable | undefined, row: ResultRow | undefined): string {
  return row?.name || table?.title || '';
}
