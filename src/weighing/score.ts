/** From the instances of a family to the standing of its reading. */
import type { Ground } from '../model/document.js';
import type { Standing } from '../model/equation.js';
import type { Trial } from '../model/rule.js';
import { holdOf, type Instance } from './instance.js';
import { ESTABLISHED, SHOWN_HOLDS, SHOWN_HOLDS_WITH_SLIP, SLIP, STATED_START, TOLERANCE } from './rates.js';
import { countSlips } from './slips.js';

export interface Score {
  readonly value: number;
  /** Distinct instances that hold and add something. */
  readonly holds: number;
  readonly slips: number;
  readonly standing: Standing;
}

export function scoreOf(ground: Ground, all: readonly Instance[]): Score {
  const instances = distinct(all);
  const holding = instances.filter(({ weight }) => weight > 0);
  const whole = holding.filter(({ only }) => only === null);
  const slips = countSlips(instances);
  const weight = whole.reduce((sum, instance) => sum + instance.weight, 0) + singles(instances, holding);
  return summed(ground, weight, holding.length, slips);
}

/** Trials share no figure that one change could mend, so each break is a slip. */
export function scoreOfTrials(trials: readonly Trial[]): Score {
  const ground = trials.every((trial) => trial.ground === 'stated') ? 'stated' : 'assumed';
  const holding = trials.filter(({ finding }) => finding === null).map(({ cells }) => holdOf(cells));
  const telling = holding.filter((weight) => weight > 0);
  const weight = telling.reduce((sum, one) => sum + one, 0);
  return summed(ground, weight, telling.length, trials.length - holding.length);
}

function summed(ground: Ground, weight: number, holds: number, slips: number): Score {
  const start = ground === 'stated' ? STATED_START : 0;
  const value = start + weight - slips * SLIP;
  return { value, holds, slips, standing: standingOf(ground, value, holds, slips) };
}

function standingOf(ground: Ground, value: number, holds: number, slips: number): Standing {
  if (value < ESTABLISHED - TOLERANCE) return 'assumed';
  if (ground === 'stated') return 'stated';
  return holds >= (slips > 0 ? SHOWN_HOLDS_WITH_SLIP : SHOWN_HOLDS) ? 'shown' : 'assumed';
}

/** Instances with the same figures are one, whether they hold or break. */
function distinct(all: readonly Instance[]): readonly Instance[] {
  return [...new Map(all.map((instance) => [`${instance.holds} ${instance.figures}`, instance])).values()];
}

/**
 * A total that equals its only part speaks for that part alone. The reading as a whole gets what the part with the least support has;
 * parts that are empty throughout do not count.
 */
function singles(instances: readonly Instance[], holding: readonly Instance[]): number {
  const filled = new Set<string>();
  for (const { outcome, parts } of instances)
    for (const { coefficient, empty, spot } of parts)
      if (coefficient === -1 && !empty && spot)
        filled.add(outcome.equation.form === 'columns' ? `${spot.column}` : `${spot.row}`);
  const support = new Map<string, number>();
  for (const { only, weight } of holding) if (only !== null) support.set(only, (support.get(only) ?? 0) + weight);
  if (support.size === 0) return 0;
  return Math.min(...[...filled].map((part) => support.get(part) ?? 0));
}
