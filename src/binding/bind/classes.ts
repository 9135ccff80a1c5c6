/** Quantities that are printed in several places, by union of the pairs that relations name. */
import { isNil } from '../../model/amount.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Equation, QuantityClass, Term } from '../../model/equation.js';
import type { Message } from '../../model/message.js';
import { blankPlace, claimPlace } from '../../wording/place.js';
import type { Names } from '../names.js';
import { type Slot, vacantOf } from '../places.js';

interface Member {
  readonly key: string;
  readonly slot: Slot;
  /** The rule that first brought this place in. */
  readonly rule: string;
  readonly order: number;
  /** Whether no relation names this place. */
  readonly found: boolean;
}

const OPEN: Message = { zh: '有金额属于哪一栏未能确定', en: 'the column of some amount could not be told' };

export class Classes {
  readonly #parents = new Map<string, string>();
  readonly #members = new Map<string, Member>();

  /** `found`: the figures alone say that the places are one quantity. */
  join(rule: string, one: Slot, other: Slot, found = false): void {
    const a = this.#root(this.#add(rule, one, found));
    const b = this.#root(this.#add(rule, other, found));
    if (a !== b) this.#parents.set(b, a);
  }

  #add(rule: string, slot: Slot, found: boolean): string {
    const key = slot.claim ? `claim ${slot.claim.id}` : `${slot.table?.id} ${slot.row?.index} ${slot.column}`;
    const known = this.#members.get(key);
    if (known?.found && !found) this.#members.set(key, { ...known, rule, found });
    if (known === undefined) {
      this.#members.set(key, { key, slot, rule, order: this.#members.size, found });
      this.#parents.set(key, key);
    }
    return key;
  }

  #root(key: string): string {
    let root = key;
    while (this.#parents.get(root) !== root) root = this.#parents.get(root) as string;
    this.#parents.set(key, root);
    return root;
  }

  equations(catalogue: Catalogue, names: Names): Equation[] {
    const groups = new Map<string, Member[]>();
    for (const member of this.#members.values()) {
      const root = this.#root(member.key);
      const group = groups.get(root);
      if (group) group.push(member);
      else groups.set(root, [member]);
    }
    return [...groups.values()].flatMap((group) => pairs(group, catalogue, names));
  }
}

/** Every member of a class against its reference. */
function pairs(group: readonly Member[], catalogue: Catalogue, names: Names): Equation[] {
  const ordered = [...group].sort((a, b) => rank(a, catalogue) - rank(b, catalogue) || a.order - b.order);
  const { reference, settled } = referenceOf(ordered);
  const cells = ordered.flatMap((member) => (member.slot.cell ? [member.slot.cell] : []));
  if (!reference || cells.length === 0) return [];
  const quantity: QuantityClass = { key: reference.key, cells, settled };
  return ordered.filter((member) => member !== reference).flatMap((member) => pair(member, reference, quantity, names));
}

/** Tables before the narrative, in the order of the document. */
function rank(member: Member, catalogue: Catalogue): number {
  const { cell, claim } = member.slot;
  if (claim) return Number.MAX_SAFE_INTEGER;
  return cell ? catalogue.where(cell).order : (member.slot.row?.index ?? 0);
}

function isOpen(slot: Slot): boolean {
  return slot.open || slot.cell?.placing.state === 'undecided' || slot.cell?.amount.state === 'unreadable';
}

function figureOf(slot: Slot): string {
  if (slot.cell === null || isNil(slot.cell.amount)) return '0';
  return slot.cell.amount.value.times(slot.sign).toString();
}

/** The first print of the value that most places share; unsettled where two values are shared equally. */
function referenceOf(members: readonly Member[]): { reference: Member | undefined; settled: boolean } {
  const closed = members.filter((member) => !isOpen(member.slot));
  const counts = new Map<string, number>();
  for (const member of closed) counts.set(figureOf(member.slot), (counts.get(figureOf(member.slot)) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[0];
  const reference =
    closed.find((member) => figureOf(member.slot) === best && member.slot.cell !== null) ??
    closed.find((member) => figureOf(member.slot) === best);
  return { reference: reference ?? members[0], settled: (ranked[0]?.[1] ?? 0) > (ranked[1]?.[1] ?? 0) };
}

function nameOf({ table, row, column, claim }: Slot, names: Names): string {
  if (claim) return names.claim(claim);
  return table && row ? names.place(table, row, column) : '';
}

function pair(member: Member, reference: Member, quantity: QuantityClass, names: Names): Equation[] {
  const terms: Term[] = [];
  if (member.slot.cell) terms.push({ coefficient: member.slot.sign, cell: member.slot.cell });
  if (reference.slot.cell) terms.push({ coefficient: -reference.slot.sign as 1 | -1, cell: reference.slot.cell });
  if (terms.length === 0) return [];
  const vacant = [...vacantOf([member.slot], 1), ...vacantOf([reference.slot], -1)];
  const blanks = [member.slot, reference.slot].flatMap((slot) =>
    slot.cell ? [] : [slot.table && slot.row ? blankPlace(slot.table, slot.row, slot.column) : claimPlace(slot.claim)],
  );
  return [
    {
      rule: member.rule,
      instance: nameOf(member.slot, names),
      kind: 'restatement',
      form: 'same',
      terms,
      quantity,
      ...(blanks.length > 0 ? { blanks } : {}),
      ...(vacant.length > 0 ? { vacant } : {}),
      ...(member.found || reference.found ? { found: true as const } : {}),
      ...(isOpen(member.slot) || isOpen(reference.slot) ? { undecided: OPEN } : {}),
    },
  ];
}
