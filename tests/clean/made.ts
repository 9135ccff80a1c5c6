/** Documents of random departments, in every layout. */
import type { Input } from '../../src/index.js';
import { departmentOf } from './department.js';
import { generalForm } from './general-form.js';
import { GENERAL } from './places.js';
import { stepOf } from './print.js';
import { randomFrom } from './random.js';

/** Whether every leaf is a whole step of the print, so that all sums are exact, or is any amount, so that each print is rounded. */
export type Precision = 'exact' | 'rounded';

export const LAYOUTS: readonly string[] = Object.keys(GENERAL);

export function madeDocument(layout: string, seed: number, precision: Precision): Input {
  const place = GENERAL[layout];
  if (!place) throw new Error(`no form for ${layout}`);
  const grain = precision === 'exact' ? stepOf(place.unit) : 1;
  const department = departmentOf(seed, randomFrom(seed), grain, place.year);
  return { name: `${layout}-${seed}.html`, bytes: new TextEncoder().encode(generalForm(department, place)) };
}

/** So many of each layout. */
export function madeDocuments(each: number): readonly Input[] {
  const seeds = Array.from({ length: each }, (_, at) => at + 1);
  return LAYOUTS.flatMap((layout) => seeds.map((seed) => madeDocument(layout, seed, 'exact')));
}
