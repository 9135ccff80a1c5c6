/**
 * What the rest of a document says of the amounts of a table: wherever a relation ties a place to places that are decided,
 * it foretells what must stand there. A foretold figure is evidence for a column, and is remembered as such.
 */
import { stateOf } from '../../binding/conditions.js';
import { type Instance, instancesOf } from '../../binding/instances.js';
import { indexDocument, type Slot, slotAt } from '../../binding/places.js';
import { isNil, stepsIn, ticksOf } from '../../model/amount.js';
import type { Document, Table } from '../../model/document.js';
import type { PlaceRelation, Relation } from '../../model/relation.js';
import type { Draft } from './draft.js';
import type { Anchor } from './problem.js';

export type RowAnchors = ReadonlyMap<number, Anchor>;

const FUND_TOTALS = new Set(['total', 'totalUses', 'expenditureForYear', 'procurement']);

interface Bound {
  readonly relation: PlaceRelation;
  readonly instance: Instance;
}

/** Binds relations to places once, and foretells from them as often as more of the document is decided. */
export class Foreteller {
  readonly #relations: readonly PlaceRelation[];
  readonly #decimals: ReadonlyMap<string, number>;
  #conditions = '';
  #bound: readonly Bound[] = [];

  constructor(relations: readonly Relation[], drafts: readonly Draft[]) {
    this.#relations = relations.filter((relation) => relation.over === 'places');
    this.#decimals = new Map(drafts.map((draft) => [draft.id, draft.fineness.decimals]));
  }

  /** What is foretold, keyed by table id and row index, then by column. */
  anchorsOf(document: Document): ReadonlyMap<string, RowAnchors> {
    this.#bind(document);
    const votes = new Map<string, Map<number, Anchor[]>>();
    for (const { relation, instance } of this.#bound) vote(relation, instance, votes, this.#decimals);
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

  /** The places stay the same from round to round; which relations hold may change with what is decided. */
  #bind(document: Document): void {
    const indexed = indexDocument(document);
    const conditions = stateOf(indexed);
    if (conditions === this.#conditions) {
      const tables = new Map(document.tables.map((table) => [table.id, table]));
      this.#bound = this.#bound.map(({ relation, instance }) => ({ relation, instance: refreshed(instance, tables) }));
      return;
    }
    this.#conditions = conditions;
    this.#bound = this.#relations.flatMap((relation) =>
      instancesOf(relation, indexed).map((instance) => ({ relation, instance })),
    );
  }
}

function refreshed(instance: Instance, tables: ReadonlyMap<string, Table>): Instance {
  const again = (slot: Slot): Slot => {
    const table = slot.table ? tables.get(slot.table.id) : undefined;
    const row = table?.rows[slot.row?.index ?? -1];
    return table && row ? slotAt(table, row, slot.column) : slot;
  };
  return { key: instance.key, left: instance.left.map(again), right: instance.right.map(again), scope: [] };
}

function vote(
  relation: PlaceRelation,
  instance: Instance,
  votes: Map<string, Map<number, Anchor[]>>,
  decimals: ReadonlyMap<string, number>,
): void {
  const all = [...instance.left, ...instance.right];
  const undecided = all.filter((slot) => !isDecided(slot));
  if (undecided.length > 1) return;
  for (const target of undecided.length === 1 ? undecided : all) {
    const { table, row, column } = target;
    const onLeft = instance.left.includes(target);
    if (!table || !row || !isSearched(target) || (relation.kind === 'bound' && !onLeft)) continue;
    const left = onLeft ? instance.left.filter((slot) => slot !== target) : instance.left;
    const right = onLeft ? instance.right : instance.right.filter((slot) => slot !== target);
    const places = decimals.get(table.id) ?? 0;
    const difference = stepsOf(right, table, places) - stepsOf(left, table, places);
    const ticks = onLeft ? difference : -difference;
    if (!Number.isSafeInteger(ticks) || ((relation.scope || relation.kind === 'bound') && ticks !== 0)) continue;
    const cells = [...left, ...right].flatMap((slot) => (slot.cell ? [slot.cell.id] : []));
    addVote(votes, `${table.id}/${row.index}`, column, { ticks: ticks === 0 ? 0 : ticks, cells });
  }
}

function addVote(votes: Map<string, Map<number, Anchor[]>>, key: string, column: number, anchor: Anchor): void {
  const columns = votes.get(key) ?? new Map<number, Anchor[]>();
  const anchors = columns.get(column);
  if (anchors) anchors.push(anchor);
  else columns.set(column, [anchor]);
  votes.set(key, columns);
}

/** The sum of some places in steps of a table; not a number where one of them is finer than that table prints. */
function stepsOf(slots: readonly Slot[], table: Table, decimals: number): number {
  let sum = 0;
  for (const { cell, sign } of slots) {
    if (!cell || isNil(cell.amount)) continue;
    const { amount } = cell;
    const steps =
      amount.unit === table.unit ? ticksOf(amount.printed, decimals) : stepsIn(amount.value, table.unit, decimals);
    sum += sign * (steps ?? Number.NaN);
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
