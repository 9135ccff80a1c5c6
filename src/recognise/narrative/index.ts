/** The narrative of a document as claims with cells, and what the plain scanner saw beside them. */
import { Decimal, parseAmount, type Unit } from '../../model/amount.js';
import type { Cell, Claim, Passage, Stray } from '../../model/document.js';
import type { Line, Location } from '../../model/source.js';
import type { Heading } from '../words/heading.js';
import { claimsOf } from './claims.js';
import type { RawClaim } from './raw-claim.js';
import { scanText } from './scan.js';
import { segmentsOf } from './segments.js';
import { type StepOf, stepsOf } from './steps.js';

export interface Narrative {
  readonly claims: readonly Claim[];
  readonly strays: readonly Stray[];
  readonly passages: readonly Passage[];
}

const UNITS: Readonly<Record<string, Unit>> = {
  元: 'yuan',
  万元: 'wan-yuan',
  亿元: 'yi-yuan',
  万: 'wan-yuan',
  亿: 'yi-yuan',
};
const EXACT = new Decimal(0);

/** Reads the narrative's lines. */
export function readNarrative(
  lines: readonly Line[],
  path: string,
  { year, organisation }: Pick<Heading, 'year' | 'organisation'>,
): Narrative {
  const segments = segmentsOf(lines, path);
  const raw = claimsOf(segments, year, organisation);
  const steps = stepsOf(raw.flatMap(moneyIn), lines, path);
  const claims = raw.map((claim) => toClaim(claim, steps));
  const taken = new Set(claims.filter((claim) => claim.cell?.money).map((claim) => placeOf(claim.location)));
  const strays = segments
    .flatMap((segment) => scanText(segment))
    .filter((seen) => !taken.has(placeOf(seen.location)))
    .map((seen, at) => ({
      cell: cellOf(`s${at + 1}`, seen.printed, UNITS[seen.unit] ?? 'wan-yuan', seen.location, steps),
      table: null,
      section: seen.section,
      sentence: seen.sentence,
    }));
  const passages = segments.map(({ section, headings, text, places }) => ({
    section,
    headings,
    text,
    places: places(),
  }));
  return { claims, strays, passages };
}

function placeOf({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** The figure of a claim that is money. */
function moneyIn({ printed, unit, location }: RawClaim): { printed: string; unit: Unit; location: Location }[] {
  const money = UNITS[unit ?? ''];
  return money && printed !== null ? [{ printed, unit: money, location }] : [];
}

function cellOf(id: string, printed: string, unit: Unit, location: Cell['location'], steps: StepOf): Cell {
  return {
    id,
    kind: 'narrative',
    amount: parseAmount(printed, unit),
    step: steps({ printed, unit, location }),
    money: true,
    location,
    placing: { state: 'given', onlyEvidence: [] },
  };
}

function toClaim(raw: RawClaim, steps: StepOf): Claim {
  const { printed, unit, ...rest } = raw;
  return { ...rest, cell: printed === null ? null : claimCell(raw, printed, unit ?? '', steps) };
}

function claimCell(raw: RawClaim, printed: string, unit: string, steps: StepOf): Cell {
  const money = UNITS[unit];
  if (money) return cellOf(raw.id, printed, money, raw.location, steps);
  return { ...cellOf(raw.id, printed, 'yuan', raw.location, steps), step: EXACT, money: false };
}
