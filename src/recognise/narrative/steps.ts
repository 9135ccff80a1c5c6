/**
 * How fine the figures of the narrative are printed, called by `readNarrative`. A figure stands for what it prints: 17,192万元 is ±0.5万元.
 * Only where its own section prints finer ones and no trailing zero have the writers dropped zeros there (26.8 beside 26.75), and all
 * figures take the finest step of the section.
 */
import { type Decimal, parseAmount, stepOf, type Unit } from '../../model/amount.js';
import type { Line, Location } from '../../model/source.js';
import { type Fineness, finenessOf, stepOfPrint } from '../words/fineness.js';
import { blankless } from '../words/words.js';
import { isExplanation, isTitle } from './start.js';

/** A figure with a unit of money, where it stands. */
interface Print {
  readonly printed: string;
  readonly unit: Unit;
  readonly location: Location;
}

export type StepOf = (print: Print) => Decimal;

const PART = /^[一二三四五六七八九十]+、/;
/** Where a section prints no figure in a unit, its own print says how fine it is; at most to this number of decimals. */
const USUAL_DECIMALS = 2;

export function stepsOf(prints: readonly Print[], lines: readonly Line[], path: string): StepOf {
  const sectionAt = sectionsOf(lines, path);
  const groups = new Map<string, string[]>();
  const keyOf = ({ unit, location }: Omit<Print, 'printed'>): string => `${sectionAt(location)} ${unit}`;
  for (const print of prints) {
    const key = keyOf(print);
    groups.set(key, [...(groups.get(key) ?? []), print.printed]);
  }
  const fineness = new Map<string, Fineness>();
  return (print) => {
    const key = keyOf(print);
    const group = groups.get(key);
    if (!group) return stepOf(print.unit, Math.min(USUAL_DECIMALS, parseAmount(print.printed, print.unit).decimals));
    const own = fineness.get(key) ?? finenessOf(group, print.unit);
    fineness.set(key, own);
    return stepOfPrint(print.printed, print.unit, own);
  };
}

/** Numbers the sections: a part (一、), the title of an explanation or of a chapter begins one. */
function sectionsOf(lines: readonly Line[], path: string): (location: Location) => number {
  const sections = new Map<string, number>();
  let section = 0;
  for (const line of lines) {
    const text = blankless(line.text);
    if (PART.test(text) || isTitle(text) || isExplanation(text)) section += 1;
    sections.set(`${line.file ?? path}:${line.line}`, section);
  }
  return ({ file, line }) => sections.get(`${file}:${line}`) ?? 0;
}
