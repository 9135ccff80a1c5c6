/** Places the amounts of all tables of a document: first each table by itself, then once more with what the others say. */
import type { Document } from '../../model/document.js';
import type { Problem } from '../../model/finding.js';
import type { Relation } from '../../model/relation.js';
import type { TextShape } from '../../model/source.js';
import { Foreteller, type RowAnchors } from './anchors.js';
import { assemble, type RowPlacing } from './assemble.js';
import { alternativesOf } from './candidates.js';
import type { Draft, DraftRow } from './draft.js';
import { Evidence } from './evidence.js';
import { positionsOf, standsUnderLabels } from './positions.js';
import { type Anchor, costOf, type Foot, type Placement, type PlacingRow, rowCost, spread } from './problem.js';
import { search } from './search.js';

const NO_ANCHORS: RowAnchors = new Map();

export interface Placed {
  readonly tables: Document['tables'];
  readonly problems: readonly Problem[];
}

/** Searches twice: the first time with what is given, the second with all that the first has decided. */
const ROUNDS = 2;

/** `partial` is the document without its tables; `relations` tell which prints are of one quantity. */
export function placeTables(
  drafts: readonly Draft[],
  partial: Document,
  relations: readonly Relation[],
  shape: TextShape,
): Placed {
  const path = partial.files[0]?.path ?? '';
  const layouts = drafts.map((draft) => mappingsOf(draft, shape));
  const foreteller = new Foreteller(relations, drafts);
  let placings: (readonly RowPlacing[])[] = drafts.map((draft) => draft.rows.map(asGiven));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const tables = drafts.map((draft, at) => assemble(draft, placings[at] ?? [], path).table);
    const anchors = foreteller.anchorsOf({ ...partial, tables });
    const before = placings;
    placings = drafts.map((draft, at) => {
      const rows = draft.rows.map((row, index) =>
        problemOf(draft, row, anchors.get(`${draft.id}/${index}`) ?? NO_ANCHORS),
      );
      return placeTable(draft, rows, layouts[at] ?? [], before[at] ?? [], round === ROUNDS);
    });
  }
  const results = drafts.map((draft, at) => assemble(draft, placings[at] ?? [], path));
  return {
    tables: results.map((result) => result.table),
    problems: results.flatMap((result, at) => [...(drafts[at]?.problems ?? []), ...result.problems]),
  };
}

/** A row whose columns the source says, or with an amount for every column, or with none, needs no search. */
function asGiven(row: DraftRow): RowPlacing {
  if (row.given) return { placement: row.given, state: 'given', others: [], onlyEvidence: [] };
  const amounts = row.raw.amounts.length;
  const given = amounts === 0 || amounts === row.columns.length;
  return {
    placement: given ? row.raw.amounts.map((_, at) => at) : null,
    state: given ? 'given' : 'undecided',
    others: [],
    onlyEvidence: [],
  };
}

function mappingsOf(draft: Draft, shape: TextShape): (readonly Placement[])[] {
  if (draft.raw.columns !== null) return [];
  const mappings = positionsOf(draft, shape).filter((mapping) =>
    mapping.every((one, at) => one !== null || draft.rows[at]?.raw.amounts.length === 0),
  );
  return mappings as (readonly Placement[])[];
}

function placeTable(
  draft: Draft,
  rows: readonly PlacingRow[],
  mappings: readonly (readonly Placement[])[],
  before: readonly RowPlacing[],
  last: boolean,
): readonly RowPlacing[] {
  if (mappings.length > 0) return byPosition(draft, rows, mappings);
  if (before.every((placing) => placing.state === 'given')) return before;
  const results = isSettled(rows, before) ? null : search(rows);
  const chosen = results
    ? results.map((result) => result.optimal[0] ?? null)
    : before.map((placing) => placing.placement);
  const evidences = new Evidence(draft, rows, chosen);
  return draft.rows.map((row, at) => {
    const evidence = (): RowPlacing['onlyEvidence'] =>
      last ? evidences.of(at, alternativesOf(rows[at] as PlacingRow)) : [];
    return decide(row, results?.[at]?.optimal ?? (chosen[at] ? [chosen[at]] : []), evidence);
  });
}

/** Every row is decided, and nothing that the rest of the document now says speaks against it: the optimum stays the optimum. */
function isSettled(rows: readonly PlacingRow[], before: readonly RowPlacing[]): boolean {
  return before.every((placing, at) => {
    const row = rows[at];
    if (!row || placing.placement === null || placing.state === 'undecided') return false;
    const columns = spread(row, placing.placement);
    return [...row.anchors].every(([column, anchor]) => (columns[column] ?? 0) === anchor.ticks);
  });
}

/**
 * Which of the header's columns the printed ones are: the mapping that breaks least, and of several the one that puts every amount under
 * the label of its column. All rows move together, so only in a table of one row can a single equation be all that speaks for it.
 */
function byPosition(
  draft: Draft,
  rows: readonly PlacingRow[],
  mappings: readonly (readonly Placement[])[],
): RowPlacing[] {
  const priced = mappings.map((mapping) => ({ mapping, cost: mappings.length === 1 ? 0 : mappingCost(rows, mapping) }));
  const least = Math.min(...priced.map((one) => one.cost));
  const cheapest = priced.filter((one) => one.cost === least);
  const labelled = cheapest.filter(({ mapping }) => standsUnderLabels(draft, mapping));
  const [best, ...others] = labelled.length === 1 ? labelled : cheapest;
  const chosen = rows.map((row, at) => (row.ticks.length === 0 ? [] : (best?.mapping[at] ?? null)));
  const alone = rows.length === 1 && cheapest.length === 1 && mappings.length > 1;
  const tried = alone ? mappings.map((mapping) => mapping[0] ?? []) : [];
  const evidences = new Evidence(draft, rows, chosen);
  const found = mappings.length === 1 ? 'given' : 'searched';
  return rows.map((_, at) => ({
    placement: chosen[at] ?? null,
    state: others.length === 0 ? found : 'undecided',
    others: others.map((other) => other.mapping[at] ?? []),
    onlyEvidence: alone ? evidences.of(at, tried) : [],
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

function decide(row: DraftRow, optimal: readonly Placement[], evidence: () => RowPlacing['onlyEvidence']): RowPlacing {
  const given = asGiven(row);
  if (given.state === 'given') return given;
  const [placement = null, ...others] = row.ticks === null ? [] : optimal;
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
