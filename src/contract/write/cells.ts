/** Cells of the model as cells of the result. */
import type { Decimal, Unit } from '../../model/amount.js';
import type { Cell, Claim } from '../../model/document.js';
import type { ResultCell, ResultClaim } from '../result.js';

export const UNIT_NAMES: Readonly<Record<Unit, '元' | '万元' | '亿元'>> = {
  yuan: '元',
  'wan-yuan': '万元',
  'yi-yuan': '亿元',
};

export interface Context {
  readonly table: { readonly number: string; readonly kind: ResultCell['tableKind']; readonly step: Decimal } | null;
  readonly row: { readonly code: string | null; readonly name: string } | null;
  readonly column: {
    readonly key: NonNullable<ResultCell['column']>['key'];
    readonly printed: string;
    readonly year: number | null;
  } | null;
  readonly claim: Claim | null;
  readonly stray: { readonly section: string | null; readonly sentence: string; readonly table: string | null } | null;
}

export function toCell(cell: Cell, context: Context): ResultCell {
  const { claim, column, row, table, stray } = context;
  const readable = cell.amount.state !== 'unreadable';
  return {
    id: cell.id,
    kind: cell.kind,
    table: table?.number ?? stray?.table ?? null,
    tableKind: table?.kind ?? null,
    row: row ? { code: row.code, name: row.name } : null,
    column: column ? { key: column.key, printed: column.printed } : null,
    year: column?.year ?? claim?.year ?? null,
    claim: claimOf(context),
    printed: cell.amount.printed,
    value: readable ? cell.amount.value.toFixed() : null,
    ...(cell.stored === undefined ? {} : { stored: cell.stored.toFixed() }),
    unit: cell.money ? UNIT_NAMES[cell.amount.unit] : null,
    ...(cell.money && table?.step !== cell.step && !table?.step.equals(cell.step) ? { step: cell.step.toFixed() } : {}),
    placing: cell.placing.state,
    ...(cell.placing.onlyEvidence.length > 0 ? { onlyEvidence: cell.placing.onlyEvidence } : {}),
    location: cell.location,
  };
}

function claimOf({ claim, stray }: Context): ResultClaim | null {
  if (claim) return toClaim(claim);
  if (!stray || stray.table !== null) return null;
  return { ...NOTHING, section: stray.section ?? '', sentence: stray.sentence };
}

const NOTHING: ResultClaim = {
  section: '',
  sentence: '',
  subject: null,
  measure: 'amount',
  words: '',
  direction: null,
  baseYear: null,
  of: null,
  base: null,
  baseOf: null,
  partOf: null,
  lead: null,
  changeOf: null,
  none: false,
};

function toClaim(claim: Claim): ResultClaim {
  const { section, sentence, subject, measure, words, direction, baseYear, of, base, baseOf } = claim;
  const { partOf, lead, changeOf, none } = claim;
  return {
    section,
    sentence,
    subject,
    measure,
    words,
    direction,
    baseYear,
    of,
    base,
    baseOf,
    partOf,
    lead,
    changeOf,
    none,
  };
}

/** A claim as a cell; without a figure it has an empty print and no value. */
export function claimCell(claim: Claim): ResultCell {
  const context: Context = { table: null, row: null, column: null, claim, stray: null };
  if (claim.cell) return toCell(claim.cell, context);
  return {
    id: claim.id,
    kind: 'narrative',
    table: null,
    tableKind: null,
    row: null,
    column: null,
    year: claim.year,
    claim: toClaim(claim),
    printed: '',
    value: null,
    unit: null,
    placing: 'given',
    location: claim.location,
  };
}
