/** What only the unit itself knows of itself (单位档案). Everything is optional: rules that miss it say what they infer. */

/** 行政、参照公务员法管理、公益一类/二类等事业单位; `mixed` where a department has several. */
export type UnitKind = 'administrative' | 'civilServiceManaged' | 'publicInstitution' | 'mixed';

export interface Subordinate {
  readonly name: string;
  /** Whether it has a budget of its own (单列预算). */
  readonly ownBudget: boolean;
}

export interface Profile {
  readonly kind?: UnitKind;
  readonly subordinates?: readonly Subordinate[];
  /** Whether occupational annuities are funded (实账) or only booked (记账). */
  readonly pension?: 'funded' | 'booked';
  /** Dates of approval (批复) and publication, as YYYY-MM-DD. */
  readonly approvedOn?: string;
  readonly publishedOn?: string;
  /** Local quotas by name, as plain decimals: welfare per head, the rate of a contribution. */
  readonly quotas?: Readonly<Record<string, string>>;
}
