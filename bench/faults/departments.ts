/** Random departments for the benchmark: pages with their figures, and what is redundant in them. */
import { grainOf, LAYOUTS, markedPage, type Precision } from '../departments/made.js';
import { type Random, randomFrom } from '../departments/random.js';
import { type Figure, figuresOf } from './figures.js';
import { type Page, pageOf } from './page.js';
import { type Redundancy, redundancyOf } from './redundancy.js';

export { LAYOUTS, type Precision };

export interface Made {
  readonly layout: string;
  readonly seed: number;
  readonly precision: Precision;
  readonly page: Page;
  readonly figures: readonly Figure[];
  readonly redundancy: Redundancy;
}

/** The build of a department and its amounts come from seeds of their own. */
function twofold(build: number, amounts: number): Random {
  const [one, other] = [randomFrom(build), randomFrom(amounts)];
  return { chance: one.chance, pick: one.pick, below: other.below };
}

export function cleanPage(layout: string, seed: number, precision: Precision): Page {
  const grain = precision === 'exact' ? grainOf(layout) : 1;
  return pageOf(markedPage(layout, seed, twofold(seed, seed * 1000), grain));
}

/** More than a department has amounts of its own. */
const SAMPLES = 160;
const FINE = 10_000;

/** Null where too few departments of other amounts have the same figures, so that nothing could be said of its redundancy. */
export function made(layout: string, seed: number, precision: Precision): Made | null {
  const page = cleanPage(layout, seed, precision);
  const figures = figuresOf(page);
  const samples: number[][] = [];
  const build = places(figures);
  // In whole hundreds of yuan every print is exact, whatever its unit.
  for (let variant = 1; samples.length < SAMPLES && variant < SAMPLES * 3; variant++) {
    const other = figuresOf(pageOf(markedPage(layout, seed, twofold(seed, seed * 1000 + variant), FINE)));
    if (places(other) === build) samples.push(other.map(({ value }) => value));
  }
  const redundancy = redundancyOf(samples);
  // Fewer departments than amounts would make everything look redundant.
  if (figures.length - redundancy.relations.length >= samples.length) return null;
  return { layout, seed, precision, page, figures, redundancy };
}

/** Figures that stand in the same places: departments of one build. */
function places(figures: readonly Figure[]): string {
  const perSentence = new Map<string, number>();
  for (const { block, row, kind } of figures) {
    const key = `${block} ${kind === 'table' ? row : ''}`;
    perSentence.set(key, (perSentence.get(key) ?? 0) + 1);
  }
  return JSON.stringify([...perSentence]);
}
