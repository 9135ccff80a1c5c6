/** The claims of a narrative to hand, for rules that work out percentages. */
import type { Cell, Claim } from '../../model/document.js';

export class Claims {
  readonly #byId: ReadonlyMap<string, Claim>;
  readonly #changes = new Map<string, Claim[]>();

  constructor(readonly all: readonly Claim[]) {
    this.#byId = new Map(all.map((claim) => [claim.id, claim]));
    for (const claim of all) {
      if (claim.measure !== 'change' || claim.changeOf === null) continue;
      this.#changes.set(claim.changeOf, [...(this.#changes.get(claim.changeOf) ?? []), claim]);
    }
  }

  cell(id: string | null): Cell | null {
    return id === null ? null : (this.#byId.get(id)?.cell ?? null);
  }

  /** The change of the same amount against the same figure. */
  changeFor({ changeOf, base, baseYear }: Claim): Claim | null {
    const changes = this.#changes.get(changeOf ?? '') ?? [];
    return changes.find((one) => one.baseYear === baseYear && one.base === base && one.cell !== null) ?? null;
  }
}
