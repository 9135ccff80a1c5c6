/**
 * What the rest of a document says of the amounts of a table: wherever a relation ties a place to places that are decided,
 * it foretells what must stand there. A foretold figure is evidence for a column, and is remembered as such.
 */
import { Decimal, stepOf } from '../../model/amount.js';
import type { Document, Table } from '../../model/document.js';
import { instancesOf } from '../../model/instances.js';
import { indexDocument, type Slot } from '../../model/places.js';
import type { PlaceRelation, Relation } from '../../model/relation.js';
import type { Anchor } from './problem.js';

export type RowAnchors = ReadonlyMap<number, Anchor>;

const NIL = new Decimal(0);
const FUND_TOTALS = new Set(['total', 'totalUses', 'expenditureForYear', 'procurement']);

/** Keyed by table id and row index, then by column. */
export function anchorsOf(document: Document, relations: readonly Relation[]): ReadonlyMap<string, RowAnchors> {
  const votes = new Map<string, Map<number, Anchor[]>>();
  const indexed = indexDocument(document);
  for (const relation of relations) {
    if (relation.over !== 'places') continue;
    for (const instance of instancesOf(relation, indexed)) vote(relation, instance.left, instance.right, votes);
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
  left: readonly Slot[],
  right: readonly Slot[],
  votes: Map<string, Map<number, Anchor[]>>,
): void {
  const all = [...left.map((slot) => ({ slot, side: 1 })), ...right.map((slot) => ({ slot, side: -1 }))];
  for (const target of all) {
    const { table, row, column } = target.slot;
    if (!table || !row || !isSearched(target.slot)) continue;
    const others = all.filter((one) => one !== target);
    if (others.some((one) => !isDecided(one.slot))) continue;
    const sum = others.reduce(
      (total, one) => total.plus((one.slot.cell?.amount.value ?? NIL).times(-one.side * target.side * one.slot.sign)),
      NIL,
    );
    if ((relation.scope || relation.kind === 'bound') && !sum.isZero()) continue;
    if (relation.kind === 'bound' && target.side === -1) continue;
    const ticks = sum.dividedBy(stepOf(table.unit, decimalsOf(table)));
    if (!ticks.isInteger() || ticks.abs().greaterThan(Number.MAX_SAFE_INTEGER)) continue;
    const key = `${table.id}/${row.index}`;
    const columns = votes.get(key) ?? new Map<number, Anchor[]>();
    const cells = others.flatMap((one) => (one.slot.cell ? [one.slot.cell.id] : []));
    columns.set(column, [...(columns.get(column) ?? []), { ticks: ticks.toNumber(), cells }]);
    votes.set(key, columns);
  }
}

function decimalsOf(table: Table): number {
  let most = 0;
  for (const row of table.rows)
    for (const cell of row.cells) if (cell?.money) most = Math.max(most, cell.amount.decimals);
  return most;
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
