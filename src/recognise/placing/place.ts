/** Places the amounts of all tables of a document: first each table by itself, then once more with what the others say. */
import type { Document } from '../../model/document.js';
import type { Problem } from '../../model/finding.js';
import type { Relation } from '../../model/relation.js';
import type { TextShape } from '../../model/source.js';
import { assemble, type RowPlacing } from '../assemble.js';
import type { Draft, DraftRow } from '../draft.js';
import { anchorsOf, type RowAnchors } from './anchors.js';
import { evidenceOf } from './evidence.js';
import { positionsOf } from './positions.js';
import { type Anchor, costOf, type Foot, type Placement, type PlacingRow, rowCost, spread } from './problem.js';
import { type RowResult, search } from './search.js';

const NO_ANCHORS: RowAnchors = new Map();

export interface Placed {
  readonly tables: Document['tables'];
  readonly problems: readonly Problem[];
}

/** `partial` is the document without its tables; `relations` tell which prints are of one quantity. */
export function placeTables(
  drafts: readonly Draft[],
  partial: Document,
  relations: readonly Relation[],
  shape: TextShape,
): Placed {
  const path = partial.files[0]?.path ?? '';
  const alone = drafts.map((draft) => placeTable(draft, null, shape));
  const first = drafts.map((draft, at) => assemble(draft, alone[at] ?? [], path).table);
  const anchors = anchorsOf({ ...partial, tables: first }, relations);
  const problems: Problem[] = [];
  const tables = drafts.map((draft, at) => {
    const own = draft.rows.map((_, row) => anchors.get(`${draft.id}/${row}`) ?? NO_ANCHORS);
    const searched = (alone[at] ?? []).some((row) => row.state !== 'given');
    const result = assemble(draft, searched ? placeTable(draft, own, shape) : (alone[at] ?? []), path);
    problems.push(...draft.problems, ...result.problems);
    return result.table;
  });
  return { tables, problems };
}

function placeTable(draft: Draft, anchors: readonly RowAnchors[] | null, shape: TextShape): RowPlacing[] {
  const rows = draft.rows.map((row, at) => problemOf(draft, row, anchors?.[at] ?? NO_ANCHORS));
  const mappings = positionsOf(draft, shape).filter((mapping) =>
    mapping.every((one, at) => one !== null || rows[at]?.ticks.length === 0),
  );
  if (mappings.length > 0) return byPosition(rows, mappings as (readonly Placement[])[]);
  const results = search(rows);
  const chosen = results.map((result) => result.optimal[0] ?? null);
  return draft.rows.map((row, at) =>
    decide(row, results[at] as RowResult, () =>
      anchors ? evidenceOf(draft, rows, at, chosen, results[at]?.tried ?? []) : [],
    ),
  );
}

/** Which of the header's columns the printed ones are: the mapping that breaks least, if one does. */
function byPosition(rows: readonly PlacingRow[], mappings: readonly (readonly Placement[])[]): RowPlacing[] {
  const priced = mappings.map((mapping) => ({ mapping, cost: mappings.length === 1 ? 0 : mappingCost(rows, mapping) }));
  const least = Math.min(...priced.map((one) => one.cost));
  const [best, ...others] = priced.filter((one) => one.cost === least);
  return rows.map((row, at) => ({
    placement: row.ticks.length === 0 ? [] : (best?.mapping[at] ?? null),
    state: others.length === 0 ? 'given' : 'undecided',
    others: others.map((other) => other.mapping[at] ?? []),
    onlyEvidence: [],
  }));
}

function mappingCost(rows: readonly PlacingRow[], mapping: readonly Placement[]): number {
  const columns = rows.map((row, at) => spread(row, mapping[at] ?? []));
  let cost = 0;
  rows.forEach((row, at) => {
    cost += rowCost(row, mapping[at] ?? []);
    for (let column = 0; column < row.width && row.children.length > 0; column += 1) {
      const values = row.children.map((child) => columns[child]?.[column] ?? 0).filter((value) => value !== 0);
      const whole = columns[at]?.[column] ?? 0;
      if (whole !== 0 || values.length > 0)
        cost += costOf(
          whole,
          values.reduce((sum, value) => sum + value, 0),
          values.length,
        );
    }
  });
  return cost;
}

function decide(row: DraftRow, result: RowResult, evidence: () => RowPlacing['onlyEvidence']): RowPlacing {
  const amounts = row.raw.amounts.length;
  if (amounts === 0) return { placement: [], state: 'given', others: [], onlyEvidence: [] };
  if (amounts === row.columns.length)
    return { placement: row.columns.map((_, column) => column), state: 'given', others: [], onlyEvidence: [] };
  const [placement = null, ...others] = row.ticks === null ? [] : result.optimal;
  if (placement === null || others.length > 0) return { placement, state: 'undecided', others, onlyEvidence: [] };
  return { placement, state: 'searched', others, onlyEvidence: evidence() };
}

function problemOf(draft: Draft, row: DraftRow, anchors: RowAnchors): PlacingRow {
  const own = new Map<number, Anchor>();
  for (const [column, anchor] of anchors) {
    const at = row.columns.indexOf(column);
    if (at >= 0) own.set(at, anchor);
  }
  return {
    ticks: row.ticks ?? row.raw.amounts.map(() => 0),
    width: row.columns.length,
    feet: feetOf(draft, row),
    parent: row.parent,
    children: row.children,
    anchors: own,
  };
}

function feetOf(draft: Draft, row: DraftRow): Foot[] {
  return row.columns.flatMap((column, at) => {
    const header = draft.columns[column];
    if (!header || header.parts.length === 0) return [];
    const parts = header.parts.map((key) =>
      row.columns.findIndex((other) => draft.columns[other]?.key === key && draft.columns[other]?.year === header.year),
    );
    return [{ whole: at, parts: parts.filter((part) => part >= 0) }];
  });
}
