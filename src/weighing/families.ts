/** Which reading an equation is an instance of, and on what ground that reading starts. */
import type { Catalogue } from '../model/catalogue.js';
import type { Cell, Claim, Ground, Row, Table } from '../model/document.js';
import type { Equation } from '../model/equation.js';

export interface Reading {
  /** All instances of one reading carry the same name. */
  readonly family: string;
  readonly ground: Ground;
}

/** What a user's own rule says is stated, whatever it reads. */
const OWN = 'own/';

const WEAKEST: readonly Ground[] = ['assumed', 'shown', 'stated'];

function weakest(grounds: readonly (Ground | undefined)[]): Ground {
  return WEAKEST.find((ground) => grounds.includes(ground)) ?? 'stated';
}

export function readingOf(equation: Equation, catalogue: Catalogue): Reading {
  if (equation.rule.startsWith(OWN)) return { family: equation.rule, ground: 'stated' };
  const spots = spotsOf(equation, catalogue);
  if (equation.form === 'columns') return acrossColumns(spots);
  if (equation.form === 'children') return downRows(equation, spots);
  const claims = equation.terms.flatMap(({ cell }) => catalogue.where(cell).claim ?? []);
  if (claims.length > 0) return inNarrative(equation, claims, catalogue);
  if (equation.form === 'same') return betweenTables(spots);
  const tables = [...new Set(spots.map(({ table }) => table.id))].sort();
  return { family: `${equation.rule} ${tables.join(' ')}`, ground: groundOfTables(spots) };
}

interface Spot {
  readonly coefficient: 1 | -1;
  readonly table: Table;
  readonly row: Row;
  readonly column: number;
}

function spotsOf({ terms, vacant = [] }: Equation, catalogue: Catalogue): Spot[] {
  const printed = terms.flatMap(({ coefficient, cell }): Spot[] => {
    const { table, row, columnIndex } = catalogue.where(cell);
    return table && row ? [{ coefficient, table, row, column: columnIndex }] : [];
  });
  return [...printed, ...vacant];
}

/** "This column is the sum of those", over all rows. */
function acrossColumns(spots: readonly Spot[]): Reading {
  const whole = spots.find(({ coefficient }) => coefficient === 1);
  const parts = spots.filter((spot) => spot !== whole).map(({ column }) => column);
  const { table, column } = (whole ?? spots[0]) as Spot;
  return {
    family: `columns ${table.id} ${column} = ${parts.sort((a, b) => a - b).join(' + ')}`,
    ground: table.columns[column]?.ground ?? 'stated',
  };
}

/** "These rows make that one", over all columns and parents of a table, by what joins them: codes, the total, or named lines. */
function downRows({ whenBroken }: Equation, spots: readonly Spot[]): Reading {
  const whole = spots.find(({ coefficient }) => coefficient === 1);
  const { table, row } = (whole ?? spots[0]) as Spot;
  const parts = spots.filter((spot) => spot !== whole);
  const edge = row.code !== null ? 'codes' : parts.some((part) => part.row.code !== null) ? 'classes' : 'lines';
  const grounds = parts.map((part) => part.row.ground);
  return {
    family: `${edge} ${table.id}`,
    ground: whenBroken ? 'assumed' : edge === 'codes' ? 'stated' : weakest(grounds),
  };
}

/** "This table is that one", over the rows of the same two columns. The rule does not matter: a total leans on the rows beside it. */
function betweenTables(spots: readonly Spot[]): Reading {
  const columns = [...new Set(spots.map(({ table, column }) => `${table.id}.${column}`))].sort();
  return { family: `same ${columns.join(' ')}`, ground: groundOfTables(spots) };
}

/** A table of no known kind says nothing of what its figures are. */
function groundOfTables(spots: readonly Spot[]): Ground {
  return spots.every(({ table }) => table.kind !== null) ? 'stated' : 'assumed';
}

/**
 * Sentences of one chapter that print their figures alike confirm one another. A relation is stated where each of its figures has a named
 * subject; a list, where its members are a closed set as well.
 */
function inNarrative(equation: Equation, claims: readonly Claim[], catalogue: Catalogue): Reading {
  const [first] = claims as [Claim];
  const form = `${equation.form} ${chapterOf(first)} ${printOf(first.cell)}`;
  const spots = spotsOf(equation, catalogue);
  const named = claims.every(({ subject, measure }) => subject !== null || measure !== 'amount');
  const closed = equation.form !== 'list' || isClosed(claims);
  const ground = named && closed && groundOfTables(spots) === 'stated' ? 'stated' : 'assumed';
  return { family: `${equation.rule} ${form}`, ground };
}

function chapterOf({ section }: Claim): string {
  return section.split('、')[0] ?? '';
}

function printOf(cell: Cell | null): string {
  return cell ? `${cell.amount.unit} ${cell.amount.decimals}` : '';
}

/** Members that make their whole whatever the sentence says, by the ends of their subjects. */
const CLOSED: readonly (readonly string[])[] = [
  ['basic', 'project'],
  ['personnel', 'operating'],
  ['overseasvisits', 'vehicles', 'hospitality'],
  ['vehiclepurchase', 'vehicleoperation'],
  ['goods', 'services', 'works'],
];

/** The figures of a list: the whole first. A change may leave out members that did not change. */
function isClosed([whole, ...parts]: readonly Claim[]): boolean {
  const subjects = parts.map(({ subject }) => subject?.toLowerCase() ?? '');
  const isChange = whole?.measure === 'change';
  return CLOSED.some((members) => {
    const isMember = (subject: string): boolean => members.some((member) => subject.endsWith(member));
    return subjects.length > 1 && subjects.every(isMember) && (isChange || subjects.length === members.length);
  });
}
