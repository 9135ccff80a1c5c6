/**
 * What the rest of a document says of the amounts of a table: wherever a relation ties a place to places that are decided,
 * it foretells what must stand there. A foretold figure is evidence for a column, and is remembered as such.
 */
import { Decimal, stepsIn } from '../../model/amount.js';
import type { Document, Table } from '../../model/document.js';
import { type Instance, instancesOf } from '../../model/instances.js';
import { indexDocument, type Slot } from '../../model/places.js';
import type { PlaceRelation, Relation } from '../../model/relation.js';
import type { Draft } from '../draft.js';
import type { Anchor } from './problem.js';

export type RowAnchors = ReadonlyMap<number, Anchor>;

const NIL = new Decimal(0);
const FUND_TOTALS = new Set(['total', 'totalUses', 'expenditureForYear', 'procurement']);

/** Keyed by table id and row index, then by column. */
export function anchorsOf(
  document: Document,
  relations: readonly Relation[],
  drafts: readonly Draft[],
): ReadonlyMap<string, RowAnchors> {
  const decimals = new Map(drafts.map((draft) => [draft.id, draft.fineness.decimals]));
  const votes = new Map<string, Map<number, Anchor[]>>();
  const indexed = indexDocument(document);
  for (const relation of relations) {
    if (relation.over !== 'places') continue;
    for (const instance of instancesOf(relation, indexed)) vote(relation, instance, votes, decimals);
  }
  const result = new Map<string, Map<number, Anchor>>();
  for (const [row, columns] of votes) {
    const agreed = new Map<number, Anchor>();
    for (const [column, anchors] of columns) {
      const winner = majority(anchors);
      if (winner) agreed.set(column, winner);
    }
    result.set(row, agreed);
  }
  for (const table of document.tables) spreadNil(table, result);
  return result;
}

function vote(
  relation: PlaceRelation,
  instance: Instance,
  votes: Map<string, Map<number, Anchor[]>>,
  decimals: ReadonlyMap<string, number>,
): void {
  const all = [...instance.left.map((slot) => ({ slot, side: 1 })), ...instance.right.map((slot) => ({ slot, side: -1 }))];
  const undecided = all.filter((one) => !isDecided(one.slot));
  for (const target of undecided.length > 1 ? [] : undecided.length === 1 ? undecided : all) {
    const { table, row, column } = target.slot;
    if (!table || !row || !isSearched(target.slot)) continue;
    if (relation.kind === 'bound' && target.side === -1) continue;
    const others = all.filter((one) => one !== target);
    const sum = foretold(target.side, others);
    if ((relation.scope || relation.kind === 'bound') && !sum.isZero()) continue;
    const ticks = stepsIn(sum, table.unit, decimals.get(table.id) ?? 0);
    if (ticks === null) continue;
    const key = `${table.id}/${row.index}`;
    const columns = votes.get(key) ?? new Map<number, Anchor[]>();
    const cells = others.flatMap((one) => (one.slot.cell ? [one.slot.cell.id] : []));
    columns.set(column, [...(columns.get(column) ?? []), { ticks, cells }]);
    votes.set(key, columns);
  }
}

interface Sided {
  readonly slot: Slot;
  readonly side: number;
}

/** What the others leave for a place on one side. */
function foretold(side: number, others: readonly Sided[]): Decimal {
  let sum = NIL;
  for (const one of others) {
    const value = one.slot.cell?.amount.value;
    if (!value || value.isZero()) continue;
    sum = -one.side * side * one.slot.sign === 1 ? sum.plus(value) : sum.minus(value);
  }
  return sum;
}

/** Whether the row's amounts were searched for, so that a foretold figure can help. */
function isSearched(slot: Slot): boolean {
  return slot.open || (slot.row?.cells.some((cell) => cell !== null && cell.placing.state !== 'given') ?? false);
}

function isDecided(slot: Slot): boolean {
  return !slot.open && slot.cell?.placing.state !== 'undecided' && slot.cell?.amount.state !== 'unreadable';
}

function majority(anchors: readonly Anchor[]): Anchor | null {
  const counts = new Map<number, number>();
  for (const { ticks } of anchors) counts.set(ticks, (counts.get(ticks) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1])) return null;
  return anchors.find((anchor) => anchor.ticks === first[0]) ?? null;
}

/** A fund whose total is foretold to be nil is nil in every row. */
function spreadNil(table: Table, anchors: Map<string, Map<number, Anchor>>): void {
  for (const row of table.rows) {
    if (row.line === null || !FUND_TOTALS.has(row.line)) continue;
    for (const [column, anchor] of anchors.get(`${table.id}/${row.index}`) ?? []) {
      if (anchor.ticks !== 0) continue;
      for (const other of table.rows) {
        if (other.side !== row.side) continue;
        const key = `${table.id}/${other.index}`;
        const own = anchors.get(key) ?? new Map<number, Anchor>();
        if (!own.has(column)) own.set(column, anchor);
        anchors.set(key, own);
      }
    }
  }
}
