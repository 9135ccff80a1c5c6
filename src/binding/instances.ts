/** The instances of a relation in one document: for every code, every claim, the places on both sides. */
import type { Claim } from '../model/document.js';
import type { ClaimPlace, Place, PlaceRelation } from '../model/relation.js';
import { holds } from './conditions.js';
import { claimSlot, claimsFor, codesOf, type Indexed, type Slot, slotAt, tableSlots } from './places.js';
import { isEachCode, spotsOf } from './printed.js';

export interface Instance {
  /** Names the instance within the relation's rule, without numbers or pages. */
  readonly key: string;
  readonly left: readonly Slot[];
  readonly right: readonly Slot[];
  readonly scope: readonly Slot[];
}

/** All instances whose places the document has, in the order of codes and claims. */
export function instancesOf(relation: PlaceRelation, indexed: Indexed): Instance[] {
  if (!(relation.when ?? []).every((condition) => holds(condition, indexed))) return [];
  const places = [...relation.left, ...relation.right];
  const codes = places.some(isEach) ? codesOf(indexed, places) : [null];
  return codes.flatMap((code) => {
    const claims = claimChoices(places, indexed, code);
    return claims.flatMap((choice) => {
      const key = [relation.key, code, choice.key].filter(Boolean).join(' ');
      const left = resolve(relation.left, indexed, code, choice.claims);
      const right = resolve(relation.right, indexed, code, choice.claims);
      if (!left || !right || left.length + right.length < 2) return [];
      const scope = resolve(relation.scope?.place ?? [], indexed, code, choice.claims) ?? [];
      return [{ key, left, right, scope }];
    });
  });
}

function isEach(place: Place): boolean {
  if ('printed' in place) return isEachCode(place.row);
  return 'table' in place ? 'each' in place.row : place.claim.includes('*');
}

interface Choice {
  readonly key: string;
  readonly claims: ReadonlyMap<Place, Claim>;
}

const NO_CLAIM: readonly Choice[] = [{ key: '', claims: new Map() }];

/** One choice for each claim that the relation speaks of; a change takes its own amount along. */
function claimChoices(places: readonly Place[], indexed: Indexed, code: string | null): readonly Choice[] {
  const wanted = places.filter((place): place is ClaimPlace => 'claim' in place);
  if (wanted.length === 0) return NO_CLAIM;
  const leading = wanted.find((place) => place.measure === 'change') ?? (wanted[0] as ClaimPlace);
  return claimsFor(indexed, leading, code).map((claim, at) => {
    const claims = new Map<Place, Claim>();
    for (const place of wanted) {
      const chosen = place === leading ? claim : partner(place, claim, claimsFor(indexed, place, code));
      if (chosen) claims.set(place, chosen);
    }
    return { key: `${claim.section}#${at + 1}`, claims };
  });
}

/** Changes against other figures are not the same change: 比预算 and 比预算执行数. */
function partner(place: ClaimPlace, leading: Claim, all: readonly Claim[]): Claim | undefined {
  const candidates =
    place.measure === 'change'
      ? all.filter(({ base, baseYear }) => base === leading.base && baseYear === leading.baseYear)
      : all;
  const linked = place.measure === 'amount' ? candidates.find((claim) => claim.id === leading.changeOf) : undefined;
  return linked ?? candidates.find((claim) => claim.section === leading.section) ?? candidates[0];
}

/** Null where a place that the relation cannot do without is not in the document. */
function resolve(
  places: readonly Place[],
  indexed: Indexed,
  code: string | null,
  claims: ReadonlyMap<Place, Claim>,
): Slot[] | null {
  const slots: Slot[] = [];
  for (const place of places) {
    const found = slotsOf(place, indexed, code, claims);
    if (found.length === 0 && place.missing === 'skip') return null;
    slots.push(...found);
  }
  return slots;
}

function slotsOf(
  place: Place,
  indexed: Indexed,
  code: string | null,
  claims: ReadonlyMap<Place, Claim>,
): readonly Slot[] {
  if ('printed' in place)
    return spotsOf(indexed.document, place, code).map(({ table, row, column }) => slotAt(table, row, column));
  return 'table' in place ? tableSlots(indexed, place, code) : claimsOf(claims.get(place));
}

function claimsOf(claim: Claim | undefined): Slot[] {
  return claim ? [claimSlot(claim)] : [];
}
