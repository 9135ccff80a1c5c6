/**
 * How many slips break a family: the least number of figures whose change lets all of its instances hold, found greedily. A figure that is
 * printed in several places is one. A row, column or total that is blank beside figures that are not, a row left out or
 * entered twice, and a unit are one slip each, however many instances they break.
 */
import type { Instance, Part } from './instance.js';
import { shiftedColumns } from './shifts.js';

/** A change that would mend instances: a figure by an amount, or a whole row or column. */
interface Change {
  readonly name: string;
  /** The instances that read what it changes, and what it adds to the residual of each; null mends whatever the residual is. */
  readonly effects: ReadonlyMap<number, number | null>;
}

/** Logarithms are compared with this tolerance. */
const TOLERANCE = 1e-4;

/** So many are searched for; of a reading that so many did not mend, each instance that is still broken counts as one. */
const MOST_SEARCHED = 24;

/** `instances` are all of a family, distinct. */
export function countSlips(instances: readonly Instance[]): number {
  const state = instances.map(({ residual, holds }) => ({ residual, broken: !holds }));
  const index = indexOf(instances);
  const wholes = wholeChanges(instances);
  let slips = 0;
  const broken = (): number => state.filter((one) => one.broken).length;
  for (let open = broken(); open > 0; open = broken()) {
    if (slips === MOST_SEARCHED) return slips + open;
    slips += 1;
    const best = bestOf([...wholes, ...figureChanges(instances, state, index)], instances, state);
    if (best) apply(best, instances, state);
    else (state.find((one) => one.broken) as State).broken = false;
  }
  return slips;
}

interface State {
  residual: number;
  broken: boolean;
}

type Reads = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** For each figure the instances that read it, with the sum of its coefficients. */
function indexOf(instances: readonly Instance[]): Reads {
  const reads = new Map<string, Map<number, number>>();
  for (const [at, { parts }] of instances.entries()) {
    for (const { figure, coefficient } of parts) {
      const own = reads.get(figure) ?? new Map<number, number>();
      own.set(at, (own.get(at) ?? 0) + coefficient);
      reads.set(figure, own);
    }
  }
  return reads;
}

/** For each broken instance and each of its figures the change that would mend it. */
function figureChanges(instances: readonly Instance[], state: readonly State[], reads: Reads): Change[] {
  const changes = new Map<string, Change>();
  for (const [at, { parts }] of instances.entries()) {
    const own = state[at] as State;
    if (!own.broken) continue;
    for (const { figure } of parts) {
      const readers = reads.get(figure) ?? new Map<number, number>();
      const coefficient = readers.get(at) ?? 0;
      if (coefficient === 0) continue;
      const delta = -own.residual / coefficient;
      const name = `${figure} by ${delta}`;
      if (!changes.has(name))
        changes.set(name, { name, effects: new Map([...readers].map(([reader, times]) => [reader, times * delta])) });
    }
  }
  return [...changes.values()];
}

/** Slips of a whole row, column, table or unit. */
function wholeChanges(instances: readonly Instance[]): Change[] {
  return [
    ...emptied(instances),
    ...leftOut(instances),
    ...twice(instances),
    ...otherUnit(instances),
    ...shifts(instances),
  ];
}

/** Columns that slid by a row, each and all of them together: whoever types a row twice moves every column. */
function shifts(instances: readonly Instance[]): Change[] {
  const columns = shiftedColumns(instances);
  const all = new Set(columns.flatMap((readers) => [...readers]));
  return [
    ...columns.map((readers, at) => mending(`shift ${at}`, readers)),
    ...(columns.length > 1 ? [mending('shifts', all)] : []),
  ];
}

/**
 * A row, or in two prints of one quantity a column, all of whose places are empty. It mends only what a figure above nothing in its place
 * would mend. A column of a sum does not count: that it is empty and the sum short says as well that another column was not read.
 */
