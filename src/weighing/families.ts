/** Which reading an equation is an instance of, and on what ground that reading starts. */
import type { Catalogue } from '../model/catalogue.js';
import type { Cell, Claim, Ground, Row, Table } from '../model/document.js';
import type { Equation } from '../model/equation.js';
import { saysWhole } from '../vocabulary/rows.js';

export interface Reading {
  /** All instances of one reading carry the same name. */
  readonly family: string;
  readonly ground: Ground;
  /** The same reading in other tables: of the same header, or of rows that are named alike. Absent where nothing says that it is the same. */
  readonly kin?: string;
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
  if (equation.form === 'same') return betweenTables(equation, spots);
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
  const ordered = parts.sort((a, b) => a - b);
  const words = [column, ...ordered].map((at) => headerOf(table, at));
  const { ground, addends } = table.columns[column] ?? {};
  return {
    family: `columns ${table.id} ${column} = ${ordered.join(' + ')}`,
    ground: ground ?? (addends ? 'shown' : 'stated'),
    kin: `columns ${words.join(' | ')}`,
  };
}

function headerOf({ columns }: Table, at: number): string {
  const column = columns[at];
  return column ? [...(column.above ?? []), column.printed].join(' ') : '';
}

/** "These rows make that one", over all columns and parents of a table, by what joins them: codes, the total, or named lines. */
function downRows({ whenBroken }: Equation, spots: readonly Spot[]): Reading {
  const whole = spots.find(({ coefficient }) => coefficient === 1);
  const { table, row } = (whole ?? spots[0]) as Spot;
  const parts = spots.filter((spot) => spot !== whole);
  const edge = row.code !== null ? 'codes' : parts.some((part) => part.row.code !== null) ? 'classes' : 'lines';
  const grounds = parts.map((part) => part.row.ground);
  const form = table.columns.length === 1 && edge === 'lines';
  return {
    ...(form || row.line === 'total' || saysWhole(row.name) ? { kin: kinOf(edge, form, row, parts) } : {}),
    family: `${edge} ${table.id}`,
    ground: whenBroken ? 'assumed' : edge === 'codes' ? 'stated' : weakest(grounds),
  };
}

/** Totals of one kind of rows are one reading throughout the document; fields of forms, where they are named alike. */
function kinOf(edge: string, isForm: boolean, { name }: Row, parts: readonly Spot[]): string {
  return isForm
    ? `form ${name} = ${[...new Set(parts.map(({ row }) => row.name))].sort().join(' + ')}`
    : `totals ${edge}`;
}

/** "This table is that one", over the rows of the same two columns. The rule does not matter: a total leans on the rows beside it. */
function betweenTables({ found }: Equation, spots: readonly Spot[]): Reading {
  const columns = [...new Set(spots.map(({ table, column }) => `${table.id}.${column}`))].sort();
  return { family: `same ${columns.join(' ')}`, ground: found ? 'assumed' : groundOfTables(spots) };
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
  const isList = equation.form === 'list';
  const closed = !isList || isClosed(claims) || areClasses(claims);
  // The members of a closed set say what their whole is, whatever it is called.
  const named = (isList ? claims.slice(1) : claims).every(
    ({ subject, measure }) => subject !== null || measure !== 'amount',
  );
  const ground = named && closed && groundOfTables(spots) === 'stated' ? 'stated' : 'assumed';
  return { family: `${equation.rule} ${form} ${ground}`, ground };
}

function chapterOf({ section }: Claim): string {
  return section.split('、')[0] ?? '';
}

function printOf(cell: Cell | null): string {
  return cell ? `${cell.amount.unit} ${cell.amount.decimals}` : '';
}

/** Members that make their whole whatever the sentence says, by the ends of their subjects. */
interface ClosedSet {
  readonly members: readonly string[];
  /** Wholes that these are all of; absent where they are all of any. */
  readonly of?: readonly string[];
  /** Sentences leave out a member of which there is none. */
  readonly isSparse?: true;
}

const CLOSED: readonly ClosedSet[] = [
  { members: ['basic', 'project'] },
  { members: ['personnel', 'operating'] },
  { members: ['overseasvisits', 'vehicles', 'hospitality'] },
  { members: ['vehiclepurchase', 'vehicleoperation'] },
  { members: ['goods', 'services', 'works'], isSparse: true },
  // What is appropriated comes from these funds and nothing else; revenue as a whole has other sources.
  {
    members: ['generalpublic', 'governmentfunds', 'statecapital'].flatMap((fund) => [
      `${fund}revenue`,
      `${fund}expenditure`,
    ]),
    of: ['appropriationrevenue', 'appropriationexpenditure'],
    isSparse: true,
  },
];

/** The figures of a list: the whole first. A change may leave out members that did not change. */
function isClosed([whole, ...parts]: readonly Claim[]): boolean {
  const subjects = parts.map(subjectOf);
  const isChange = whole?.measure === 'change';
  return CLOSED.some(({ members, of, isSparse }) => {
    const isMember = (subject: string): boolean => members.some((member) => subject.endsWith(member));
    return (
      subjects.length > 1 &&
      subjects.every(isMember) &&
      (of === undefined || (whole !== undefined && of.includes(subjectOf(whole)))) &&
      (isChange || isSparse === true || subjects.length === members.length)
    );
  });
}

function subjectOf({ subject }: Claim): string {
  return subject?.toLowerCase() ?? '';
}

const FUNCTION_CLASS = /(?:^|\.)function:\d{3}$/;
/** So many classes of the functional classification in one list are the whole of an expenditure, and not some of it. */
const MOST_OF_A_WHOLE = 3;

function areClasses([, ...parts]: readonly Claim[]): boolean {
  return parts.length >= MOST_OF_A_WHOLE && parts.every(({ subject }) => FUNCTION_CLASS.test(subject ?? ''));
}
