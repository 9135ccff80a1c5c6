/**
 * The cheapest set of slips under which every equation holds (Fellegi–Holt, by operations). Depth first: some figure of an equation that is
 * broken has to change, so its figures are tried in turn, the most helpful first. Bounded by a count of steps, never by a clock, so that the same
 * document gives the same causes.
 */
import { valuesFor } from './candidates.js';
import { costOf, spoiltCost, UNEXPLAINED } from './cost.js';
import { kindOf, type Surroundings } from './kinds.js';
import type { Step } from './operations.js';
import { apply, type Effect, type State } from './state.js';
import type { System } from './system.js';

export interface Solution {
  /** The equations that it speaks of, and how they were before. */
  readonly system: System;
  readonly start: State;
  readonly steps: readonly Step[];
  /** Lines that stay broken. */
  readonly left: readonly number[];
  readonly cost: number;
}

/** What the search has cost so far, for one document. */
export interface Effort {
  tried: number;
}

/** The cheapest first. */
export type Found = readonly Solution[];

/** Solutions that cost so much more than the best are still told as alternatives. */
const MARGIN = 0.55;
const MOST_STEPS = 4;
/** How many changes may be tried for one group of equations, and for a whole document. */
const MOST_TRIED = 3_000;
const MOST_IN_ALL = 9_000;
const WIDTHS = [40, 14, 8, 6];
/** Whatever is broken still costs at least this. */
const LEAST = 0.9;

interface Option {
  readonly step: Step;
  readonly effect: Effect;
  readonly cost: number;
}

export function search(
  system: System,
  start: State,
  operations: readonly Step[],
  around: Surroundings,
  effort: Effort,
): Found {
  const found = new Map<string, Solution>();
  let best = Number.POSITIVE_INFINITY;
  let tried = 0;

  const isSpent = (): boolean => tried >= MOST_TRIED || effort.tried >= MOST_IN_ALL;

  /** Broken before, and a matter of another group. */
  const isElsewhere = (index: number): boolean => !start.broken.has(index) && system.lines[index]?.broken === true;

  const record = (solution: Solution): void => {
    const key = keyOf(solution);
    const known = found.get(key);
    if (!known || solution.cost < known.cost) found.set(key, solution);
    best = Math.min(best, solution.cost);
  };

  const explore = (state: State, steps: readonly Step[], left: readonly number[], cost: number): void => {
    const open = [...state.broken].filter((index) => !left.includes(index) && !isElsewhere(index));
    if (open.length === 0) {
      record({ system, start, steps, left, cost });
      return;
    }
    if (cost + LEAST > best + MARGIN || steps.length >= MOST_STEPS || isSpent()) return;
    const line = shortest(system, open);
    const options = optionsFor(line, state, steps).slice(0, WIDTHS[steps.length] ?? 6);
    for (const { step, effect, cost: more } of options) {
      if (cost + more > best + MARGIN) continue;
      explore(effect.state, [...steps, step], left, cost + more);
    }
    if (start.broken.has(line) && cost + UNEXPLAINED <= best + MARGIN)
      explore(state, steps, [...left, line], cost + UNEXPLAINED);
  };

  const optionsFor = (line: number, state: State, steps: readonly Step[]): readonly Option[] => {
    const changed = new Set(steps.flatMap(({ changes }) => changes.map(({ quantity }) => quantity)));
    const singles = (system.lines[line]?.terms ?? []).flatMap(({ quantity }) =>
      changed.has(quantity) || isSpent() ? [] : singleSteps(system, state, quantity, around),
    );
    const several = operations.filter(
      ({ changes, excused }) =>
        changes.every(({ quantity }) => !changed.has(quantity)) &&
        (excused.includes(line) || changes.some(({ quantity }) => system.linesOf[quantity]?.includes(line))),
    );
    return [...several, ...singles]
      .flatMap((step): Option[] => {
        tried += 1;
        effort.tried += 1;
        const effect = apply(system, state, step.changes, step.excused);
        if (!effect?.repaired.includes(line)) return [];
        return [{ step, effect, cost: step.cost + spoiltCost(system, state, effect.state, step.changes) }];
      })
      .sort((a, b) => merit(b) - merit(a));
  };

  explore(start, [], [], 0);
  return [...found.values()].filter(({ cost }) => cost <= best + MARGIN).sort((a, b) => a.cost - b.cost);
}

function singleSteps(system: System, state: State, quantity: number, around: Surroundings): Step[] {
  const of = system.quantities[quantity];
  if (!of) return [];
  return valuesFor(system, state, quantity).map((value) => {
    const kind = kindOf(of, value, around);
    return { kind, cost: costOf(of, kind), changes: [{ quantity, value }], excused: [], cells: [] };
  });
}

function merit({ effect, cost }: Option): number {
  return effect.repaired.length - effect.damaged.length - cost;
}

function shortest(system: System, lines: readonly number[]): number {
  const length = (index: number): number => system.lines[index]?.terms.length ?? 0;
  return lines.reduce((best, index) => (length(index) < length(best) ? index : best));
}

/** Solutions that blame the same figures are one, whatever values they give them. */
function keyOf({ steps, left }: Solution): string {
  const blamed = steps.map(({ changes, excused, kind }) =>
    changes.length > 0
      ? changes
          .map(({ quantity, value }) => `${quantity}=${value}`)
          .sort()
          .join(',')
      : `${kind} ${excused}`,
  );
  return `${blamed.sort().join(' ')} / ${[...left].sort((a, b) => a - b)}`;
}