function emptied(instances: readonly Instance[]): Change[] {
  const lines = new Map<string, { readers: number[]; empty: boolean }>();
  for (const [at, { parts, residual, holds, outcome }] of instances.entries()) {
    for (const { spot, empty, coefficient } of parts) {
      if (!spot) continue;
      const names = [`row ${spot.table} ${spot.row}`];
      if (outcome.equation.form === 'same') names.push(`column ${spot.table} ${spot.column}`);
      for (const name of names) {
        const line = lines.get(name) ?? { readers: [], empty: true };
        lines.set(name, line);
        if (!holds && residual * coefficient < 0) line.readers.push(at);
        line.empty &&= empty;
      }
    }
  }
  return [...lines].flatMap(([name, { readers, empty }]) =>
    empty && readers.length > 0 ? [mending(name, readers)] : [],
  );
}

function mending(name: string, readers: Iterable<number>): Change {
  return { name, effects: new Map([...readers].map((at) => [at, null])) };
}

/** A row left out of a list: its total exceeds what is listed, in whatever columns. */
function leftOut(instances: readonly Instance[]): Change[] {
  const parents = new Map<string, number[]>();
  for (const [at, { outcome, parts, holds, residual }] of instances.entries()) {
    const spot = parts.find(({ coefficient }) => coefficient === 1)?.spot;
    if (outcome.equation.form !== 'children' || holds || residual <= 0 || !spot) continue;
    const name = `list ${spot.table} ${spot.row}`;
    parents.set(name, [...(parents.get(name) ?? []), at]);
  }
  return [...parents].map(([name, readers]) => mending(name, readers));
}

/** A row that stands twice in a list, one below the other, with the same code, name and figures: what is listed exceeds the total by it. */
function twice(instances: readonly Instance[]): Change[] {
  const rows = new Map<string, number[]>();
  for (const [at, { outcome, parts, holds, residual, allowed }] of instances.entries()) {
    if (outcome.equation.form !== 'children' || holds || residual >= 0) continue;
    for (const [index, { spot, value }] of parts.entries()) {
      const above = parts[index - 1];
      const isAgain = spot?.words === above?.spot?.words && spot?.row === (above?.spot?.row ?? -1) + 1;
      if (!spot || !isAgain || value !== above?.value || Math.abs(residual + value) > allowed) continue;
      const name = `twice ${spot.table} ${spot.row}`;
      rows.set(name, [...(rows.get(name) ?? []), at]);
    }
  }
  return [...rows].map(([name, readers]) => mending(name, readers));
}

/** Two prints of each quantity that differ by the same power of ten. */
function otherUnit(instances: readonly Instance[]): Change[] {
  const powers = new Map<number, number[]>();
  for (const [at, { parts, holds }] of instances.entries()) {
    const power = holds ? null : powerOf(parts);
    if (power !== null) powers.set(power, [...(powers.get(power) ?? []), at]);
  }
  return [...powers].flatMap(([power, readers]) => (readers.length > 1 ? [mending(`unit ${power}`, readers)] : []));
}

function powerOf(parts: readonly Part[]): number | null {
  const [one, other, third] = parts.filter(({ empty }) => !empty);
  if (!one || !other || third || one.coefficient === other.coefficient) return null;
  const power = Math.log10(Math.abs(one.value / other.value));
  const whole = Math.round(power);
  return whole !== 0 && Math.abs(power - whole) < TOLERANCE ? whole : null;
}

function bestOf(changes: readonly Change[], instances: readonly Instance[], state: readonly State[]): Change | null {
  let best: Change | null = null;
  let most = 0;
  for (const change of changes) {
    const gain = gainOf(change, instances, state);
    if (gain > most) [best, most] = [change, gain];
  }
  return best;
}

/** How many broken instances it mends, less those that it breaks. */
function gainOf({ effects }: Change, instances: readonly Instance[], state: readonly State[]): number {
  let gain = 0;
  for (const [at, effect] of effects) {
    const { residual, broken } = state[at] as State;
    const mends = effect === null || isWithin(residual + effect, instances[at] as Instance);
    if (broken && mends) gain += 1;
    if (!broken && !mends) gain -= 1;
  }
  return gain;
}

function isWithin(residual: number, { allowed, outcome }: Instance): boolean {
  const gap = outcome.equation.kind === 'bound' ? residual : Math.abs(residual);
  return gap <= allowed;
}

function apply({ effects }: Change, instances: readonly Instance[], state: readonly State[]): void {
  for (const [at, effect] of effects) {
    const own = state[at] as State;
    own.residual += effect ?? -own.residual;
    own.broken = !isWithin(own.residual, instances[at] as Instance);
  }
}
