/** What a stretch of the narrative has said so far: the amounts and changes that what follows may speak of. */
import type { FigureKind, SubjectKey } from '../../model/document.js';
import type { RawClaim } from './raw-claim.js';
import { subjectOf, subjectWords } from './subjects.js';

/** `whole` is what a list after 其中 divides: an amount or a count. `amount` is the last of the document's own year. */
type Latest = RawClaim['measure'] | `amount/${SubjectKey}` | 'whole';

export class Said {
  readonly #year: number | null;
  readonly #claims: RawClaim[] = [];
  readonly #latest = new Map<Latest, RawClaim>();
  /** The first change of each amount. */
  readonly #changes = new Map<string, RawClaim>();

  #saysAmount = false;

  constructor(year: number | null) {
    this.#year = year;
  }

  last(what: Latest): RawClaim | null {
    return this.#latest.get(what) ?? null;
  }

  changeOf(amount: RawClaim | null): RawClaim | null {
    return (amount && this.#changes.get(amount.id)) ?? null;
  }

  /** In a list after 其中, the change of a part is a part of the change of the whole, where that was stated. */
  changeOfWhole(part: RawClaim | null): string | null {
    if (part === null || part.partOf === null) return null;
    return this.#changes.get(part.partOf)?.id ?? null;
  }

  remember(claim: RawClaim): void {
    this.#claims.push(claim);
    const { measure, subject, changeOf } = claim;
    if (measure === 'change' && changeOf !== null && !this.#changes.has(changeOf)) this.#changes.set(changeOf, claim);
    // An amount of another year is there to be compared with.
    if (measure === 'amount' && claim.year !== this.#year) return;
    if (measure === 'amount') this.#saysAmount = true;
    this.#latest.set(measure, claim);
    if (measure === 'amount' || measure === 'count') this.#latest.set('whole', claim);
    if (measure === 'amount' && subject !== null) this.#latest.set(`amount/${subject}`, claim);
  }

  /** A count beside an amount is a remark; what the next sentence divides is the amount. */
  endSentence(): void {
    const amount = this.#latest.get('amount');
    if (this.#saysAmount && amount) this.#latest.set('whole', amount);
    this.#saysAmount = false;
  }

  /** For comparison only: what follows speaks of what was said before. */
  mention(claim: RawClaim): void {
    this.#claims.push(claim);
  }

  /** What a share is a share of: what is named (占基本支出的), else what the list divides. */
  wholeOf(words: string, divided: RawClaim | null): string | null {
    const named = /占(.{2,20}?)(?:的)?(?:比例|比重)?(?:为)?$/.exec(words)?.[1];
    if (named === undefined) return words.includes('占') ? (divided?.id ?? null) : null;
    const subject = subjectOf(subjectWords(named), []);
    return subject === null ? null : (this.last(`amount/${subject}`)?.id ?? null);
  }

  /** The amount of the same subject that is printed for the year, or as the figure, that a change is measured against. */
  baseOf(of: RawClaim | null, year: number | null, kind: FigureKind | null): string | null {
    if (!of) return null;
    const others = this.#claims.filter((one) => isBaseOf(one, of, year));
    const exact = others.findLast((one) => one.of === kind);
    if (exact) return exact.id;
    // 完成预算的 and 与预算数持平 speak of the adjusted budget where there is one.
    const loose = kind === 'budget' ? others.findLast((one) => one.of === 'adjusted') : undefined;
    return (loose ?? (kind === null ? others.at(-1) : undefined))?.id ?? null;
  }
}

function isBaseOf(one: RawClaim, of: RawClaim, year: number | null): boolean {
  if (one.measure !== 'amount' || one.id === of.id || one.year !== year || one.subject !== of.subject) return false;
  return one.subject === null ? one.sentence === of.sentence : one.year !== of.year || one.of !== of.of;
}
