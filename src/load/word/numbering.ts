/** Automatic numbering of paragraphs (ECMA-376 part 1, 17.9): Word stores how numbers are made, not the numbers. */
import { written } from './formats.js';
import type { NumberedIn } from './styles.js';
import { child, children, count, type Element, isOn, value } from './tree.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** Of how many figures a number is at least: 001. */
  readonly figures: number;
  /** `%1、` `（%2）`: each mark stands for the number of that level. */
  readonly text: string;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | undefined;
  /** Numbers of this level begin anew behind one of a level below this one; 0: never. Where nothing is said, behind any higher one. */
  readonly restartsBelow: number;
  /** Plain figures for all levels, as in 1.1 below 一、 */
  readonly plain: boolean;
}

interface List {
  readonly levels: readonly (Level | undefined)[];
  /** The abstract list that this one is an instance of: instances count on together. */
  readonly abstract: string;
  /** Levels that begin anew where this list is first met. */
  readonly anew: ReadonlySet<number>;
}

export type Numbering = ReadonlyMap<string, List>;

const MOST_LEVELS = 9;

export function numberingOf(root: Element | null): Numbering {
  const all = children(root, 'abstractNum');
  const abstracts = new Map(all.map((one) => [one.attributes.abstractNumId ?? '', one]));
  const byStyle = new Map(all.map((one) => [value(child(one, 'styleLink')), one]));
  return new Map(
    children(root, 'num').map((list) => {
      const named = abstracts.get(value(child(list, 'abstractNumId')) ?? '');
      const link = value(child(named ?? null, 'numStyleLink'));
      const abstract = (link === undefined ? undefined : byStyle.get(link)) ?? named;
      return [list.attributes.numId ?? '', listOf(list, abstract ?? null)] as const;
    }),
  );
}

function listOf(list: Element, abstract: Element | null): List {
  const levels: (Level | undefined)[] = [];
  for (const level of children(abstract, 'lvl')) levels[indexOf(level)] = levelOf(level, indexOf(level));
  const anew = new Set<number>();
  for (const override of children(list, 'lvlOverride')) {
    const at = indexOf(override);
    const level = child(override, 'lvl');
    const start = child(override, 'startOverride');
    const base = level ? levelOf(level, at) : levels[at];
    if (start) anew.add(at);
    if (base) levels[at] = { ...base, start: count(start, base.start) };
  }
  return { levels, abstract: abstract?.attributes.abstractNumId ?? '', anew };
}

function indexOf(level: Element): number {
  return Math.min(Number.parseInt(level.attributes.ilvl ?? '0', 10) || 0, MOST_LEVELS - 1);
}

function levelOf(level: Element, at: number): Level {
  // A newer format stands beside one for older programs, and is told by an example.
  const format = child(level, 'numFmt') ?? child(child(child(level, 'AlternateContent'), 'Choice'), 'numFmt');
  return {
    start: count(child(level, 'start'), 1),
    format: value(format) ?? 'decimal',
    figures: /^\d+/.exec(format?.attributes.format ?? '')?.[0].length ?? 0,
    text: value(child(level, 'lvlText')) ?? '',
    style: value(child(level, 'pStyle')),
    restartsBelow: count(child(level, 'lvlRestart'), at),
    plain: isOn(child(level, 'isLgl')),
  };
}

/** Counts through a document. */
export class Counters {
  /** By abstract list, for each level the number last given; a level that is to begin anew has none. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #met = new Set<string>();
  readonly #numbering: Numbering;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number of the next paragraph of a list, as it is printed; nothing for bullets, and for paragraphs of no list. */
  next({ list: id, level, styles = [] }: NumberedIn): string {
    const list = id === null ? undefined : this.#numbering.get(id);
    if (!list) return '';
    const linked = list.levels.findIndex((one) => one?.style !== undefined && styles.includes(one.style));
    const at = linked >= 0 ? linked : Math.min(level, MOST_LEVELS - 1);
    const own = list.levels[at];
    if (!own) return '';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    if (list.anew.has(at) && !this.#met.has(`${id} ${at}`)) counts[at] = undefined;
    this.#met.add(`${id} ${at}`);
    const last = counts[at];
    counts[at] = last === undefined ? own.start : last + 1;
    for (let below = at + 1; below < MOST_LEVELS; below += 1)
      if (at < (list.levels[below]?.restartsBelow ?? below)) counts[below] = undefined;
    return own.format === 'bullet' ? '' : printed(own, list.levels, counts);
  }
}

function printed(own: Level, levels: List['levels'], counts: readonly (number | undefined)[]): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number.parseInt(digit, 10) - 1;
    const level = levels[at];
    const number = written(counts[at] ?? level?.start ?? 1, own.plain ? 'decimal' : (level?.format ?? 'decimal'));
    return number.padStart(level?.figures ?? 0, '0');
  });
}
