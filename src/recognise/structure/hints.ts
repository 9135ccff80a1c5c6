/**
 * What rows say of how deep they stand: by code, by the code of the unit, by ordinal, by how far the name is set in. Each way gives a
 * forest; the figures choose among them (`tree.ts`).
 */
import { bareOf, isMemo, isWhole, type OrdinalStyle, ordinalOf } from '../../vocabulary/rows.js';

/** For each row the row above it that it is a part of; null where this way of looking does not say. */
export type Parents = readonly (number | null)[];

export interface HintRow {
  readonly code: string | null;
  readonly unitCode: string | null;
  readonly name: string;
  readonly left: number | null;
}

export function byCode(rows: readonly HintRow[], codes: readonly (string | null)[]): Parents {
  return byPrefix(codes, rows);
}

export function byUnitCode(rows: readonly HintRow[]): Parents {
  return byPrefix(
    rows.map(({ unitCode }) => unitCode),
    rows,
  );
}

/** The nearest row above whose code begins this one's. A row without a code closes what stands above it. */
function byPrefix(codes: readonly (string | null)[], rows: readonly HintRow[]): Parents {
  const open: number[] = [];
  return codes.map((code, at) => {
    if (code === null) {
      if ((rows[at]?.name ?? '') !== '') open.length = 0;
      return null;
    }
    while (open.length > 0 && !isBelow(code, codes[open.at(-1) as number] ?? '')) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(at);
    return parent;
  });
}

/** Whether a code goes on from another: 20103 is below 201. */
export function isBelow(code: string, above: string): boolean {
  return code.length > above.length && code.startsWith(above);
}

/** Styles in the order in which they come up: 一、 then （一） then 1. Rows without an ordinal go below the one before. */
export function byOrdinal(rows: readonly HintRow[]): Parents {
  const open: { style: OrdinalStyle | 'none'; at: number }[] = [];
  let isClosed = false;
  return rows.map(({ name }, at) => {
    const bare = name.replace(/^其中[:：]?/, '');
    const style = ordinalOf(bare)?.style ?? 'none';
    if (isWhole(bareOf(name)) && style === 'none') {
      open.length = 0;
      isClosed = true;
      return null;
    }
    if (style === 'none' && (isClosed || open.length === 0)) return null;
    isClosed = isClosed && style === 'none';
    const known = open.findIndex((one) => one.style === style);
    if (known >= 0) open.length = known;
    const parent = open.at(-1)?.at ?? null;
    if (!(style === 'none' && isMemo(name))) open.push({ style, at });
    return parent;
  });
}

/** Names that begin further right than the one above are below it; only where the left edges are few. */
export function byIndent(rows: readonly HintRow[]): Parents | null {
  const edges = rows.map(({ left }) => (left === null ? null : Math.round(left / EDGE)));
  const distinct = new Set(edges.filter((edge) => edge !== null));
  if (distinct.size < 2 || distinct.size > MOST_EDGES || edges.includes(null)) return null;
  const open: number[] = [];
  return rows.map(({ name }, at) => {
    if (isWhole(bareOf(name))) {
      open.length = 0;
      return null;
    }
    while (open.length > 0 && (edges[open.at(-1) as number] ?? 0) >= (edges[at] ?? 0)) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(at);
    return parent;
  });
}

/** Points within which two left edges are one. */
const EDGE = 3;
const MOST_EDGES = 6;

/** Whether a row says the same as another: in a tree of codes one that was entered twice. */
export function isAgain(row: HintRow, above: HintRow | undefined): boolean {
  return row.code !== null && row.code === above?.code && row.name === above.name;
}

/** Whether two rows say that they stand beside each other, so that neither is a part of the other. */
export function areSiblings(one: HintRow, other: HintRow, codes: readonly [string | null, string | null]): boolean {
  const [own, its] = codes;
  if (own !== null && its !== null && own.length === its.length) return own !== its;
  if (one.unitCode !== null && other.unitCode !== null && one.unitCode.length === other.unitCode.length)
    return one.unitCode !== other.unitCode;
  const style = ordinalOf(one.name)?.style;
  return style !== undefined && style === ordinalOf(other.name)?.style;
}
