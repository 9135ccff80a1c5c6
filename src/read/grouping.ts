/**
 * Which files make one document. An office publishes its explanation in one file and its tables in another; they belong
 * together where one holds only sentences and the other only tables, nothing in them contradicts, and no third file fits as well.
 */
import type { Document } from '../model/document.js';

/** How files become documents: by what they hold, all of them one, or each its own. */
export type Grouping = 'auto' | 'one' | 'each';

export interface Part {
  readonly document: Document;
  /** The folder, or the packed file, that it came from. */
  readonly folder: string;
}

/** Indexes of parts that belong together, in the order of the parts; those that stand alone are lists of one. */
export function together(parts: readonly Part[]): readonly (readonly number[])[] {
  const partners = parts.map((_, at) => parts.flatMap((_, other) => (fits(parts, at, other) ? [other] : [])));
  const groups: number[][] = [];
  parts.forEach((_, at) => {
    const [partner, ...others] = partners[at] ?? [];
    const mutual = partner !== undefined && others.length === 0 && partners[partner]?.length === 1;
    if (!mutual) groups.push([at]);
    else if (at < partner) groups.push(hasTables(parts[at]) ? [partner, at] : [at, partner]);
  });
  return groups;
}

function hasTables(part: Part | undefined): boolean {
  return part !== undefined && part.document.tables.length > 0;
}

function fits(parts: readonly Part[], at: number, other: number): boolean {
  const [one, two] = [parts[at], parts[other]];
  if (at === other || !one || !two || one.folder !== two.folder) return false;
  if (hasTables(one) === hasTables(two) || saysFigures(one) === saysFigures(two)) return false;
  const [first, second] = [one.document, two.document];
  return (
    agree(first.organisation, second.organisation) && agree(first.year, second.year) && first.stage === second.stage
  );
}

/** Whether its sentences hold money. */
function saysFigures({ document }: Part): boolean {
  return document.claims.length > 0;
}

function agree(one: string | number | null, other: string | number | null): boolean {
  return one === null || other === null || one === other;
}
