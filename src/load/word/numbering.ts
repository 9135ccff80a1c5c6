/** Automatic numbering of paragraphs (ECMA-376 part 1, 17.9): Word stores how numbers are made, not the numbers. */
import type { Element } from './tree.js';
import { child, children, value } from './tree.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、` `（%2）`: each mark stands for the number of that level. */
  readonly text: string;
}

export interface Numbering {
  readonly levels: ReadonlyMap<string, readonly Level[]>;
  /** The abstract list that each list is an instance of. */
  readonly abstractOf: ReadonlyMap<string, string>;
}

const MOST_LEVELS = 9;
const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

export function numberingOf(root: Element | null): Numbering {
  const abstract = new Map(
    children(root, 'abstractNum').map((one) => [one.attributes.abstractNumId ?? '', levelsOf(one)] as const),
  );
  const levels = new Map<string, readonly Level[]>();
  const abstractOf = new Map<string, string>();
  for (const list of children(root, 'num')) {
    const id = list.attributes.numId ?? '';
    const of = value(child(list, 'abstractNumId')) ?? '';
    abstractOf.set(id, of);
    levels.set(id, overridden(abstract.get(of) ?? [], list));
  }
  return { levels, abstractOf };
}

function levelsOf(list: Element): Level[] {
  const levels: Level[] = [];
  for (const level of children(list, 'lvl')) levels[levelIndex(level)] = levelOf(level);
  return levels;
}

function levelIndex(level: Element): number {
  return Math.min(Number.parseInt(level.attributes.ilvl ?? '0', 10) || 0, MOST_LEVELS - 1);
}

function levelOf(level: Element): Level {
  return {
    start: Number.parseInt(value(child(level, 'start')) ?? '1', 10) || 0,
    format: value(child(level, 'numFmt')) ?? 'decimal',
    text: value(child(level, 'lvlText')) ?? '',
  };
}

function overridden(levels: readonly Level[], list: Element): readonly Level[] {
  const own = [...levels];
  for (const override of children(list, 'lvlOverride')) {
    const at = levelIndex(override);
    const level = child(override, 'lvl');
    const start = value(child(override, 'startOverride'));
    const base = level ? levelOf(level) : own[at];
    if (base) own[at] = start === undefined ? base : { ...base, start: Number.parseInt(start, 10) || 0 };
  }
  return own;
}

/** Counts through a document. */
export class Counters {
  readonly #counts = new Map<string, number[]>();
  readonly #numbering: Numbering;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number of the next paragraph of a list at a level, as it is printed; nothing for bullets. */
  next(list: string, level: number): string {
    const levels = this.#numbering.levels.get(list) ?? [];
    const own = levels[level];
    if (!own) return '';
    const key = this.#numbering.abstractOf.get(list) ?? list;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number.parseInt(digit, 10) - 1;
      return written(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

function written(count: number, format: string): string {
  if (/^(?:chinese|ideograph|japaneseCounting|taiwanese|korean)/.test(format)) {
    if (/Legal/.test(format)) return chinese(count, FORMAL, '拾佰');
    return /Digital/.test(format)
      ? [...String(count)].map((digit) => (digit === '0' ? '〇' : (DIGITS[Number.parseInt(digit, 10)] ?? ''))).join('')
      : chinese(count, DIGITS, '十百');
  }
  if (format === 'upperLetter' || format === 'lowerLetter') return letter(count, format === 'upperLetter' ? 65 : 97);
  if (format === 'upperRoman' || format === 'lowerRoman') {
    const roman = romanOf(count);
    return format === 'upperRoman' ? roman : roman.toLowerCase();
  }
  if (format === 'decimalEnclosedCircle' && count >= 1 && count <= 20) return String.fromCodePoint(0x245f + count);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

/** Up to 999, which no list of a budget exceeds. */
function chinese(count: number, digits: string, places: string): string {
  if (count < 0 || count > 999) return String(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  if (count < 10) return digits[count] ?? '';
  const high = hundreds === 0 ? '' : `${digits[hundreds]}${places[1]}`;
  const middle =
    tens === 0
      ? hundreds > 0 && ones > 0
        ? digits[0]
        : ''
      : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}${places[0]}`;
  return `${high}${middle}${ones === 0 ? '' : digits[ones]}`;
}

function letter(count: number, first: number): string {
  return String.fromCharCode(first + ((count - 1) % 26)).repeat(Math.min(9, Math.ceil(count / 26)));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function romanOf(count: number): string {
  let left = Math.min(count, 3999);
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}
