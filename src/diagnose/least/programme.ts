/**
 * The least-weight set of figures that have to change, as a mixed-integer programme (Fellegi and Holt 1976; de Waal, Pannekoek and
 * Scholtus 2011, chapter 3): a figure may move within what its print leaves open for nothing, and anywhere for its weight. Money is in steps of
 * the finest print. The solver only proposes; `optima.ts` works every proposal out again in whole fen.
 */
import { costOf } from '../cost.js';
import { residualIn, type State, valueIn } from '../state.js';
import type { Line, Quantity, System } from '../system.js';

/** Solves a programme in LP format; null where it has no solution, or none within what it may cost. */
export type Solve = (programme: string) => ((name: string) => number) | null;

/** The equations around what broke, and the figures that may change. */
export interface Region {
  readonly lines: readonly Line[];
  readonly quantities: readonly Quantity[];
}

const RINGS = 2;
const MOST_QUANTITIES = 800;
/** More changes than these explain nothing: the table was filled in wrongly as a whole, or read so. */
const MOST_CHANGES = 12;

/** What broke, and so many equations around it that a change of one figure is heard; lines that broke elsewhere stand aside. */
export function regionOf(system: System, state: State, open: readonly number[]): Region {
  const [lines, inner] = [new Set(open), new Set<number>()];
  for (let ring = 0; ring < RINGS; ring += 1) {
    const reached = [...lines].flatMap((line) => system.lines[line]?.terms.map(({ quantity }) => quantity) ?? []);
    for (const quantity of reached) if (inner.size < MOST_QUANTITIES) inner.add(quantity);
    for (const quantity of inner)
      for (const line of system.linesOf[quantity] ?? []) if (stands(system, state, line, open)) lines.add(line);
  }
  return {
    lines: [...lines].sort((a, b) => a - b).map((index) => system.lines[index] as Line),
    quantities: [...inner].sort((a, b) => a - b).map((index) => system.quantities[index] as Quantity),
  };
}

function stands(system: System, state: State, line: number, open: readonly number[]): boolean {
  if (state.excused.has(line)) return false;
  return open.includes(line) || (!state.broken.has(line) && system.lines[line]?.broken === false);
}

/** `forbidden`: sets of figures that were found before. */
export function programmeOf(
  system: System,
  state: State,
  { lines, quantities }: Region,
  forbidden: readonly (readonly number[])[],
): string {
  const grain = Math.min(...quantities.map(({ step }) => step));
  const inner = new Set(quantities.map(({ index }) => index));
  const asked = lines.map((line) => line.offset - residualIn(system, state, line.index));
  const wide = 2 * (asked.reduce((sum, one) => sum + Math.abs(one), 0) / grain) + 1;
  const rows: string[] = [];
  const bounds: string[] = [];
  for (const [at, line] of lines.entries()) {
    const terms = line.terms.filter(({ quantity }) => inner.has(quantity));
    const moved = terms.map(({ quantity, coefficient }) => `${signed(coefficient)} m${quantity}`).join(' ');
    const right = (asked[at] ?? 0) / grain;
    if (moved === '') continue;
    if (line.bound) rows.push(`${moved} <= ${right + line.allowed / grain}`);
    else if (line.allowed === 0) rows.push(`${moved} = ${right}`);
    else {
      const open = terms.map(({ quantity, coefficient }) => `${signed(coefficient)} r${quantity}`).join(' ');
      const within = terms.reduce((sum, term) => sum + Math.abs(term.coefficient) * halfStep(system, term.quantity), 0);
      const beyond = Math.max(0, line.allowed - within) / grain;
      rows.push(`${moved} ${open} + s${line.index} = ${right}`);
      bounds.push(`-${beyond} <= s${line.index} <= ${beyond}`);
    }
  }
  for (const { index, signed } of quantities) {
    const half = halfStep(system, index) / grain;
    // Amounts do not turn negative.
    const value = valueIn(system, state, index) / grain;
    const down = value < 0 || signed ? wide : Math.min(wide, value);
    rows.push(`m${index} - ${wide} b${index} <= 0`, `m${index} + ${wide} b${index} >= 0`);
    bounds.push(`-${down} <= m${index} <= ${wide}`, `-${half} <= r${index} <= ${half}`);
  }
  const all = quantities.map(({ index }) => `b${index}`);
  rows.push(`${all.join(' + ')} <= ${MOST_CHANGES}`);
  for (const set of forbidden) rows.push(`${set.map((index) => `b${index}`).join(' + ')} <= ${set.length - 1}`);
  const weights = quantities.map((quantity) => `${weightOf(quantity)} b${quantity.index}`);
  return [
    'Minimize',
    ` ${weights.join(' + ')}`,
    'Subject To',
    ...rows.map((row, at) => ` e${at}: ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ` ${all.join(' ')}`,
    'End',
    '',
  ].join('\n');
}

export function weightOf(quantity: Quantity): number {
  return costOf(quantity, 'other');
}

/** What the programme calls a move, in fen. */
export function movesOf(values: (name: string) => number, { quantities }: Region): ReadonlyMap<number, number> {
  const grain = Math.min(...quantities.map(({ step }) => step));
  const changed = quantities.filter(({ index }) => values(`b${index}`) > 0.5);
  return new Map(changed.map(({ index, step }) => [index, Math.round((values(`m${index}`) * grain) / step) * step]));
}

function halfStep({ quantities }: System, index: number): number {
  return (quantities[index]?.step ?? 0) / 2;
}

function signed(coefficient: number): string {
  return coefficient < 0 ? `- ${-coefficient}` : `+ ${coefficient}`;
}
