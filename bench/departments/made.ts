/** Documents of random departments, in every layout. */
import type { Input } from '../../src/index.js';
import { accountsForm } from './accounts-form.js';
import { chongqingForm } from './chongqing-form.js';
import { type Department, departmentOf } from './department.js';
import { generalForm } from './general-form.js';
import { GENERAL } from './places.js';
import { MARK, stepOf, type Unit } from './print.js';
import { type Random, randomFrom } from './random.js';
import { shanghaiForm } from './shanghai-form.js';

/** Whether every leaf is a whole step of the print, so that all sums are exact, or is any amount, so that each print is rounded. */
export type Precision = 'exact' | 'rounded';

interface Form {
  readonly year: number;
  readonly unit: Unit;
  readonly write: (department: Department) => string;
}

const FORMS: Readonly<Record<string, Form>> = {
  ...Object.fromEntries(
    Object.entries(GENERAL).map(([layout, place]): [string, Form] => [
      layout,
      { year: place.year, unit: place.unit, write: (department) => generalForm(department, place) },
    ]),
  ),
  chongqing: { year: 2024, unit: '万元', write: chongqingForm },
  shanghai: { year: 2025, unit: '整元', write: shanghaiForm },
  accounts: { year: 2024, unit: '万元', write: accountsForm },
};

export const LAYOUTS: readonly string[] = Object.keys(FORMS);

export function madeDocument(layout: string, seed: number, precision: Precision): Input {
  const grain = precision === 'exact' ? stepOf(formOf(layout).unit) : 1;
  const page = markedPage(layout, seed, randomFrom(seed), grain).replaceAll(MARK, '');
  return { name: `${layout}-${seed}.html`, bytes: new TextEncoder().encode(page) };
}

/** The step of the layout's print, in fen. */
export function grainOf(layout: string): number {
  return stepOf(formOf(layout).unit);
}

/** The page with `MARK` before every amount. */
export function markedPage(layout: string, seed: number, random: Random, grain: number): string {
  const form = formOf(layout);
  return form.write(departmentOf(seed, random, grain, form.year));
}

function formOf(layout: string): Form {
  const form = FORMS[layout];
  if (!form) throw new Error(`no form for ${layout}`);
  return form;
}

/** So many of each layout. */
export function madeDocuments(each: number): readonly Input[] {
  const seeds = Array.from({ length: each }, (_, at) => at + 1);
  return LAYOUTS.flatMap((layout) => seeds.map((seed) => madeDocument(layout, seed, 'exact')));
}
